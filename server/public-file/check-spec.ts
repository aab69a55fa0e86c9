import type { PublicColumnSpec, PublicFileSpec } from '#contract';
import type { DescribedRecordColumn, DescribedRecords } from '../microdata/export/described-columns.ts';
import { MOST_KEYS } from './anonymity/withhold-keys.ts';
import { whatNameTells, whyNeverPublished } from './never-published.ts';
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

/** Everything that keeps a specification from being used for some records: where, what, what to do. */
export function checkPublicSpec(
  spec: PublicFileSpec,
  described: Pick<DescribedRecords, 'files'>,
  sealed: SealedNames,
): string[] {
  const problems: string[] = [];
  for (const [name, column] of Object.entries(spec.columns)) {
    const say = (what: string) => problems.push(`columns.${name}: ${what}`);
    const found = findColumn(described, name);
    if (found === undefined) {
      const never = whatNameTells(name);
      const isMembers = described.files.some(
        ({ unit, columns }) => unit === 'member' && columns.some((one) => one.name === name),
      );
      say(
        never !== undefined
          ? `it can never be published: its name says that it holds ${never}; leave it out`
          : isMembers
            ? 'it is a column of household members, whose list is a fingerprint of a home; leave it out'
            : 'the records have no such column; take a name of microdata.json or of docs/public-files.md',
      );
      continue;
    }
    const never = whyNeverPublished(found.described, column.date !== undefined);
    if (never !== undefined) say(`it can never be published: ${never}; leave it out`);
    const isSealed = sealed.variables.has(found.described.variable ?? name) || sealed.variables.has(name);
    if (isSealed && column.sealed !== 'keep')
      say('it is of a sealed part; leave it out, or write "sealed": "keep" if the office decided so');
    for (const what of wrongTreatment(column, found)) say(what);
  }
  const keys = Object.values(spec.columns).filter(({ role }) => role === 'key').length;
  if (keys === 0) problems.push('columns: none has the role key; name what others may know of somebody');
  if (keys > MOST_KEYS)
    problems.push(`columns: ${keys} have the role key; at most ${MOST_KEYS} can be looked at together`);
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

function wrongTreatment(
  { role, merge, classes, date, top, round, noise }: PublicColumnSpec,
  { described: { kind, codes, holds }, units }: Found,
): string[] {
  const wrong: string[] = [];
  const isNumber = kind === 'number';
  if (isNumber && classes === undefined && date === undefined && (role === 'key' || role === 'area'))
    wrong.push('a number that others may know needs classes');
  if (holds?.what === 'amount' && top === undefined && classes === undefined)
    wrong.push('an amount needs top or classes: the largest are known to their neighbours');
  if (!isNumber && (top !== undefined || round !== undefined))
    wrong.push('top and round are for numbers; leave them out');
  if (classes !== undefined && top !== undefined) wrong.push('classes have no top; leave one of the two out');
  if (classes !== undefined && kind === 'flag') wrong.push('classes are for numbers; leave them out');
  const known = new Set(codes?.map(({ code }) => code));
  if (merge !== undefined) {
    const from = Object.values(merge).flat();
    const unknown = codes === undefined ? [] : from.filter((code) => !known.has(code));
    const twice = from.filter((code, place) => from.indexOf(code) !== place);
    if (kind !== 'code') wrong.push('merge is for codes; give a number classes');
    if (unknown.length > 0) wrong.push(`merge names ${unknown.join(', ')}, which the column does not have`);
    if (twice.length > 0) wrong.push(`merge names ${twice.join(', ')} twice`);
    const stays = Object.keys(merge).filter((code) => known.has(code) && !from.includes(code));
    if (stays.length > 0) wrong.push(`merge makes the new code ${stays.join(', ')}, which is a code already`);
  }
  if (noise !== undefined) wrong.push(...wrongNoise(noise, isNumber && classes === undefined, kind === 'flag'));
  if ((noise !== undefined || top !== undefined) && units.length > 1)
    wrong.push(`noise and top are for a column of one kind of record; ${units.join(' and ')} have it`);
  return wrong;
}

function wrongNoise(noise: NonNullable<PublicColumnSpec['noise']>, isNumber: boolean, isFlag: boolean): string[] {
  if ('share' in noise) return isNumber ? [] : ['noise by share is for numbers; codes take keep or matrix'];
  if (isNumber || isFlag) return ['noise by keep or matrix is for codes; numbers take share'];
  if (!('matrix' in noise)) return [];
  return Object.entries(noise.matrix).flatMap(([code, row]) => {
    const sum = Object.values(row).reduce((total, chance) => total + chance, 0);
    const strange = Object.keys(row).filter((to) => !Object.hasOwn(noise.matrix, to));
    return [
      ...(Math.abs(sum - 1) > 1e-9 ? [`the chances of ${code} in noise.matrix add up to ${sum}, not to 1`] : []),
      ...(strange.length > 0 ? [`noise.matrix leads from ${code} to ${strange.join(', ')}, which have no row`] : []),
    ];
  });
}
