import { fittedAt, type WeightsOfCases } from '../../../server/analysis/from-interviews/weights-of-cases.ts';
import { type SeededRandom, seededRandom } from '../../../server/simulation/random.ts';
import type { InFile } from './analysed.ts';
import type { Population } from './population.ts';
import type { SampledHousehold } from './weighting.ts';

/** Households that each edition takes of a PSU. */
const HOUSEHOLDS = 20;

/** Forms of one crime that an interview fills. */
const MOST_FORMS = 3;

/** Response by area: fewer answer in cities, where more happens. */
const RESPONSE = [0.6, 0.75, 0.9] as const;

/**
 * One sample of two editions: PSUs by size, the same in both; other households of each; in a household that answers one
 * adult. The same seed and number give the same sample.
 */
export function drawSample(
  population: Population,
  weigh: (sample: readonly SampledHousehold[]) => WeightsOfCases,
  seed: string,
): InFile[] {
  const random = seededRandom(seed);
  const editions: SampledHousehold[][] = [[], []];
  for (const { psu, probability } of drawPsus(population, random)) {
    const first = population.firstHousehold[psu]!;
    const size = population.firstHousehold[psu + 1]! - first;
    const chosen = shuffled(
      Array.from({ length: size }, (_, place) => first + place),
      random,
    );
    for (const [edition, sample] of editions.entries())
      for (const household of chosen.slice(edition * HOUSEHOLDS, (edition + 1) * HOUSEHOLDS))
        sample.push(visit(population, household, (probability * HOUSEHOLDS) / size, random));
  }
  return editions.map((sample) => inFile(sample, weigh(sample)));
}

/** Systematic by size, in an order of chance, apart in each stratum. */
function drawPsus(population: Population, random: SeededRandom): { psu: number; probability: number }[] {
  const { strata, stratumOfPsu, firstHousehold } = population;
  const sizeOf = (psu: number) => firstHousehold[psu + 1]! - firstHousehold[psu]!;
  return strata.flatMap(({ sampled }, stratum) => {
    const all = Array.from(stratumOfPsu.keys()).filter((psu) => stratumOfPsu[psu] === stratum);
    const step = all.reduce((sum, psu) => sum + sizeOf(psu), 0) / sampled;
    const drawn: { psu: number; probability: number }[] = [];
    let next = random.next() * step;
    let passed = 0;
    for (const psu of shuffled(all, random)) {
      passed += sizeOf(psu);
      if (passed <= next) continue;
      drawn.push({ psu, probability: sizeOf(psu) / step });
      next += step;
    }
    return drawn;
  });
}

function visit(population: Population, household: number, probability: number, random: SeededRandom): SampledHousehold {
  const { firstAdult, psuOfHousehold, stratumOfPsu, strata, sex, age } = population;
  const first = firstAdult[household]!;
  const adults = firstAdult[household + 1]! - first;
  const selected = first + random.integer(0, adults - 1);
  const { area } = strata[stratumOfPsu[psuOfHousehold[household]!]!]!;
  const answered = random.chance(RESPONSE[area]);
  return { household, probability, adults, answered, selected, sex: sex[selected]!, age: age[selected]! };
}

function inFile(sample: readonly SampledHousehold[], weights: WeightsOfCases): InFile {
  const rows = Int32Array.from(sample.keys()).filter((row) => sample[row]!.answered);
  const answered = Array.from(rows, (row) => sample[row]!);
  const of = (unit: 'household' | 'person') => ({
    weight: Float64Array.from(rows, (row) => weights[unit].weight[row]!),
    ...fittedAt(weights[unit], rows),
  });
  return {
    adults: Int32Array.from(answered, ({ selected }) => selected),
    households: Int32Array.from(answered, ({ household }) => household),
    householdOfAdult: Int32Array.from(answered.keys()),
    person: of('person'),
    household: of('household'),
    mostForms: MOST_FORMS,
  };
}

/** Everybody, with weight 1 and a form for every incident. */
export function everybody({ psuOfHousehold, householdOfAdult }: Population): InFile {
  return {
    adults: Int32Array.from(householdOfAdult.keys()),
    households: Int32Array.from(psuOfHousehold.keys()),
    householdOfAdult,
    person: { weight: new Float64Array(householdOfAdult.length).fill(1) },
    household: { weight: new Float64Array(psuOfHousehold.length).fill(1) },
    mostForms: Number.POSITIVE_INFINITY,
  };
}

/** Fisher and Yates. */
function shuffled(items: readonly number[], random: SeededRandom): number[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
  return order;
}
