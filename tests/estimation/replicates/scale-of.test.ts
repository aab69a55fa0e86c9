import { describe, expect, it } from 'vitest';
import { EstimationError } from '#estimation';
import { type ReplicateScale, scaleOf } from '../../../estimation/replicates/scale-of.ts';
import { LAST_BIT } from '../tolerances.ts';

describe('the scale of given replicate weights', () => {
  it.each<[ReplicateScale, number]>([
    [{ method: 'JK1', count: 10 }, 0.9],
    [{ method: 'JK1', count: 10, scale: 0.5 }, 0.5],
    [{ method: 'JKn', count: 40, scale: null }, 1],
    [{ method: 'bootstrap', count: 60 }, 1 / 60],
    [{ method: 'bootstrap', count: 60, scale: 1 / 59 }, 1 / 59],
    [{ method: 'BRR', count: 32, scale: 7 }, 1 / 32],
    [{ method: 'Fay', count: 24, rho: 0.5, scale: 7 }, 1 / 6],
    [{ method: 'Fay', count: 24, rho: 0 }, 1 / 24],
    [{ method: 'other', count: 80, scale: 4 / 80 }, 1 / 20],
    [{ method: 'other', count: 2, rscales: [0.5, 0.5] }, 1],
  ])('of %j is %d', (scaleInput, scale) => {
    expect(scaleOf(scaleInput).scale).toBeCloseTo(scale, LAST_BIT);
  });

  it('is multiplied by 1, by one number or by one for each replicate', () => {
    expect(scaleOf({ method: 'JKn', count: 3 }).rscales).toEqual(Float64Array.of(1, 1, 1));
    expect(scaleOf({ method: 'JKn', count: 3, rscales: 0.5 }).rscales).toEqual(Float64Array.of(0.5, 0.5, 0.5));
    expect(scaleOf({ method: 'BRR', count: 2, rscales: [0, 2] }).rscales).toEqual(Float64Array.of(0, 2));
  });

  it.each<[ReplicateScale, string, string]>([
    [{ method: 'JK2' as never, count: 3 }, 'invalid-option', 'JK2 is unknown'],
    [{ method: 'JKn', count: 0 }, 'invalid-option', '0 replicates'],
    [{ method: 'Fay', count: 4 }, 'invalid-option', 'give the rho that the weights were made with'],
    [{ method: 'Fay', count: 4, rho: 1 }, 'invalid-option', '1 is not a number from 0 to less than 1'],
    [{ method: 'JK1', count: 4, scale: -1 }, 'invalid-option', '-1 is not a positive number'],
    [{ method: 'other', count: 4 }, 'invalid-option', 'need a scale or rscales'],
    [{ method: 'JKn', count: 4, rscales: [1, 1] }, 'length-mismatch', 'it has 2 values, but there are 4 replicates'],
    [{ method: 'JKn', count: 2, rscales: [1, Number.NaN] }, 'invalid-option', 'rscales, replicate 2: NaN'],
    [{ method: 'JKn', count: 2, rscales: 0 }, 'invalid-option', 'all of them are 0'],
  ])('is refused for %j with %s', (scaleInput, code, message) => {
    expect(() => scaleOf(scaleInput)).toThrow(message);
    try {
      scaleOf(scaleInput);
    } catch (error) {
      expect(error).toBeInstanceOf(EstimationError);
      expect((error as EstimationError).code).toBe(code);
    }
  });
});
