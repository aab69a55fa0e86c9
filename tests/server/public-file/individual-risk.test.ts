import { describe, expect, it } from 'vitest';
import { individualRisk } from '../../../server/public-file/risk/individual-risk.ts';

/** The mean of 1/F, term by term, of the negative binomial distribution. */
function summed(f: number, p: number): number {
  const q = 1 - p;
  let chance = p ** f;
  let sum = chance / f;
  let left = 1 - chance;
  for (let at = f + 1; left > 1e-16 && at < 3_000_000; at++) {
    chance *= ((at - 1) / (at - f)) * q;
    sum += chance / at;
    left -= chance;
    if (chance < 1e-22 && at > f / p) break;
  }
  return sum;
}

describe('the risk of one person', () => {
  it.each([
    [1, 1.5],
    [1, 40],
    [1, 2000],
    [2, 3],
    [2, 90],
    [3, 3.4],
    [3, 500],
    [4, 7.9],
    [5, 9.9],
    [7, 14],
    [12, 13],
    [30, 59],
    [40, 75],
    [100, 180],
    [200, 390],
  ])('is the mean of 1/F, added up term by term: %i people of %d', (f, weights) => {
    const risk = individualRisk(f, weights);
    expect(Math.abs(risk / summed(f, f / weights) - 1)).toBeLessThan(1e-9);
  });

  it('is what sdcMicro states in closed form for one person and for two', () => {
    for (const weights of [1.2, 5, 77.5, 1234, 90_000]) {
      const one = 1 / weights;
      expect(individualRisk(1, weights)).toBeCloseTo((one / (1 - one)) * Math.log(1 / one), 12);
      const p = 2 / Math.max(weights, 2.1);
      const odds = p / (1 - p);
      expect(individualRisk(2, Math.max(weights, 2.1))).toBeCloseTo(odds - odds ** 2 * Math.log(1 / p), 9);
    }
  });

  it('is 1/f where the sample is everybody, and falls with the people of the sample and of the population', () => {
    expect(individualRisk(4, 4)).toBe(1 / 4);
    expect(individualRisk(4, 3)).toBe(1 / 4);
    expect(individualRisk(3, 300)).toBeGreaterThan(individualRisk(6, 600));
    expect(individualRisk(3, 300)).toBeGreaterThan(individualRisk(3, 600));
  });
});
