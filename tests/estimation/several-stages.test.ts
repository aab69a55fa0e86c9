import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EstimationError, mean, taylorDesign, total, totalBy } from '#estimation';
import { near } from './survey.ts';
import { SUMS_OF_ROWS, VARIANCES_OF_HUNDREDS, VARIANCES_OF_THOUSANDS } from './tolerances.ts';

/**
 * One dwelling of a two-stage sample: PSUs within strata, dwellings within PSUs, persons within dwellings.
 */
interface Person {
  readonly stratum: number;
  readonly psu: string;
  readonly dwelling: string;
  readonly psus: number;
  readonly dwellings: number;
  readonly y: number;
}

const twoStages: fc.Arbitrary<Person[]> = fc
  .array(
    fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .chain((strata) => {
    const places = strata.flatMap((psus, stratum) =>
      psus.flatMap((dwellings, p) =>
        dwellings.flatMap((size, d) =>
          Array.from({ length: size }, () => ({
            stratum,
            psu: `${stratum}-${p}`,
            dwelling: `${d}`,
            psus: psus.length * 3 + stratum,
            dwellings: dwellings.length * 2 + p,
          })),
        ),
      ),
    );
    return fc.tuple(...places.map((place) => fc.integer({ min: -20, max: 40 }).map((y) => ({ ...place, y }))));
  });

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const unique = <T>(values: readonly T[]) => [...new Set(values)];

function between(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return (values.length / (values.length - 1)) * sum(values.map((value) => (value - mean) ** 2));
}

/** The text-book formula for two stages, written out. */
function slowVariance(rows: readonly Person[]): number {
  let variance = 0;
  for (const stratum of unique(rows.map((row) => row.stratum))) {
    const stratumRows = rows.filter((row) => row.stratum === stratum);
    const psus = unique(stratumRows.map((row) => row.psu));
    const fraction = psus.length / stratumRows[0]!.psus;
    const weighted = (row: Person, dwellings: number) => ((1 / fraction) * row.y * row.dwellings) / dwellings;
    const totals = psus.map((psu) => {
      const inPsu = stratumRows.filter((row) => row.psu === psu);
      const dwellings = unique(inPsu.map((row) => row.dwelling));
      const byDwelling = dwellings.map((dwelling) =>
        sum(inPsu.filter((row) => row.dwelling === dwelling).map((row) => weighted(row, dwellings.length))),
      );
      variance += fraction * (1 - dwellings.length / inPsu[0]!.dwellings) * between(byDwelling);
      return sum(byDwelling);
    });
    variance += (1 - fraction) * between(totals);
  }
  return variance;
}

const designOf = (rows: readonly Person[]) =>
  taylorDesign({
    strata: [rows.map((row) => row.stratum)],
    clusters: [rows.map((row) => row.psu), rows.map((row) => row.dwelling)],
    fpc: [rows.map((row) => row.psus), rows.map((row) => row.dwellings)],
    lonelyPsu: 'fail',
  });

describe('a sample of dwellings within PSUs', () => {
  it('has the variance of both stages, each with its correction', () => {
    fc.assert(
      fc.property(twoStages, (rows) => {
        const { se } = total(
          rows.map((row) => row.y),
          designOf(rows),
        );
        const slow = slowVariance(rows);
        expect(near((se as number) ** 2, slow, slow + 1)).toBe(true);
      }),
    );
  });

  it('has only the variance between PSUs when every dwelling of the sampled PSUs is in', () => {
    const clusters = [
      [1, 1, 2, 2],
      [1, 2, 1, 2],
    ];
    const whole = { clusters, weights: [5, 5, 5, 5], lonelyPsu: 'fail' } as const;
    const first = taylorDesign({ ...whole, fpc: [[10, 10, 10, 10]] });
    const both = taylorDesign({
      ...whole,
      fpc: [
        [10, 10, 10, 10],
        [2, 2, 2, 2],
      ],
    });
    expect(total([1, 2, 3, 5], both)).toEqual(total([1, 2, 3, 5], first));
  });

  it('counts the PSUs alone in the degrees of freedom', () => {
    const design = taylorDesign({
      clusters: [
        [1, 1, 2, 2],
        [1, 2, 1, 2],
      ],
      fpc: [
        [10, 10, 10, 10],
        [9, 9, 9, 9],
      ],
      lonelyPsu: 'fail',
    });
    expect(mean([1, 2, 3, 4], design, { df: 'domain' }).df).toBe(1);
  });

  it('stops at a single sampled dwelling when lonely units are to fail, and says at which stage', () => {
    const lonely = (lonelyPsu: 'fail' | 'certainty') =>
      taylorDesign({
        clusters: [
          [1, 2, 2],
          [1, 1, 2],
        ],
        fpc: [
          [10, 10, 10],
          [9, 9, 9],
        ],
        lonelyPsu,
      });
    expect(() => total([1, 2, 3], lonely('fail'))).toThrow(EstimationError);
    expect(() => total([1, 2, 3], lonely('fail'))).toThrow('stage 2');
    // Weights 10/2 * 9 and 10/2 * 9/2: PSUs of 45 and 112.5, dwellings of the second of 45 and 67.5.
    const variance = 0.8 * between([45, 112.5]) + ((0.2 * 7) / 9) * between([45, 67.5]);
    expect((total([1, 2, 3], lonely('certainty')).se as number) ** 2).toBeCloseTo(variance, VARIANCES_OF_THOUSANDS);
  });
});

describe('units drawn with unequal probabilities without replacement', () => {
  const probability = [0.9, 0.5, 0.25, 0.4];
  const y = [9, 6, 2, 5];
  const design = taylorDesign({ fpc: [probability], pps: 'brewer', fpcType: 'fraction', lonelyPsu: 'fail' });

  it('weigh the inverse of their probability and have the variance of Brewer', () => {
    const u = y.map((value, i) => value / probability[i]!);
    const centre = sum(u) / 4;
    const variance = (4 / 3) * sum(u.map((value, i) => (1 - probability[i]!) * (value - centre) ** 2));
    const { value, se } = total(y, design);
    expect(value).toBeCloseTo(sum(u), SUMS_OF_ROWS);
    expect((se as number) ** 2).toBeCloseTo(variance, VARIANCES_OF_HUNDREDS);
  });

  it('add nothing where they are certain to be drawn', () => {
    const certain = taylorDesign({ fpc: [[1, 1, 1]], pps: 'brewer', lonelyPsu: 'fail' });
    expect(total([1, 2, 6], certain).se).toBe(0);
  });

  it('give groups the same totals as the whole', () => {
    const parts = totalBy(y, design, { codes: Int32Array.of(0, 1, 0, 1), count: 2 });
    expect((parts[0]!.value as number) + (parts[1]!.value as number)).toBeCloseTo(
      total(y, design).value as number,
      SUMS_OF_ROWS,
    );
  });
});
