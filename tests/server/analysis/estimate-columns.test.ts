import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meanBy, proportionBy, taylorDesign, totalBy } from '#estimation';
import { figureBatches } from '../../../server/analysis/indicators/estimate-columns.ts';

const ROWS = 40;
const ALONE = { total: totalBy, share: proportionBy, mean: meanBy };

/** Figures of some rows: shares, totals and means, with gaps that several of them have in common. */
const figures = fc
  .record({
    gaps: fc.array(fc.array(fc.boolean(), { minLength: ROWS, maxLength: ROWS }), { minLength: 1, maxLength: 3 }),
    figures: fc.array(
      fc.record({
        statistic: fc.constantFrom('total', 'share', 'mean'),
        gap: fc.nat(3),
        values: fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: ROWS, maxLength: ROWS }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ gaps, figures: drawn }) =>
    drawn.map(({ statistic, gap, values }) => ({
      statistic,
      values: Float64Array.from(values, (value, row) => {
        if (gaps[gap]?.[row]) return Number.NaN;
        return statistic === 'share' ? Number(value > 500) : value;
      }),
    })),
  );

it('figures that are estimated together are those of each alone, to the last bit', () => {
  const weights = fc.array(fc.double({ min: 0.5, max: 900, noNaN: true }), { minLength: ROWS, maxLength: ROWS });
  const codes = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: ROWS, maxLength: ROWS });
  fc.assert(
    fc.property(figures, weights, codes, (drawn, weight, groupOf) => {
      const design = taylorDesign({
        weights: weight,
        strata: [weight.map((_, row) => row % 3)],
        clusters: [weight.map((_, row) => row % 12)],
        nest: true,
        lonelyPsu: 'adjust',
      });
      const groups = { codes: Int32Array.from(groupOf), count: 4 };
      const estimated = new Set<number>();
      for (const { positions, estimate } of figureBatches(drawn)) {
        for (const [place, byGroup] of estimate(design, groups).entries()) {
          const { statistic, values } = drawn[positions[place]!]!;
          expect(byGroup).toEqual(ALONE[statistic](values, design, groups, { df: 'domain' }));
          estimated.add(positions[place]!);
        }
      }
      expect(estimated.size).toBe(drawn.length);
    }),
  );
});

it('figures known of the same rows are one batch, whatever comes between them', () => {
  const gap = Float64Array.of(1, Number.NaN, 0);
  const whole = Float64Array.of(1, 0, 0);
  const drawn = [gap, whole, gap, whole].map((values) => ({ statistic: 'share' as const, values }));
  expect(figureBatches(drawn).map(({ positions }) => positions)).toEqual([
    [0, 2],
    [1, 3],
  ]);
  const total = { statistic: 'total' as const, values: whole };
  expect(figureBatches([...drawn, total])).toHaveLength(3);
});
