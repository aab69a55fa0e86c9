import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Design,
  jackknife,
  jointEstimates,
  pairedRatios,
  pairedTabulation,
  poststratify,
  reweight,
  type TaylorDesign,
  tabulation,
  taylorDesign,
  withReplicates,
} from '#estimation';

const ROWS = 60;
const rowNumbers = Array.from({ length: ROWS }, (_, row) => row);
const PAIRS = [
  { of: 1, minus: 0 },
  { of: 3, minus: 1 },
  { of: 0, minus: 2 },
];

const column = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: ROWS, maxLength: ROWS });
const survey = fc.record({
  weights: column(fc.oneof({ weight: 9, arbitrary: fc.double({ min: 0.5, max: 900, noNaN: true }) }, fc.constant(0))),
  codes: column(fc.integer({ min: -1, max: 3 })).map((drawn) => Int32Array.from(drawn)),
  values: column(fc.oneof(fc.constant(0), fc.constant(Number.NaN), fc.double({ min: -1000, max: 1000, noNaN: true }))),
  lonelyPsu: fc.constantFrom('adjust', 'average', 'remove', 'certainty'),
});
type Drawn = typeof survey extends fc.Arbitrary<infer Row> ? Row : never;

/** Twenty PSUs in seven strata: the last ones have a single PSU. */
function designIn({ weights, lonelyPsu }: Drawn, isFramed: boolean): TaylorDesign {
  const psu = rowNumbers.map((row) => row % 20);
  const stratum = (of: number) => (of < 18 ? of % 5 : 5 + (of % 2));
  return taylorDesign({
    weights,
    strata: [psu.map(stratum)],
    clusters: [psu],
    lonelyPsu,
    ...(isFramed && { frame: { strata: [0, 1, 6], clusters: [101, 102, 103] } }),
  });
}

function near(found: unknown, wanted: unknown, scale: number): void {
  if (typeof wanted !== 'number') expect(found).toEqual(wanted);
  else expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(1e-9 * scale);
}

function expectAsAlone({ codes, values }: Drawn, design: Design): void {
  const groups = { codes, count: 4 };
  for (const kind of ['mean', 'total'] as const) {
    const tabulated = { figures: [{ statistic: kind, values }], tables: [groups] };
    const [made] = pairedTabulation({ ...tabulated, design, pairs: [PAIRS] }, { df: 'domain' }).next().value!;
    const [alone] = tabulation({ ...tabulated, designs: [design] }, { df: 'domain' }).next().value!;
    expect(made!.estimates).toEqual(alone![0]);
    for (const [place, { of, minus }] of PAIRS.entries()) {
      const both = { codes: codes.map((code) => [of, minus].indexOf(code)), count: 2 };
      const wanted = jointEstimates({ kind, y: values }, design, both, { df: 'domain' });
      const found = made!.pairs[place]!;
      for (const of of [0, 1]) near(found.values[of], wanted.values[of], 1000 * 900 * ROWS);
      expect(found.df).toBe(wanted.df);
      if ('undefined' in wanted.covariance) expect(found.covariance).toEqual(wanted.covariance);
      else
        for (const a of [0, 1])
          for (const b of [0, 1]) {
            const scale = Math.max(...wanted.covariance.flat().map(Math.abs), 1e-12);
            near((found.covariance as number[][])[a]![b], wanted.covariance[a]![b], scale);
          }
    }
  }
}

it('pairs of groups have the covariance of the two alone, whatever is done with lonely PSUs', () => {
  fc.assert(
    fc.property(survey, fc.boolean(), (drawn, isFramed) => expectAsAlone(drawn, designIn(drawn, isFramed))),
    { numRuns: 60 },
  );
});

it('and so they have in replicates, and where the weights were fitted to totals', () => {
  fc.assert(
    fc.property(survey, (drawn) => {
      const weights = drawn.weights.map((weight) => weight + 1);
      const design = designIn({ ...drawn, weights, lonelyPsu: 'adjust' }, false);
      const thirds = { codes: Int32Array.from(rowNumbers, (row) => row % 3), count: 3, labels: ['a', 'b', 'c'] };
      expectAsAlone(drawn, reweight(design, [poststratify({ ...thirds, totals: [900, 1000, 1100] })]).design);
      const paired = taylorDesign({ weights, strata: [rowNumbers.map((row) => row % 4)], lonelyPsu: 'fail' });
      expectAsAlone(drawn, withReplicates(paired, jackknife(paired)));
    }),
    { numRuns: 15 },
  );
});

it('ratios of pairs are those of the joint estimates', () => {
  fc.assert(
    fc.property(survey, (drawn) => {
      const design = designIn(drawn, false);
      const y = drawn.values.map((value) => (Number.isNaN(value) ? 1 : value));
      const x = rowNumbers.map((row) => 1 + (row % 7));
      const groups = { codes: drawn.codes, count: 4 };
      const { pairs } = pairedRatios(y, x, design, { groups, pairs: [{ of: 2, minus: 0 }] });
      const both = { codes: drawn.codes.map((code) => [2, 0].indexOf(code)), count: 2 };
      const wanted = jointEstimates({ kind: 'ratio', y, x }, design, both);
      for (const of of [0, 1]) near(pairs[0]!.values[of], wanted.values[of], 1000);
      if ('undefined' in wanted.covariance) return;
      const scale = Math.max(...wanted.covariance.flat().map(Math.abs), 1e-12);
      near((pairs[0]!.covariance as number[][])[0]![1], wanted.covariance[0]![1], scale);
    }),
    { numRuns: 40 },
  );
});
