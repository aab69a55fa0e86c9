import type { AnalysisFile, Categories } from '../../../analysis/analysis-file.ts';
import { UNKNOWN_VALUE } from '../../../analysis/tables/crossed-domains.ts';
import type { FigureUnit } from '../../../analysis/tables/figure-candidates.ts';
import { variablesOfUnit } from '../../../analysis/tables/plan-variables.ts';
import { nestingsIn } from '../nestings.ts';

/** Variables that group one thing in several ways whose limits lie within each other, such as two groupings of age. */
export interface OverlappingGroupings {
  readonly unit: FigureUnit;
  readonly variables: readonly string[];
}

/** Records that would lie in an empty crossing by chance: above it no chance leaves it empty (1 in a million). */
const NOT_BY_CHANCE = 14;

/**
 * The variables of a release that overlap without being levels of each other: most of their crossings are empty, as
 * those from 18 to 29 are not 60.
 */
export function overlapsIn(file: AnalysisFile, unit: FigureUnit, variables: readonly string[]): OverlappingGroupings[] {
  // What incidents say of their victims is seen better in all persons.
  const units = unit === 'incident' ? (['person', 'household', 'incident'] as const) : [unit];
  const variablesOf = units.map((one) => variablesOfUnit(file, one));
  const nested = nestingsIn(file, unit, variables).filter((one) => one.isLevel);
  const groups: Set<string>[] = [];
  for (const [at, one] of variables.entries())
    for (const other of variables.slice(at + 1)) {
      const isLevel = nested.some(({ fine, coarse }) => [fine, coarse].every((name) => name === one || name === other));
      const categories = variablesOf.find((own) => own.has(one) && own.has(other));
      if (isLevel || categories === undefined) continue;
      if (!isOverlapping(categories.get(one)!, categories.get(other)!)) continue;
      const known = groups.filter((group) => group.has(one) || group.has(other));
      for (const group of known) groups.splice(groups.indexOf(group), 1);
      groups.push(new Set([one, other, ...known.flatMap((group) => [...group])]));
    }
  return groups.map((group) => ({ unit, variables: [...group] }));
}

/** Two groupings of one scale have less crossings than groups together, and leave some empty that chance would fill. */
function isOverlapping(one: Categories, other: Categories): boolean {
  const rows = one.codes.length;
  const crossed = new Map<number, number>();
  const ofOne = new Map<number, number>();
  const ofOther = new Map<number, number>();
  const count = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const keyOf = (a: number, b: number) => a * (other.names.length + 1) + b;
  for (let row = 0; row < rows; row++) {
    const a = one.codes[row]! + 1;
    const b = other.codes[row]! + 1;
    count(ofOne, a);
    count(ofOther, b);
    count(crossed, keyOf(a, b));
  }
  if (crossed.size > ofOne.size + ofOther.size) return false;
  return [...ofOne].some(([a, some]) =>
    [...ofOther].some(([b, others]) => !crossed.has(keyOf(a, b)) && (some * others) / rows >= NOT_BY_CHANCE),
  );
}

/** The value of a variable of a record, as domains name it. */
export function valueOfRow({ codes, names }: Categories, row: number): string {
  return names[codes[row]!] ?? UNKNOWN_VALUE;
}
