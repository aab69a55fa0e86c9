import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AnalysisFile } from '../../../../server/analysis/analysis-file.ts';
import type { TableWithComparisons } from '../../../../server/analysis/compared/compare-table.ts';
import { fileOf } from '../small-survey.ts';
import { comparedBy, comparisonOf } from './small-comparisons.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/reference');

/** What R says of two figures, not yet per so many. */
interface TestOfR {
  readonly of: number | null;
  readonly minus: number | null;
  readonly difference: number;
  readonly se: number;
  readonly df: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
  readonly ratio?: number;
  readonly ratio_se?: number;
}

interface ComparedOfR {
  readonly cells: readonly {
    readonly between: 'shared' | 'apart' | 'groups';
    readonly figure: string;
    readonly domain: Record<string, string>;
    readonly test: TestOfR;
  }[];
  readonly adjusted: Record<'groups', { readonly holm: readonly number[]; readonly BH: readonly number[] }>;
  readonly replicates: TestOfR;
  readonly bridged: { readonly difference: number; readonly se: number };
}

/** Relative difference of sums in another order, and of tails and quantiles of t. */
const SAME = 1e-9;
const SAME_TAIL = 1e-8;

const expected = JSON.parse(readFileSync(join(FOLDER, 'compared.json'), 'utf8')) as ComparedOfR;
const rowsOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').slice(1);
const earlier = () => fileOf(rowsOf('tables-persons.csv'), rowsOf('tables-incidents.csv'));
const later = () => fileOf(rowsOf('compared-persons.csv'), rowsOf('compared-incidents.csv'));

const IDS = ['prevalence_person', 'incidence_person', 'reporting_rate', 'crimes'];
const FIGURES = IDS.map((indicator) => ({ indicator }));
const BY = [{ variable: 'sex' }, { variable: 'age_group' }];
const ALSO = { also: ['ratio'] };

function near(found: number | null | undefined, wanted: number, where: string, tolerance = SAME): void {
  expect(Math.abs((found ?? Number.NaN) - wanted), where).toBeLessThanOrEqual(
    tolerance * Math.max(Math.abs(wanted), 1e-2),
  );
}

/** Every comparison of one kind that R made. */
function expectAsInR(kind: 'shared' | 'apart' | 'groups', made: TableWithComparisons): number {
  const cells = expected.cells.filter(({ between }) => between === kind);
  for (const { figure, domain, test } of cells) {
    const where = `${kind} ${figure} ${JSON.stringify(domain)}`;
    const found = comparisonOf(made, domain, { indicator: figure })!;
    if (test.of === null || test.of === undefined) {
      expect(found, where).toMatchObject({ status: 'untested', difference: null, reasons: ['empty-domain'] });
      continue;
    }
    const { lower, upper, p, df, ratio = null, ratio_se = 0 } = test;
    near(found.of.estimate, test.of, where);
    near(found.minus.estimate, test.minus!, where);
    near(found.difference, test.difference, where);
    near(found.se, test.se, where);
    near(found.lower, lower, where, SAME_TAIL);
    near(found.upper, upper, where, SAME_TAIL);
    near(found.p, p, where, SAME_TAIL);
    expect(found.df, where).toBe(df);
    if (ratio === null) continue;
    near(found.ratio?.value, ratio, where);
    near(found.ratio?.se, ratio_se, where);
  }
  return cells.length;
}

it('differences between groups are those of R, and so are their adjusted p values', async () => {
  const compare = { between: [{ variable: 'sex', reference: 'male' }], ...ALSO };
  const file = await earlier();
  const made = comparedBy({ figures: FIGURES, by: BY, per: 1, compare }, file);
  expect(expectAsInR('groups', made)).toBe(12);
  for (const adjust of ['holm', 'BH'] as const) {
    const { comparisons } = comparedBy({ figures: FIGURES, by: BY, per: 1, compare: { ...compare, adjust } }, file);
    const family = comparisons.filter(({ indicator }) => indicator === 'prevalence_person');
    expect(family.map((each) => each.family)).toEqual([3, 3, 3]);
    for (const [place, { p_adjusted }] of family.entries())
      near(p_adjusted, expected.adjusted.groups[adjust][place]!, adjust, SAME_TAIL);
  }
});

it('changes between editions have the covariance of the PSUs that they share, as in R, or none', async () => {
  const before = await earlier();
  const after = await later();
  const spec = { figures: FIGURES, by: BY, per: 1 };
  expect(expectAsInR('shared', comparedBy({ ...spec, compare: { sharedPsus: true, ...ALSO } }, after, [before]))).toBe(
    24,
  );
  expect(expectAsInR('apart', comparedBy({ ...spec, compare: ALSO }, after, [before]))).toBe(24);
});

it('a change by replicates of both editions is that of R', async () => {
  const before = withReplicates(await earlier());
  const after = withReplicates(await later());
  const compare = { sharedPsus: true, ...ALSO };
  const made = comparedBy({ figures: [{ indicator: 'prevalence_person' }], per: 1, compare }, after, [before]);
  const { replicates } = expected;
  const [found] = made.comparisons;
  for (const name of ['difference', 'se', 'p'] as const) near(found![name], replicates[name], name, SAME_TAIL);
  expect(found!.df).toBe(replicates.df);
  // R linearizes the quotient of replicates too; ours is that of each replicate.
  near(found!.ratio?.value, replicates.ratio!, 'ratio');
});

it('a bridge adds the variance of its factor, as the delta method of R does', async () => {
  const bridges = [{ indicators: ['prevalence_person'], factor: 1.2, se: 0.05, source: 'a parallel run' }];
  const spec = { figures: [{ indicator: 'prevalence_person' }], per: 1, compare: { bridges } };
  const [found] = comparedBy(spec, await later(), [await earlier()]).comparisons;
  near(found!.difference, expected.bridged.difference, 'difference');
  near(found!.se, expected.bridged.se, 'se');
  expect(found).toMatchObject({ bridge: { factor: 1.2, se: 0.05 }, notes: ['bridged'] });
});

/** Each replicate leaves one PSU of the 25 of both editions out. */
function withReplicates(file: AnalysisFile): AnalysisFile {
  const psus = ['tables-persons.csv', 'compared-persons.csv'].flatMap((name) =>
    rowsOf(name).map((row) => row.split(',')[4]!),
  );
  const all = [...new Set(psus)].sort();
  const replicates = (records: AnalysisFile['persons'] | AnalysisFile['households']) =>
    all.map((psu) =>
      records.weight.map((weight, row) => (records.psu[row] === psu ? 0 : (weight * all.length) / (all.length - 1))),
    );
  const method = { method: 'JK1' as const, degreesOfFreedom: all.length - 1 };
  return {
    ...file,
    design: { ...file.design, replicates: method },
    persons: { ...file.persons, replicates: replicates(file.persons) },
    households: { ...file.households, replicates: replicates(file.households) },
  };
}
