import { describe, expect, it } from 'vitest';
import { joinStrata, type SampledStratum } from '../../../server/public-file/design/join-strata.ts';
import { drawsFrom } from '../../../server/public-file/secret-draws.ts';

const stratum = (name: string, psus: number, areas = 'a', people = 20): SampledStratum => ({
  stratum: name,
  psus: Array.from({ length: psus }, (_, at) => ({ psu: `${name}.${at}`, people })),
  areas,
});

const NEEDS = { size: 2, people: 5 };

describe('strata of a public-use file', () => {
  it('unite two strata of the sample or more of the same area, and each PSU a PSU of each', () => {
    const strata = [stratum('1', 4), stratum('2', 4), stratum('3', 4), stratum('4', 4, 'b'), stratum('5', 4, 'b')];
    const { placeOf, report } = joinStrata(strata, drawsFrom('a secret', 'design'), NEEDS);
    const strataIn = Map.groupBy(placeOf, ([, psus]) => [...psus.values()][0]!.stratum);
    for (const joined of strataIn.values()) {
      expect(joined.length).toBeGreaterThanOrEqual(2);
      expect(new Set(joined.map(([name]) => strata.find((one) => one.stratum === name)!.areas)).size).toBe(1);
      const psus = Map.groupBy(
        joined.flatMap(([name, of]) => [...of.values()].map(({ psu }) => ({ name, psu }))),
        ({ psu }) => psu,
      );
      for (const one of psus.values()) expect(new Set(one.map(({ name }) => name)).size).toBe(joined.length);
    }
    expect(report).toMatchObject({ sampled: { strata: 5, psus: 20 }, published: { strata: 2 } });
  });

  it('estimate the variance of a total without bias where they have as many PSUs', () => {
    const { normal } = drawsFrom('a secret', 'totals');
    const strata = Array.from({ length: 12 }, (_, at) => stratum(String(at), 3 + (at % 3)));
    const totals = new Map(
      strata.flatMap(({ psus }, at) => psus.map(({ psu }) => [psu, 100 * (at + 1) + 30 * normal()] as const)),
    );
    const whole = totalEstimate(strata.map(({ psus }) => psus.map(({ psu }) => totals.get(psu)!)));
    const runs = 1500;
    let sum = 0;
    for (let run = 0; run < runs; run++) {
      const { placeOf } = joinStrata(strata, drawsFrom('a secret', 'run', String(run)), NEEDS);
      const joined = new Map<number, Map<number, number>>();
      for (const psus of placeOf.values())
        for (const [name, { stratum: at, psu }] of psus) {
          const of = joined.get(at) ?? new Map<number, number>();
          joined.set(at, of.set(psu, (of.get(psu) ?? 0) + totals.get(name)!));
        }
      const one = totalEstimate([...joined.values()].map((of) => [...of.values()]));
      expect(Math.abs(one.total / whole.total - 1)).toBeLessThan(1e-12);
      sum += one.variance;
    }
    // Four standard deviations of the mean of the runs, as the run shows them, are below 4 %.
    expect(Math.abs(sum / runs / whole.variance - 1)).toBeLessThan(0.04);
  });

  it('have two PSUs at least, none of too few people, whatever the sample had', () => {
    const strata = [
      stratum('1', 1),
      stratum('2', 7),
      stratum('3', 2, 'a', 1),
      stratum('4', 1, 'b'),
      stratum('5', 30, 'b', 2),
      stratum('6', 9, 'c', 1),
    ];
    const { placeOf } = joinStrata(strata, drawsFrom('a secret', 'design'), NEEDS);
    const people = new Map(strata.flatMap(({ psus }) => psus.map((one) => [one.psu, one.people] as const)));
    const found = new Map<number, Map<number, number>>();
    for (const psus of placeOf.values())
      for (const [name, { stratum: at, psu }] of psus) {
        const of = found.get(at) ?? new Map<number, number>();
        found.set(at, of.set(psu, (of.get(psu) ?? 0) + people.get(name)!));
      }
    expect([...found.values()].flatMap((of) => [...of.values()]).reduce((sum, one) => sum + one, 0)).toBe(251);
    for (const psus of found.values()) {
      expect(psus.size).toBeGreaterThanOrEqual(2);
      for (const count of psus.values()) expect(count).toBeGreaterThanOrEqual(5);
    }
  });
});

/** A total and its variance with replacement, from the totals of the PSUs of each stratum. */
function totalEstimate(strata: readonly (readonly number[])[]) {
  let total = 0;
  let variance = 0;
  for (const psus of strata) {
    const mean = psus.reduce((sum, one) => sum + one, 0) / psus.length;
    total += mean * psus.length;
    variance += (psus.length / (psus.length - 1)) * psus.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  }
  return { total, variance };
}
