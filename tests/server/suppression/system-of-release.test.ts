import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rulesSchema } from '#contract';
import { planTables } from '../../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../../server/analysis/tables/read-tables.ts';
import type { ReleaseSystem } from '../../../server/suppression/system/release-system.ts';
import { systemOfRelease } from '../../../server/suppression/system/system-of-release.ts';
import { fileOf, folderWith } from '../analysis/small-survey.ts';

const PERSONS = Array.from({ length: 96 }, (_, i) => {
  const age = i % 47 === 0 ? 98 : 20 + ((i * 7) % 60);
  return `p${i},${1 + (Math.floor(i / 3) % 2)},${age},s${i % 4},s${i % 4}p${Math.floor(i / 4) % 4},${10 + (i % 5)},${20 + (i % 7)},${1 + (i % 2)},2`;
});
const INCIDENTS = PERSONS.flatMap((_, i) => {
  const robbery = `,p${i},R,${20 + (i % 7)},${1 + (i % 2)},,,${i % 2 === 0 ? 1 + (i % 4) / 2 : ''},${i % 2 === 0 ? '' : '06'},,,,`;
  return [
    ...(i % 3 === 0 ? [`r${i}${robbery}`] : []),
    ...(i % 9 === 0 ? [`q${i}${robbery}`] : []),
    ...(i % 5 === 0 ? [`t${i},p${i},T,${20 + (i % 7)},2,2,,,03,,,,`] : []),
  ];
});

async function systemOf(...specs: object[]): Promise<ReleaseSystem> {
  const file = await fileOf(PERSONS, INCIDENTS);
  const folder = folderWith(
    Object.fromEntries(specs.map((spec, n) => [`${n}.json`, JSON.stringify({ table: `t${n}`, ...spec })])),
  );
  return systemOfRelease(
    planTables(readTables(specs.map((_, n) => join(folder, `${n}.json`))), file),
    file,
    rulesSchema.parse({}),
  );
}

const BY = [{ variable: 'sex' }, { variable: 'age_group', total: 'none' }];
const FIGURES = [
  'victims_person',
  'prevalence_person',
  'incidence_person',
  'concentration_person',
  'crimes',
  'crimes_reported',
  'crimes_not_reported',
  'reporting_rate',
  'dark_figure_unreported',
  'nonreporting_reason',
].map((indicator) => ({ indicator, crimes: 'all' }));

it('every relation that is found holds for the cases and for the totals', async () => {
  const { quantities, relations } = await systemOf({ figures: FIGURES, by: BY });
  const whys = new Set(relations.map(({ why }) => why));
  expect([...whys].sort()).toEqual(['covered', 'domain', 'parts', 'rest', 'same', 'victims', 'within']);
  for (const { kind, terms, onlyTotals, onlyCases } of relations) {
    const total = terms.reduce((sum, { quantity, factor }) => sum + factor * quantities[quantity]!.total, 0);
    const count = terms.reduce((sum, { quantity, factor }) => sum + factor * quantities[quantity]!.count, 0);
    const size = Math.max(1, ...terms.map(({ quantity }) => quantities[quantity]!.total));
    if (!onlyCases) expect(total / size).toBeLessThan(1e-9);
    if (kind === 'equal') expect(Math.abs(total / size)).toBeLessThan(1e-9);
    if (onlyTotals) continue;
    if (kind === 'equal') expect(count).toBe(0);
    else expect(count).toBeLessThanOrEqual(0);
  }
});

it('figures of the same people tell one quantity, in whichever table they stand', async () => {
  const by = [{ variable: 'sex' }];
  const { cells, quantities } = await systemOf(
    { figures: [{ indicator: 'victims_person', crimes: ['robbery'] }], by },
    { figures: [{ indicator: 'prevalence_person', crimes: ['robbery'] }], by: [...by, { variable: 'age_group' }] },
  );
  const women = cells.filter(
    ({ tells: [counted] }) => quantities[counted!]!.name === 'victims_person robbery, sex=female',
  );
  expect(women.map(({ table }) => table)).toEqual(['t0', 't1']);
});

it('people whose value is not known are a rest, which must not follow either', async () => {
  const { quantities } = await systemOf({ figures: [{ indicator: 'adults' }], by: [{ variable: 'age_group' }] });
  expect(quantities.filter(({ isRest }) => isRest)).toMatchObject([
    { count: 3, name: 'adults any: other values of age_group' },
  ]);
});

it('a set of crimes is the sum of its crimes where incidents are counted, and not where victims are', async () => {
  const { relations, quantities } = await systemOf({
    figures: [
      { indicator: 'crimes', crimes: 'all' },
      { indicator: 'victims_person', crimes: 'all' },
    ],
    by: [],
  });
  const names = relations
    .filter(({ why }) => why === 'parts')
    .map(({ terms }) =>
      terms
        .map(({ quantity }) => quantities[quantity]!.name)
        .sort()
        .join(' = '),
    );
  expect(names.some((name) => name.includes('crimes robbery') && name.includes('crimes threats'))).toBe(true);
  expect(names.some((name) => name.includes('victims_person'))).toBe(false);
});

/** The quantities of a relation, as `whole = part + part`. */
function written({ quantities, relations }: ReleaseSystem): string[] {
  return relations.map(({ kind, terms }) => {
    const side = (sign: number) =>
      terms
        .filter(({ factor }) => factor === sign)
        .map(({ quantity }) => quantities[quantity]!.name)
        .sort()
        .join(' + ');
    return `${side(1)} ${kind === 'equal' ? '=' : '<='} ${side(-1)}`;
  });
}

it('the crimes of a set add up whichever figures tell of them, and of which table', async () => {
  const by = [{ variable: 'sex' }];
  const relations = written(
    await systemOf(
      { figures: [{ indicator: 'crimes', crimes: ['any_person'] }], by },
      { figures: [{ indicator: 'reporting_rate', crimes: ['robbery', 'threats'] }], by },
    ),
  );
  expect(relations).toContain(
    'crimes any_person, sex=female = base of reporting_rate robbery, sex=female + base of reporting_rate threats, sex=female',
  );
});

it('victims of a set are at most those of its crimes together', async () => {
  const relations = written(
    await systemOf(
      { figures: [{ indicator: 'victims_person', crimes: ['any_person'] }], by: [{ variable: 'sex' }] },
      { figures: [{ indicator: 'prevalence_person', crimes: ['robbery', 'threats'] }], by: [{ variable: 'sex' }] },
    ),
  );
  expect(relations).toContain(
    'victims_person any_person, sex=male <= prevalence_person robbery, sex=male + prevalence_person threats, sex=male',
  );
});
