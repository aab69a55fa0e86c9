import { sum } from 'simple-statistics';
import type { Instrument } from '#questionnaires';
import type { SampleUnit } from '../model.ts';
import { type DrawnDwelling, drawSample } from './draw-sample.ts';
import {
  anotherYear,
  type Household,
  makePopulation,
  type SimulatedCrimes,
  type SimulatedStratum,
} from './population.ts';
import { type SeededRandom, seededRandom } from './random.ts';
import { type Truth, truthOf } from './truth.ts';

/** A sample ready to be interviewed, and the true figures of the population from which it was drawn. */
export interface SimulationPlan {
  units: SampleUnit[];
  /** Dwellings of the population, of which the units were drawn. */
  frame: number;
  /** Who lives behind each door, by case. */
  households: Map<string, Household>;
  truth: Truth;
}

/**
 * Makes a synthetic population for the crimes that the instrument asks about and draws `cases` dwellings from
 * it. The same seed gives the same plan.
 */
export function planSimulation(instrument: Instrument, cases: number, seed: string): SimulationPlan {
  const random = seededRandom(seed);
  const population = makePopulation(random, simulatedCrimes(instrument), cases);
  return planOf(instrument, population, drawSample(random, population, cases), seed);
}

/**
 * Two editions of one survey, this year's as `planSimulation` plans it. Last year's interviews the same people in
 * half of the same PSUs, with a risk of its own, so that change can be estimated from PSUs that both share.
 */
export function planTwoEditions(
  instrument: Instrument,
  cases: number,
  seed: string,
): { thisYear: SimulationPlan; lastYear: SimulationPlan } {
  const random = seededRandom(seed);
  const population = makePopulation(random, simulatedCrimes(instrument), cases);
  const drawn = drawSample(random, population, cases);
  const lastSeed = `${seed}, last year`;
  const lastRandom: SeededRandom = seededRandom(lastSeed);
  const lastPopulation = anotherYear(lastRandom, population, simulatedCrimes(instrument), LAST_YEARS_RISK);
  const shared = new Set(drawn.map(({ psu }) => psu));
  const lastDrawn = drawSample(lastRandom, lastPopulation, cases, shared);
  return {
    thisYear: planOf(instrument, population, drawn, seed),
    lastYear: planOf(instrument, lastPopulation, lastDrawn, lastSeed),
  };
}

/** Crime was more frequent last year. */
const LAST_YEARS_RISK = 1.25;

function planOf(
  instrument: Instrument,
  population: readonly SimulatedStratum[],
  drawn: readonly DrawnDwelling[],
  seed: string,
): SimulationPlan {
  const units = drawn.map((dwelling) => ({
    caseId: dwelling.id,
    stratum: dwelling.stratum,
    psu: dwelling.psu,
    probabilities: [...dwelling.probabilities],
    area: dwelling.area,
    state: dwelling.state,
    label: `Manzana ${dwelling.psu}, vivienda ${dwelling.id.split('-')[1]}`,
    seed: `${seed}/${dwelling.id}`,
  }));
  const households = new Map(drawn.map(({ id, household }) => [id, household]));
  const frame = sum(population.flatMap(({ psus }) => psus.map((psu) => psu.households.length)));
  return { units, frame, households, truth: truthOf(population, setsOf(instrument)) };
}

function simulatedCrimes({ crimes }: Instrument): SimulatedCrimes {
  const asked = crimes.filter(({ inUse }) => inUse);
  return {
    household: asked
      .filter(({ level }) => level === 'household')
      .map(({ key, gate }) => ({ key, needsVehicle: gate !== undefined })),
    person: asked
      .filter(({ level }) => level === 'person')
      .map(({ key, gate }) => ({ key, needsContact: gate !== undefined })),
  };
}

function setsOf({ crimes, eventSets }: Instrument) {
  const inSet = (name: string, level: 'person' | 'household') => {
    const except = eventSets.find(({ key }) => key === name)?.except ?? [];
    return crimes.filter((crime) => crime.level === level && !except.includes(crime.key)).map(({ key }) => key);
  };
  return { person: inSet('any_person', 'person'), household: inSet('any_household', 'household') };
}
