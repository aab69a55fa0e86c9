import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadInstruments } from '../../../server/instruments/load-instruments.ts';
import { drawSample } from '../../../server/simulation/draw-sample.ts';
import { planSimulation } from '../../../server/simulation/plan-simulation.ts';
import { makePopulation } from '../../../server/simulation/population.ts';
import { seededRandom } from '../../../server/simulation/random.ts';

const instruments = loadInstruments(join(import.meta.dirname, '../../../questionnaires/instruments'));
const { instrument } = instruments.find(instruments.current.id, instruments.current.version)!;
const crimes = {
  household: [{ key: 'burglary', needsVehicle: false }],
  person: [{ key: 'robbery', needsContact: false }],
};

describe('a sample drawn for a simulation', () => {
  it('has as many dwellings as were asked for, in at least two PSUs of every stratum', () => {
    for (const cases of [20, 97, 300, 2000, 20_000]) {
      const drawn = drawSample(seededRandom(`${cases}`), makePopulation(seededRandom('p'), crimes, cases), cases);
      expect(drawn).toHaveLength(cases);
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(cases);
      for (const stratum of new Set(drawn.map((dwelling) => dwelling.stratum))) {
        const psus = new Set(drawn.filter((dwelling) => dwelling.stratum === stratum).map(({ psu }) => psu));
        expect(psus.size).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('has weights that add up to the dwellings of the population, on average over samples', () => {
    const population = makePopulation(seededRandom('p'), crimes);
    const dwellings = population.flatMap(({ psus }) => psus.flatMap(({ households }) => households)).length;
    const sums = Array.from({ length: 200 }, (_, seed) =>
      drawSample(seededRandom(`${seed}`), population, 120).reduce(
        (sum, { probabilities: [first, second] }) => sum + 1 / (first * second),
        0,
      ),
    );
    const average = sums.reduce((sum, one) => sum + one, 0) / sums.length;
    expect(Math.abs(average / dwellings - 1)).toBeLessThan(0.02);
  });

  it('of 20,000 leaves half of the PSUs to the sample of another year, which is as large', () => {
    const population = makePopulation(seededRandom('p'), crimes, 20_000);
    const psusOf = (drawn: ReturnType<typeof drawSample>) => new Set(drawn.map(({ psu }) => psu));
    const one = drawSample(seededRandom('one'), population, 20_000);
    const other = drawSample(seededRandom('other'), population, 20_000, psusOf(one));
    expect(other).toHaveLength(20_000);
    const shared = [...psusOf(other)].filter((psu) => psusOf(one).has(psu)).length;
    expect(shared / psusOf(one).size).toBeCloseTo(0.5, 2);
    const dwellings = population.flatMap(({ psus }) => psus.flatMap(({ households }) => households)).length;
    for (const drawn of [one, other]) {
      const sum = drawn.reduce((all, { probabilities: [first, second] }) => all + 1 / (first * second), 0);
      expect(Math.abs(sum / dwellings - 1)).toBeLessThan(0.03);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const ids = (seed: string) => planSimulation(instrument, 60, seed).units.map(({ caseId }) => caseId);
    expect(ids('a')).toEqual(ids('a'));
    expect(ids('a')).not.toEqual(ids('b'));
  });
});
