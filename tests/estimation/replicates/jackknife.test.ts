import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jackknife, mean, taylorDesign, total, withReplicates } from '#estimation';
import { anySurvey, column, designOf, near } from '../survey.ts';
import { psuTotals, replicateVariance } from './psu-totals.ts';

interface MadeByR {
  readonly name: string;
  readonly type: 'JK1' | 'JKn';
  readonly lonelyPsu: 'fail' | 'remove' | 'certainty' | 'adjust' | 'average';
  readonly stratum: string[];
  readonly psu: number[];
  readonly weight: number[];
  readonly loss: number[];
  readonly population: number[] | null;
  /** Dwellings in each PSU, of a design of two stages. */
  readonly dwellings: number[] | null;
  readonly scale: number;
  readonly rscales: number[];
  readonly degreesOfFreedom: number;
  /** Estimate and standard error by the replicates. */
  readonly total: [number, number];
  readonly mean: [number, number];
  readonly factors: number[][];
}

const { cases }: { cases: MadeByR[] } = JSON.parse(readFileSync(new URL('r-survey.json', import.meta.url), 'utf8'));

// The fixture has 15 digits.
const alike = (factors: ArrayLike<number>, wanted: readonly number[]) =>
  expect(
    factors.length === wanted.length &&
      wanted.every((value, i) => Math.abs(factors[i]! - value) <= 1e-14 * (1 + value)),
  ).toBe(true);

function designOfR(made: MadeByR) {
  const dwellings = made.dwellings === null ? [] : [made.psu.map((_, row) => row)];
  return taylorDesign({
    weights: made.weight,
    clusters: [made.psu, ...dwellings],
    nest: true,
    lonelyPsu: made.lonelyPsu,
    ...(made.type === 'JKn' && { strata: [made.stratum] }),
    ...(made.population !== null && {
      fpc: made.dwellings === null ? [made.population] : [made.population, made.dwellings],
    }),
  });
}

describe('the jackknife of a survey has the factors, scales and degrees of freedom of R', () => {
  it.each(cases)('$name', (made) => {
    const design = designOfR(made);
    const replicates = jackknife(design);
    expect(replicates.method).toBe(made.type);
    expect(replicates.count).toBe(made.factors.length);
    alike([replicates.scale], [made.scale]);
    alike(replicates.rscales, made.rscales);
    replicates.factors.forEach((factors, r) => {
      alike(
        made.psu.map((_, row) => factors[design.rowPsu[row]!]!),
        made.factors[r]!,
      );
    });
    expect(replicates.degreesOfFreedom).toBe(made.degreesOfFreedom);
  });
});

describe('a total and a mean by the jackknife have the values and standard errors of R', () => {
  it.each(cases)('$name', (made) => {
    const design = designOfR(made);
    const replicated = withReplicates(design, jackknife(design));
    for (const [estimator, [value, se]] of [
      [total, made.total],
      [mean, made.mean],
    ] as const) {
      const estimate = estimator(made.loss, replicated);
      expect(near(estimate.value, value)).toBe(true);
      expect(near(estimate.se, se, value)).toBe(true);
    }
  });
});

describe('the jackknife of a total', () => {
  it('has the linearized variance, whatever the centre', () => {
    fc.assert(
      fc.property(anySurvey, (rows) => {
        const design = designOf(rows);
        const y = column(rows, 'y');
        const totals = psuTotals(design, y);
        const variance = (total(y, design).se as number) ** 2;
        const size = totals.reduce((sum, value) => sum + value ** 2, 0);
        for (const centre of ['estimate', 'mean'] as const)
          expect(near(replicateVariance(jackknife(design, { type: 'JKn' }), totals, centre), variance, size)).toBe(
            true,
          );
      }),
    );
  });

  it('has the linearized variance with a finite population correction', () => {
    const design = taylorDesign({
      weights: [3, 5, 2, 4, 8, 1],
      strata: [['a', 'a', 'a', 'b', 'b', 'c']],
      fpc: [[9, 9, 9, 4, 4, 1]],
      lonelyPsu: 'fail',
    });
    const y = [1, 4, 2, 7, 3, 5];
    const variance = replicateVariance(jackknife(design), psuTotals(design, y), 'estimate');
    expect(near(variance, (total(y, design).se as number) ** 2)).toBe(true);
  });

  it('multiplies the variance by all PSUs over those left out in turn when lonely strata are averaged', () => {
    const design = (lonelyPsu: 'average' | 'remove') =>
      taylorDesign({ strata: [['a', 'a', 'a', 'b', 'c', 'c']], fpc: [[9, 9, 9, 8, 2, 2]], lonelyPsu });
    expect(jackknife(design('remove')).scale).toBe(1);
    // Three replicates of stratum a; the PSU of b, and as in R the two of c, which was taken whole, count beside them.
    expect(jackknife(design('average')).scale).toBe(6 / 3);
  });

  it('has a replicate for a PSU of the frame without rows', () => {
    const design = taylorDesign({
      strata: [[1, 1, 2]],
      clusters: [[1, 2, 3]],
      frame: { strata: [2, 1], clusters: [4, 5] },
      lonelyPsu: 'fail',
    });
    const replicates = jackknife(design);
    expect(replicates.count).toBe(5);
    expect(replicates.degreesOfFreedom).toBe(3);
  });
});
