import type { CountsMapping, CountsProblem, CountsProblemCode } from '#contract';
import { isIccs2015 } from '#questionnaires';
import type { SpecSource } from '../analysis/tables/read-tables.ts';
import { countsProblemAt } from './counts-problems.ts';

/** What of a survey counts stand beside. */
export interface KnownOfSurvey {
  /** Its crimes and sets. */
  readonly crimes: readonly string[];
  /** Codes of the areas for which it has figures. */
  readonly areas: readonly string[];
}

/** Everything that is wrong with a mapping of the right shape; with the survey, what that lacks too. */
export function mappingProblems(
  { spec, place }: SpecSource<CountsMapping>,
  known: KnownOfSurvey | undefined,
): CountsProblem[] {
  const problems: CountsProblem[] = [];
  const add = (path: readonly PropertyKey[], code: CountsProblemCode, about: CountsProblem['about'] = {}) =>
    problems.push(countsProblemAt({ file: 'mapping', ...place(path) }, code, about));
  const { columns, offences, areas = {}, survey } = spec;
  for (const [key, heading] of repeated(
    Object.entries(columns).flatMap(([key, heading]) => (heading === undefined ? [] : [[key, heading] as const])),
  ))
    add(['columns', key], 'name-repeated', { name: heading });
  for (const [at, name] of repeated(offences.map(({ name }, at): [number, string] => [at, name])))
    add(['offences', at, 'name'], 'name-repeated', { name });
  for (const [at, { iccs, beside }] of offences.entries()) {
    for (const [position, code] of iccs.entries())
      if (!isIccs2015(code)) add(['offences', at, 'iccs', position], 'not-iccs', { name: code });
    for (const [position, name] of repeated([...beside.entries()]))
      add(['offences', at, 'beside', position], 'name-repeated', { name });
    if (!known) continue;
    for (const [position, name] of beside.entries())
      if (!known.crimes.includes(name))
        add(['offences', at, 'beside', position], 'unknown-crime', { name, choices: [...known.crimes] });
  }
  if (offences.every(({ beside }) => beside.length === 0)) add(['offences'], 'nothing-beside');
  for (const [name, code] of Object.entries(areas))
    if (known && !known.areas.includes(code))
      add(['areas', name], 'area-not-of-survey', { name: code, choices: [...known.areas] });
  for (const [name, code] of repeated(Object.entries(areas))) add(['areas', name], 'area-repeated', { name: code });
  for (const [crime, codes] of Object.entries(survey.iccs ?? {}))
    for (const [position, code] of codes.entries())
      if (!isIccs2015(code)) add(['survey', 'iccs', crime, position], 'not-iccs', { name: code });
  for (const [path, period] of [[['period'], spec.period] as const, [['survey', 'period'], survey.period] as const])
    if (period && period.to < period.from) add([...path, 'to'], 'months-backwards');
  return problems;
}

/** Those whose value one before has already. */
function repeated<Key>(entries: readonly (readonly [Key, string])[]): (readonly [Key, string])[] {
  const seen = new Set<string>();
  return entries.filter(([, value]) => {
    const isThere = seen.has(value);
    seen.add(value);
    return isThere;
  });
}
