import type { ProfileTerm } from '#contract';
import type { CategoryTerm } from '#estimation';
import type { Categories } from '../analysis-file.ts';
import { UNKNOWN_VALUE } from '../tables/crossed-domains.ts';
import type { TableProblem } from '../tables/table-error.ts';
import { tableProblems } from '../tables/table-problems.ts';
import { profileProblems } from './profile-problems.ts';

/** Every level that a term could have: those of its values, as they are put together. */
export function levelsOfTerm({ merge = {} }: ProfileTerm, { names }: Categories): string[] {
  const levels = new Map(Object.entries(merge).flatMap(([level, values]) => values.map((value) => [value, level])));
  return [...new Set(names.map((name) => levels.get(name) ?? name))];
}

/** A variable as a term: values put together as asked, levels that no record has left out. */
export function termOf(
  { variable, reference, merge = {}, unknown }: ProfileTerm,
  { codes, names }: Categories,
  add: (path: readonly PropertyKey[], problem: TableProblem) => void,
): CategoryTerm | undefined {
  const levelOf = mergedLevels(variable, names, merge, add);
  const said = Array.from(codes, (code) => (code === -1 ? (unknown ? UNKNOWN_VALUE : undefined) : levelOf[code]!));
  const present = new Set(said);
  const labels = [...new Set([...levelOf, UNKNOWN_VALUE])].filter((level) => present.has(level));
  if (labels.length < 2) {
    add(['variable'], profileProblems.oneLevel(variable));
    return undefined;
  }
  if (reference !== undefined && !labels.includes(reference)) {
    add(['reference'], tableProblems.unknownValue(variable, reference, labels));
    return undefined;
  }
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  return {
    name: variable,
    kind: 'category',
    labels,
    codes: Int32Array.from(said, (level) => placeOf.get(level ?? '') ?? -1),
    reference: reference ?? labels[0]!,
  };
}

/** The level of each value. */
function mergedLevels(
  variable: string,
  names: readonly string[],
  merge: NonNullable<ProfileTerm['merge']>,
  add: (path: readonly PropertyKey[], problem: TableProblem) => void,
): string[] {
  const levels = new Map<string, string>();
  for (const [level, values] of Object.entries(merge))
    for (const [position, value] of values.entries()) {
      const path = ['merge', level, position];
      if (!names.includes(value)) add(path, tableProblems.unknownValue(variable, value, names));
      else if (levels.has(value)) add(path, profileProblems.mergedTwice(variable, value));
      levels.set(value, level);
    }
  for (const level of Object.keys(merge))
    if (names.includes(level) && levels.get(level) !== level)
      add(['merge', level], profileProblems.mergedTwice(variable, level));
  return names.map((name) => levels.get(name) ?? name);
}
