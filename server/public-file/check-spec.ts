import type { PublicColumnSpec, PublicFileSpec } from '#contract';
import type { DescribedRecordColumn, DescribedRecords } from '../microdata/export/described-columns.ts';
import { MOST_KEYS } from './anonymity/withhold-keys.ts';
import { whatNameTells, whyNeverPublished } from './never-published.ts';
import type { ENGLISH_SENTENCES } from './problems/english-sentences.ts';
import { type PublicProblem, publicProblem } from './problems/public-problem.ts';
import { isPublicUnit, type PublicUnit } from './public-records.ts';

/** What of a questionnaire is sealed. */
export interface SealedNames {
  readonly crimes: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

/** A column, and the kinds of records that have it. */
interface Found {
  readonly described: DescribedRecordColumn;
  readonly units: readonly PublicUnit[];
}

/** Says something of one column. */
type SayOfColumn = <Name extends keyof typeof ENGLISH_SENTENCES>(
  sentence: Name,
  ...about: Parameters<(typeof ENGLISH_SENTENCES)[Name]>
) => void;

/** Everything that keeps a specification from being used for some records: where, what, what to do. */
export function checkPublicSpec(
  spec: PublicFileSpec,
  described: Pick<DescribedRecords, 'files'>,
  sealed: SealedNames,
): PublicProblem[] {
  const problems: PublicProblem[] = [];
  for (const [name, column] of Object.entries(spec.columns)) {
    const say: SayOfColumn = (sentence, ...about) =>
      void problems.push(publicProblem(['columns', name], sentence, ...about));
    const found = findColumn(described, name);
    if (found === undefined) {
      const never = whatNameTells(name);
      const isMembers = described.files.some(
        ({ unit, columns }) => unit === 'member' && columns.some((one) => one.name === name),
      );
      if (never !== undefined) say('names-somebody', never);
      else say(isMembers ? 'of-members' : 'no-column');
      continue;
    }
    const never = whyNeverPublished(found.described, column.date !== undefined);
    if (never === 'names-somebody') say(never, whatNameTells(name)!);
    else if (never !== undefined) say(never);
    const isSealed = sealed.variables.has(found.described.variable ?? name) || sealed.variables.has(name);
    if (isSealed && column.sealed !== 'keep') say('sealed-part');
    sayOfTreatment(column, found, say);
  }
  const keys = Object.values(spec.columns).filter(({ role }) => role === 'key').length;
  if (keys === 0) problems.push(publicProblem(['columns'], 'no-key'));
  if (keys > MOST_KEYS) problems.push(publicProblem(['columns'], 'too-many-keys', keys, MOST_KEYS));
  return problems;
}

function findColumn({ files }: Pick<DescribedRecords, 'files'>, name: string): Found | undefined {
  const found = files.flatMap(({ unit, columns }) => {
    const column = isPublicUnit(unit) ? columns.find((one) => one.name === name) : undefined;
    return column && isPublicUnit(unit) ? [{ unit, column }] : [];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const isOfVictims = found.some(({ unit }) => unit !== 'incident');
  return {
    described: first.column,
    // Incidents take from their victim what the victim's record has.
    units: found.map(({ unit }) => unit).filter((unit) => unit !== 'incident' || !isOfVictims),
  };
}

function sayOfTreatment(
  { role, merge, classes, date, top, round, noise }: PublicColumnSpec,
  { described: { kind, codes, holds }, units }: Found,
  say: SayOfColumn,
): void {
  const isNumber = kind === 'number';
  if (isNumber && classes === undefined && date === undefined && (role === 'key' || role === 'area'))
    say('number-without-classes');
  if (holds?.what === 'amount' && top === undefined && classes === undefined) say('amount-without-top');
  if (!isNumber && (top !== undefined || round !== undefined)) say('top-of-no-number');
  if (classes !== undefined && top !== undefined) say('classes-and-top');
  if (classes !== undefined && kind === 'flag') say('classes-of-no-number');
  const known = new Set(codes?.map(({ code }) => code));
  if (merge !== undefined) {
    const from = Object.values(merge).flat();
    const unknown = codes === undefined ? [] : from.filter((code) => !known.has(code));
    const twice = from.filter((code, place) => from.indexOf(code) !== place);
    if (kind !== 'code') say('merge-of-no-codes');
    if (unknown.length > 0) say('merge-unknown', unknown.join(', '));
    if (twice.length > 0) say('merge-twice', twice.join(', '));
    const stays = Object.keys(merge).filter((code) => known.has(code) && !from.includes(code));
    if (stays.length > 0) say('merge-into-a-code', stays.join(', '));
  }
  if (noise !== undefined) sayOfNoise(noise, isNumber && classes === undefined, kind === 'flag', say);
  if ((noise !== undefined || top !== undefined) && units.length > 1) say('of-several-records', units.join(', '));
}

function sayOfNoise(
  noise: NonNullable<PublicColumnSpec['noise']>,
  isNumber: boolean,
  isFlag: boolean,
  say: SayOfColumn,
): void {
  if ('share' in noise) {
    if (!isNumber) say('noise-by-share-of-codes');
    return;
  }
  if (isNumber || isFlag) {
    say('noise-by-keep-of-numbers');
    return;
  }
  if (!('matrix' in noise)) return;
  for (const [code, row] of Object.entries(noise.matrix)) {
    const sum = Object.values(row).reduce((total, chance) => total + chance, 0);
    const strange = Object.keys(row).filter((to) => !Object.hasOwn(noise.matrix, to));
    if (Math.abs(sum - 1) > 1e-9) say('chances-not-one', code, sum);
    if (strange.length > 0) say('matrix-without-row', code, strange.join(', '));
  }
}
