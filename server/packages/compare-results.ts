import { parse } from 'csv-parse/sync';

/** A value as a result has it: a number, a text, or none. */
export type ShownValue = string | number | boolean | null | undefined;

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
   * Numbers that were made again; of those the same, and of these such as differ in their last digits alone. None of CSV,
   * which has the figures of JSON once more.
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

/** More of them say nothing new, and a file may differ in a million. */
const MOST_LISTED = 1_000;

const LISTS = ['cells', 'comparisons', 'estimates'] as const;

/** What tells one cell of a table or one estimate from another. */
const NAMES = ['indicator', 'crime', 'outcome', 'domain', 'category', 'variance_frame'] as const;

type Row = Readonly<Record<string, ShownValue>>;

/** A file of results as values: what it says of itself, then a row for each figure under its name. */
type ReadResult = ReadonlyMap<string, Row>;

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
  let [wrong, rounded, different] = [0, 0, 0];
  const differences: ValueDifference[] = [];
  for (const cell of new Set([...recomputed.keys(), ...packed.keys()])) {
    const one = packed.get(cell);
    const other = recomputed.get(cell);
    for (const measure of new Set([...Object.keys(other ?? {}), ...Object.keys(one ?? {})])) {
      const [inPackage, again] = [one?.[measure], other?.[measure]];
      if (inPackage === again || !isCompared(measure)) continue;
      if (isNearly(inPackage, again, tolerance)) {
        rounded += 1;
        continue;
      }
      if (isJson && typeof again === 'number') wrong += 1;
      different += 1;
      if (differences.length < MOST_LISTED) differences.push({ member, cell, measure, inPackage, recomputed: again });
    }
  }
  const isOtherText = different === 0 && rounded === 0 && only === undefined;
  return { numbers, same: numbers - wrong, rounded: isJson ? rounded : 0, differences, different, isOtherText };
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

function jsonResult(bytes: Buffer): ReadResult | undefined {
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    const list = LISTS.find((name) => Array.isArray(value[name]));
    if (list === undefined) return undefined;
    const { [list]: rows, ...head } = value;
    return named([head, ...(rows as unknown[])].map((row) => leavesOf(row)));
  } catch {
    return undefined;
  }
}

function csvResult(bytes: Buffer): ReadResult | undefined {
  try {
    const [columns = [], ...rows] = parse(bytes) as string[][];
    const header = Object.fromEntries(columns.map((name, place) => [`column ${place + 1}`, name]));
    // Between these two stand the variables by which a table is divided.
    const [from, to] = [columns.indexOf('category'), columns.indexOf('variance_frame')];
    const names = columns.map((name, place) => (place > from && place < to ? `domain.${name}` : name));
    return named([
      header,
      ...rows.map((row) => Object.fromEntries(row.map((text, at) => [names[at]!, cellValue(text)]))),
    ]);
  } catch {
    return undefined;
  }
}

/** A cell of a CSV: a number where it is nothing but the number's own text. */
function cellValue(text: string): ShownValue {
  return text !== '' && String(Number(text)) === text ? Number(text) : text;
}

/** The first row is what the file says of itself; the same name a second time is another row. */
function named(rows: readonly Row[]): ReadResult {
  const found = new Map<string, Row>();
  const taken = new Map<string, number>();
  for (const [place, row] of rows.entries()) {
    const said = nameOf(row);
    const name = place === 0 ? 'the head' : said === '' ? `row ${place}` : said;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    found.set(before === 0 ? name : `${name} (${before + 1})`, row);
  }
  return found;
}

function nameOf(row: Row): string {
  const parts = NAMES.flatMap((name) =>
    Object.entries(row).flatMap(([column, value]) => {
      if (column === name) return value === '' || value === null || value === undefined ? [] : [String(value)];
      return column.startsWith(`${name}.`) && value !== '' ? [`${column.slice(name.length + 1)}=${value}`] : [];
    }),
  );
  return parts.join(', ');
}

/** Every value within a value, by its path. */
function leavesOf(value: unknown, path = '', into: Record<string, ShownValue> = {}): Row {
  if (typeof value !== 'object' || value === null) into[path] = value as ShownValue;
  else for (const [name, inner] of Object.entries(value)) leavesOf(inner, path === '' ? name : `${path}.${name}`, into);
  return into;
}
