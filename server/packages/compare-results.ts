import { listedText, MOST_LISTED } from './listed.ts';
import { csvResult, jsonResult, type ReadResult, type ShownValue } from './result-values.ts';

/** A value of a result that is another one when it is made again. */
export interface ValueDifference {
  readonly member: string;
  /** The cell: its indicator, crime, domain and so on. */
  readonly cell: string;
  /** The column, or the measure of the cell. */
  readonly measure: string;
  readonly inPackage: ShownValue;
  readonly recomputed: ShownValue;
}

/** What comparing a file of results gives. */
export interface ComparedResult {
  /**
   * Numbers that were made again; of those the same, and of these such as differ in their last digits alone. None
   * of CSV, which has the figures of JSON once more.
   */
  readonly numbers: number;
  readonly same: number;
  readonly rounded: number;
  readonly differences: readonly ValueDifference[];
  /** Differences, those left out of the list too. */
  readonly different: number;
  /** Every value is the same, and the text is not. */
  readonly isOtherText: boolean;
}

/**
 * Compares a file of results with the same file made again, value by value.
 *
 * @param options.member its place: JSON or CSV by its ending
 * @param options.only measures that are compared; all where absent
 * @param options.tolerance relative; 0 where the same program on the same kind of machine made both
 */
export function compareResult(
  found: Buffer,
  made: Buffer,
  {
    member,
    tolerance,
    only,
  }: { readonly member: string; readonly tolerance: number; readonly only?: ReadonlySet<string> | undefined },
): ComparedResult {
  const isJson = member.endsWith('.json');
  const isCompared = (measure: string) => only === undefined || only.has(measure);
  const read = isJson ? jsonResult : csvResult;
  // Where all of it is the same, only the numbers need to be counted.
  const isSame = found.equals(made) && only === undefined;
  const recomputed: ReadResult = isSame ? new Map() : read(made)!;
  const count = () => (isSame ? numbersWithin(JSON.parse(made.toString())) : countNumbers(recomputed, isCompared));
  const numbers = isJson ? count() : 0;
  const all = { numbers, same: numbers, rounded: 0, differences: [], different: 0, isOtherText: false };
  if (found.equals(made)) return all;
  const packed = read(found);
  if (!packed) {
    const difference = { member, cell: '', measure: 'the file', inPackage: 'not readable', recomputed: 'readable' };
    return { ...all, same: 0, differences: [difference], different: 1 };
  }
  let wrong = 0;
  let rounded = 0;
  let different = 0;
  const differences: ValueDifference[] = [];
  for (const cell of new Set([...recomputed.keys(), ...packed.keys()])) {
    const one = packed.get(cell);
    const other = recomputed.get(cell);
    for (const measure of new Set([...Object.keys(other ?? {}), ...Object.keys(one ?? {})])) {
      const inPackage = one?.[measure];
      const again = other?.[measure];
      if (inPackage === again || !isCompared(measure)) continue;
      if (isNearly(inPackage, again, tolerance)) {
        rounded += 1;
        continue;
      }
      if (isJson && typeof again === 'number') wrong += 1;
      different += 1;
      if (differences.length < MOST_LISTED)
        differences.push({
          member: listedText(member),
          cell: listedText(cell),
          measure: listedText(measure),
          inPackage: listedValue(inPackage),
          recomputed: listedValue(again),
        });
    }
  }
  const isOtherText = different === 0 && rounded === 0 && only === undefined;
  return { numbers, same: numbers - wrong, rounded: isJson ? rounded : 0, differences, different, isOtherText };
}

function listedValue(value: ShownValue): ShownValue {
  return typeof value === 'string' ? listedText(value) : value;
}

function isNearly(one: ShownValue, other: ShownValue, tolerance: number): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return false;
  return Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
}

function numbersWithin(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  for (const inner of Object.values(value)) count += numbersWithin(inner);
  return count;
}

function countNumbers(result: ReadResult, isCompared: (measure: string) => boolean): number {
  let count = 0;
  for (const row of result.values())
    for (const name in row) if (typeof row[name] === 'number' && isCompared(name)) count += 1;
  return count;
}
