import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparedBy, comparisonOf } from '../compared/small-comparisons.ts';
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

  it('are compared between groups with their covariance, as in R, and with an edition that shares its PSUs', async () => {
    const { differences } = JSON.parse(readFileSync(join(REFERENCE, 'impact.json'), 'utf8')) as {
      differences: Record<'gini' | 'top_tenth', { estimate: number; se: number }>;
    };
    const file = await impactFile();
    const made = comparedBy(
      {
        figures: ['gini', 'top_tenth'].map((kind) => ({ indicator: `${kind}_victims_person` })),
        by: [{ variable: 'sex', values: ['male', 'female'] }],
        compare: { between: [{ variable: 'sex', reference: 'male' }], sharedPsus: true },
      },
      file,
      [file],
    );
    for (const [kind, { estimate, se }] of Object.entries(differences)) {
      const of = { indicator: `${kind}_victims_person` };
      const groups = comparisonOf(made, {}, { ...of, between: 'groups' })!;
      expect(groups.difference).toBeCloseTo(estimate, 12);
      expect(Math.abs(groups.se! / se - 1)).toBeLessThan(1e-8);
      // The same edition once more has the same figure, and no chance between the two.
      const editions = comparisonOf(made, { sex: 'female' }, { ...of, between: 'editions' })!;
      expect(editions.difference).toBeCloseTo(0, 12);
      expect(editions.se).toBeCloseTo(0, 8);
    }
  });

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
