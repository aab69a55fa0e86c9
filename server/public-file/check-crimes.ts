import type { PublicFileSpec } from '#contract';
import type { DescribedAnalysis } from '../microdata/analysed/describe-analysis.ts';
import type { DescribedRecords } from '../microdata/export/described-columns.ts';
import type { SealedNames } from './check-spec.ts';

/** Parts of the keys of crimes that are sealed whatever a study says of them. */
const SENSITIVE_PARTS =
  /sexual|rape|harass|partner|domestic|kidnap|abduct|disappear|homicide|murder|extort|brib|violaci|secuestr|soborno|estupro|viol$/;

/** Whether an office has to say what becomes of a crime, as its key names it. */
export function isSensitiveCrime(key: string): boolean {
  return SENSITIVE_PARTS.test(key.toLowerCase());
}

/** Everything that is wrong with what a specification says of crimes: where, what, what to do. */
export function checkPublicCrimes(
  { crimes: spec, columns }: Pick<PublicFileSpec, 'crimes' | 'columns'>,
  { crimes, sets, design }: Pick<DescribedAnalysis, 'crimes' | 'sets' | 'design'>,
  { files }: Pick<DescribedRecords, 'files'>,
  sealed: Pick<SealedNames, 'crimes'>,
): string[] {
  const problems: string[] = [];
  const levelOf = new Map(crimes.map(({ key, level }) => [key, level]));
  const setsOf = (key: string) =>
    Object.keys(sets)
      .filter((name) => sets[name]!.includes(key))
      .join(', ');
  const named = new Map<string, string>();
  for (const [code, from] of Object.entries(spec.merge)) {
    const say = (what: string) => problems.push(`crimes.merge.${code}: ${what}`);
    const unknown = from.filter((key) => !levelOf.has(key));
    if (unknown.length > 0) say(`the records have no ${unknown.join(', ')}; take keys of their crimes`);
    const known = from.filter((key) => levelOf.has(key));
    if (new Set(known.map((key) => levelOf.get(key))).size > 1)
      say('crimes of persons and of households do not add up; merge them apart');
    if (new Set(known.map(setsOf)).size > 1)
      say(`they are not in the same sets (${known.map((key) => `${key}: ${setsOf(key) || 'none'}`).join('; ')})`);
    if (levelOf.has(code) && !from.includes(code)) say('this is a crime already; take another code');
    for (const key of from) {
      if (named.has(key)) say(`${key} is merged in ${named.get(key)} too`);
      named.set(key, code);
      if (spec.sealed[key] !== undefined && spec.sealed[key] !== 'keep')
        say(`${key} is merged here and has a rule in crimes.sealed; leave one out`);
    }
  }
  for (const key of Object.keys(spec.sealed))
    if (!levelOf.has(key)) problems.push(`crimes.sealed.${key}: the records have no such crime; leave it out`);
  for (const { key } of crimes)
    if ((sealed.crimes.has(key) || isSensitiveCrime(key)) && spec.sealed[key] === undefined && !named.has(key))
      problems.push(`crimes.sealed: it does not say what becomes of ${key}; write leave-out, merge or keep`);
  for (const level of ['person', 'household'] as const)
    if (levelOf.has(spec.rare[level]))
      problems.push(`crimes.rare.${level}: this is a crime already; take another code`);
  const isGone = (key: string) => named.has(key) || ['leave-out', 'merge'].includes(spec.sealed[key] ?? '');
  for (const { columns: of } of files)
    for (const { name, holds } of of)
      if (columns[name] && holds?.of !== undefined && levelOf.has(holds.of) && isGone(holds.of))
        problems.push(`columns.${name}: it tells of ${holds.of}, which is not in the file; leave the column out`);
  if (design.replicates !== undefined && files.every(({ columns: of }) => of.every(({ name }) => name !== 'stratum')))
    problems.push('the records have replicate weights and no strata: such a file would have no standard errors');
  return [...new Set(problems)];
}
