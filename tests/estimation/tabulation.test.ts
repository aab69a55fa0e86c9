import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balancedReplicates,
  meanBy,
  proportionBy,
  riskRatio,
  riskRatios,
  tabulation,
  taylorDesign,
  totalBy,
  withReplicates,
} from '#estimation';

const ROWS = 40;
const ALONE = { total: totalBy, share: proportionBy, mean: meanBy };
const rowNumbers = Array.from({ length: ROWS }, (_, row) => row);

const column = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: ROWS, maxLength: ROWS });
const weights = column(
  fc.oneof({ weight: 9, arbitrary: fc.double({ min: 0.5, max: 900, noNaN: true }) }, fc.constant(0)),
);
const codes = column(fc.integer({ min: -1, max: 3 })).map((drawn) => ({ codes: Int32Array.from(drawn), count: 4 }));

/** Figures of some rows: shares, totals and means, mostly 0, with gaps that several of them have in common. */
const figures = fc
  .record({
    gaps: fc.array(column(fc.boolean()), { minLength: 1, maxLength: 3 }),
    figures: fc.array(
      fc.record({
        statistic: fc.constantFrom('total', 'share', 'mean'),
        gap: fc.nat(3),
        values: column(fc.oneof(fc.constant(0), fc.double({ min: -1000, max: 1000, noNaN: true }))),
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

/** The sampled PSUs are 15; those of the last three hold no row. */
function designIn(weight: readonly number[], frame: 'all PSUs' | 'PSUs with rows') {
  const all = Array.from({ length: 15 }, (_, psu) => psu);
  return taylorDesign({
    weights: weight,
    strata: [rowNumbers.map((row) => row % 3)],
    clusters: [rowNumbers.map((row) => row % 12)],
    nest: true,
    lonelyPsu: 'adjust',
    ...(frame === 'all PSUs' && { frame: { strata: all.map((psu) => psu % 3), clusters: all } }),
  });
}

describe('figures of a tabulation are those of each alone, to the last bit', () => {
  it('whatever the tables, the gaps and the frames', () => {
    fc.assert(
      fc.property(figures, weights, fc.array(codes, { minLength: 1, maxLength: 3 }), (drawn, weight, tables) => {
        const designs = [designIn(weight, 'all PSUs'), designIn(weight, 'PSUs with rows')];
        const made = [...tabulation({ figures: drawn, designs, tables }, { df: 'domain' })];
        expect(made).toEqual(
          tables.map((groups) =>
            designs.map((design) =>
              drawn.map(({ statistic, values }) => ALONE[statistic](values, design, groups, { df: 'domain' })),
            ),
          ),
        );
      }),
    );
  });

  it('in a design that has other PSUs, other weights or replicates', () => {
    const weight = rowNumbers.map((row) => 1 + (row % 5));
    const first = designIn(weight, 'all PSUs');
    const halves = taylorDesign({
      weights: weight,
      strata: [rowNumbers.map((row) => row % 5)],
      clusters: [rowNumbers.map((row) => row % 10)],
      lonelyPsu: 'fail',
    });
    const designs = [
      first,
      halves,
      designIn(rowNumbers, 'all PSUs'),
      withReplicates(halves, balancedReplicates(halves)),
      first,
    ];
    const values = Float64Array.from(rowNumbers, (row) => (row % 7 === 0 ? row : 0));
    const groups = { codes: Int32Array.from(rowNumbers, (row) => row % 2), count: 2 };
    const tables = tabulation({ figures: [{ statistic: 'mean', values }], designs, tables: [groups] });
    expect([...tables]).toEqual([designs.map((design) => [meanBy(values, design, groups)])]);
  });

  it('with missing values that propagate, and in a domain', () => {
    const values = Float64Array.from(rowNumbers, (row) => (row % 9 === 0 ? Number.NaN : Number(row % 4 === 0)));
    const complete = values.map((value) => (Number.isNaN(value) ? 0 : value));
    const design = designIn(rowNumbers, 'all PSUs');
    const groups = { codes: Int32Array.from(rowNumbers, (row) => row % 3), count: 3 };
    for (const options of [{ missing: 'propagate' } as const, { domain: rowNumbers.map((row) => row % 5 > 0) }]) {
      const wanted = [complete, values, values].map((each) => ({ statistic: 'share' as const, values: each }));
      const [table] = [...tabulation({ figures: wanted, designs: [design], tables: [groups] }, options)];
      expect(table![0]).toEqual([complete, values, values].map((each) => proportionBy(each, design, groups, options)));
    }
  });
});

it('without a design there is no table, and without figures each table is empty', () => {
  const groups = { codes: new Int32Array(ROWS), count: 1 };
  expect([...tabulation({ figures: [], designs: [], tables: [groups] })]).toEqual([]);
  const design = designIn(rowNumbers, 'all PSUs');
  expect([...tabulation({ figures: [], designs: [design], tables: [groups] })]).toEqual([[[]]]);
});

it('relative risks of many outcomes are those of each alone', () => {
  const indicator = column(fc.constantFrom(0, 0, 0, 0, 1, Number.NaN));
  const member = column(fc.constantFrom(0, 1));
  fc.assert(
    fc.property(fc.array(indicator, { minLength: 1, maxLength: 4 }), member, weights, (outcomes, inGroup, weight) => {
      const design = designIn(weight, 'all PSUs');
      const everybody = rowNumbers.map(() => 1);
      expect(riskRatios(outcomes, everybody, inGroup, design)).toEqual(
        outcomes.map((y) => riskRatio(y, everybody, inGroup, design)),
      );
    }),
  );
});
