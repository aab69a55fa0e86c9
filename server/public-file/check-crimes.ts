import type { PublicFileSpec } from '#contract';
import type { DescribedAnalysis } from '../microdata/analysed/describe-analysis.ts';
import type { DescribedRecords } from '../microdata/export/described-columns.ts';
import type { SealedNames } from './check-spec.ts';
import { type PublicProblem, publicProblem } from './problems/public-problem.ts';

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
): PublicProblem[] {
  const problems: PublicProblem[] = [];
  const levelOf = new Map(crimes.map(({ key, level }) => [key, level]));
  const setsOf = (key: string) =>
    Object.keys(sets)
      .filter((name) => sets[name]!.includes(key))
      .join(', ');
  const named = new Map<string, string>();
  for (const [code, from] of Object.entries(spec.merge)) {
    const at = ['crimes', 'merge', code];
    const unknown = from.filter((key) => !levelOf.has(key));
    if (unknown.length > 0) problems.push(publicProblem(at, 'crimes-unknown', unknown.join(', ')));
    const known = from.filter((key) => levelOf.has(key));
    if (new Set(known.map((key) => levelOf.get(key))).size > 1)
      problems.push(publicProblem(at, 'crimes-of-two-levels'));
    if (new Set(known.map(setsOf)).size > 1)
      problems.push(
        publicProblem(at, 'crimes-of-other-sets', known.map((key) => `${key}: ${setsOf(key) || '-'}`).join('; ')),
      );
    if (levelOf.has(code) && !from.includes(code)) problems.push(publicProblem(at, 'crime-already'));
    for (const key of from) {
      if (named.has(key)) problems.push(publicProblem(at, 'merged-elsewhere', key, named.get(key)!));
      named.set(key, code);
      if (spec.sealed[key] !== undefined && spec.sealed[key] !== 'keep')
        problems.push(publicProblem(at, 'merged-and-sealed', key));
    }
  }
  for (const key of Object.keys(spec.sealed))
    if (!levelOf.has(key)) problems.push(publicProblem(['crimes', 'sealed', key], 'no-crime'));
  for (const { key } of crimes)
    if ((sealed.crimes.has(key) || isSensitiveCrime(key)) && spec.sealed[key] === undefined && !named.has(key))
      problems.push(publicProblem(['crimes', 'sealed'], 'sealed-crime-unsaid', key));
  for (const level of ['person', 'household'] as const)
    if (levelOf.has(spec.rare[level])) problems.push(publicProblem(['crimes', 'rare', level], 'crime-already'));
  const isGone = (key: string) => named.has(key) || ['leave-out', 'merge'].includes(spec.sealed[key] ?? '');
  for (const { columns: of } of files)
    for (const { name, holds } of of)
      if (columns[name] && holds?.of !== undefined && levelOf.has(holds.of) && isGone(holds.of))
        problems.push(publicProblem(['columns', name], 'of-crime-left-out', holds.of));
  if (design.replicates !== undefined && files.every(({ columns: of }) => of.every(({ name }) => name !== 'stratum')))
    problems.push(publicProblem([], 'replicates-without-strata'));
  return [...new Map(problems.map((problem) => [problem.text, problem])).values()];
}
