import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type JointEstimates, pairedGinis, pairedTopShares } from '#estimation';
import { sampledDesign } from '../../../../server/analysis/indicators/designs.ts';
import { type FigureCandidate, figureCandidates } from '../../../../server/analysis/tables/figure-candidates.ts';
import { costFile, REFERENCE } from './small-costs.ts';
import { impactFile } from './small-impact.ts';
import { cellOf, cellsOf, findingsOf } from './small-tables.ts';

interface CellOfR {
  readonly figure: string;
  readonly category: string;
  readonly domain: Record<string, string>;
  readonly estimate: number;
  readonly se: number;
  /** Relative; larger where R's derivative is taken numerically. */
  readonly tolerance: number;
}

describe('concentration, impact, circumstances and support', () => {
  it('are those of R survey: by sex, with answers missing and a lonely PSU', async () => {
    const { cells } = JSON.parse(readFileSync(join(REFERENCE, 'impact.json'), 'utf8')) as { cells: CellOfR[] };
    const file = await impactFile();
    const figures = [...new Set(cells.map(({ figure }) => figure))].map((indicator) => ({ indicator }));
    const made = cellsOf(file, { figures, by: [{ variable: 'sex' }] });
    expect(cells).toHaveLength(3 * 25);
    for (const { figure, category, domain, estimate, se, tolerance } of cells) {
      const cell = cellOf(made, domain, { indicator: figure, category })!;
      const where = `${figure} ${category} ${JSON.stringify(domain)}`;
      expect(Math.abs(cell.estimate! / estimate - 1), where).toBeLessThan(1e-10);
      expect(Math.abs(cell.se! - se), `standard error of ${where}`).toBeLessThanOrEqual(tolerance * se);
      expect(cell.currency, where).toBe(figure === 'insurance_paid_total' ? 'MXN' : undefined);
    }
  });

  it('of a group without victims are not computed, and say why', async () => {
    const figures = ['gini_victims_person', 'top_tenth_person', 'days_lost_mean', 'violence_share', 'support_wanted'];
    const made = cellsOf(await impactFile(), {
      figures: figures.map((indicator) => ({ indicator })),
      by: [{ variable: 'sex', values: ['other'], total: 'none' }],
    });
    for (const { indicator, estimate, n, not_computed } of made) {
      const isOfEverybody = indicator === 'top_tenth_person';
      expect([indicator, estimate, n === 0]).toEqual([indicator, null, !isOfEverybody]);
      expect(not_computed.estimate).toBe(isOfEverybody ? 'zero-denominator' : 'empty-domain');
    }
  });

  it.each(['gini', 'top_tenth'] as const)(
    '%s of two groups is compared with their covariance, as in R',
    async (kind) => {
      const { differences } = JSON.parse(readFileSync(join(REFERENCE, 'impact.json'), 'utf8')) as {
        differences: Record<typeof kind, { estimate: number; se: number }>;
      };
      const file = await impactFile();
      const figures = figureCandidates(file)(`${kind}_victims_person`);
      const { values } = (figures as FigureCandidate[]).find(({ crime }) => crime === 'any_person')!;
      const { codes, names } = file.persons.domains.get('sex')!;
      const pairs = [{ of: names.indexOf('female'), minus: names.indexOf('male') }];
      const division = { groups: { codes, count: names.length }, pairs };
      const design = sampledDesign(file, file.persons);
      const made =
        kind === 'gini' ? pairedGinis(values(), design, division) : pairedTopShares(values(), 0.1, design, division);
      const [{ values: both, covariance }] = made.pairs as [JointEstimates];
      const [of, minus] = both as [number, number];
      const [[a, ab], [, b]] = covariance as [[number, number], [number, number]];
      const { estimate, se } = differences[kind];
      expect(of - minus).toBeCloseTo(estimate, 12);
      expect(Math.abs(Math.sqrt(a + b - 2 * ab) / se - 1)).toBeLessThan(1e-8);
    },
  );

  it('end at 1', async () => {
    const made = cellsOf(await impactFile(), {
      figures: [{ indicator: 'gini_victims_person' }, { indicator: 'top_tenth_victims_person', crimes: 'all' }],
      by: [{ variable: 'sex' }],
    });
    for (const { upper, lower } of made) {
      expect(upper ?? 1).toBeLessThanOrEqual(1);
      expect(lower ?? 0).toBeGreaterThanOrEqual(0);
    }
  });

  it('need what they count', async () => {
    const without = await costFile();
    const lacks = (indicator: string) => findingsOf(without, { figures: [{ indicator }] })[0]!.problem;
    expect(lacks('days_lost_total')).toContain('counts the answers to days_lost');
    expect(lacks('support_wanted')).toContain('counts the answers to support_wanted');
    expect(lacks('violence_share')).toContain('counts the answers to ev_injury_weapon');
    expect(findingsOf(without, { figures: [{ indicator: 'gini_victims_person' }] })).toEqual([]);
  });
});
