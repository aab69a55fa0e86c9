import { type SeededRandom, seededRandom } from '../../../server/simulation/random.ts';

/** A crime of the population: whose it is, and how often it happens where the risk is average. */
export interface CrimeOfPopulation {
  readonly key: string;
  readonly level: 'person' | 'household';
  /** Victims by it, a share. */
  readonly risk: number;
  /** How often a victim suffers it: every further time has this probability. */
  readonly again: number;
  readonly reported: number;
}

/** `threats` comes in series, of which the questionnaire takes down a few; `extortion` is rare. */
export const CRIMES: readonly CrimeOfPopulation[] = [
  { key: 'robbery', level: 'person', risk: 0.06, again: 0.2, reported: 0.45 },
  { key: 'threats', level: 'person', risk: 0.04, again: 0.75, reported: 0.2 },
  { key: 'fraud', level: 'person', risk: 0.07, again: 0.1, reported: 0.15 },
  { key: 'extortion', level: 'person', risk: 0.004, again: 0.3, reported: 0.3 },
  { key: 'burglary', level: 'household', risk: 0.06, again: 0.15, reported: 0.5 },
  { key: 'vehicle_theft', level: 'household', risk: 0.08, again: 0.05, reported: 0.9 },
];

export const AREAS = ['urban', 'other_urban', 'rural'] as const;
export const SEXES = ['male', 'female'] as const;
export const AGES = ['18-29', '30-59', '60+'] as const;

/** Of strata: area, PSUs, and PSUs that a sample takes. Their sampling fractions differ. */
const STRATA = [
  { area: 0, psus: 260, sampled: 12 },
  { area: 0, psus: 240, sampled: 10 },
  { area: 0, psus: 280, sampled: 8 },
  { area: 0, psus: 200, sampled: 12 },
  { area: 1, psus: 220, sampled: 8 },
  { area: 1, psus: 200, sampled: 10 },
  { area: 1, psus: 180, sampled: 8 },
  { area: 2, psus: 240, sampled: 10 },
  { area: 2, psus: 200, sampled: 8 },
  { area: 2, psus: 220, sampled: 10 },
] as const;

/** Relative risk by area, sex and age. */
const RISK = { area: [1.3, 1, 0.6], sex: [1.1, 0.9], age: [1.3, 1, 0.6] } as const;

/** Most that somebody suffers of one crime in a year. */
const MOST = 30;

/** What happened in one year: incidents of each crime, those of a unit side by side, and the first of each unit. */
export interface YearOfCrime {
  readonly first: Int32Array;
  readonly isReported: Uint8Array;
  readonly hasFile: Uint8Array;
  readonly cost: Float64Array;
}

/** A finite population whose every figure is known. */
export interface Population {
  readonly strata: typeof STRATA;
  readonly stratumOfPsu: Int32Array;
  /** Row of the first household of each PSU, and of the first adult of each household. */
  readonly firstHousehold: Int32Array;
  readonly firstAdult: Int32Array;
  readonly psuOfHousehold: Int32Array;
  readonly hasVehicle: Uint8Array;
  readonly householdOfAdult: Int32Array;
  readonly sex: Int32Array;
  readonly age: Int32Array;
  /** Two years, by crime in the order of `CRIMES`. */
  readonly years: readonly (readonly YearOfCrime[])[];
}

/**
 * Some 110,000 households of unequal size in 2,240 PSUs of unequal size; the same seed gives the same people.
 *
 * @param share of the PSUs that there are, for a smaller one
 */
export function makePopulation(seed: string, share = 1): Population {
  const random = seededRandom(`${seed} population`);
  const stratumOfPsu = Int32Array.from(
    STRATA.flatMap(({ psus }, stratum) => new Array<number>(Math.round(psus * share)).fill(stratum)),
  );
  const households = stratumOfPsu.map(() => random.integer(42, 56));
  const firstHousehold = startsOf(households);
  const psuOfHousehold = spread(households);
  const adults = psuOfHousehold.map(() => random.weighted([1, 2, 3, 4, 5, 6], [22, 38, 20, 12, 5, 3]));
  const firstAdult = startsOf(adults);
  const householdOfAdult = spread(adults);
  const sex = householdOfAdult.map(() => random.integer(0, 1));
  const age = householdOfAdult.map(() => random.weighted([0, 1, 2], [27, 50, 23]));
  const hasVehicle = Uint8Array.from(adults, (count) => (random.chance(0.3 + 0.1 * Math.min(count, 4)) ? 1 : 0));
  const inPsu = Float64Array.from(stratumOfPsu, () => Math.exp(0.35 * normal(random) - 0.061));
  const areaRisk = (household: number) => {
    const psu = psuOfHousehold[household]!;
    return inPsu[psu]! * RISK.area[STRATA[stratumOfPsu[psu]!]!.area]!;
  };
  // Who suffered one crime suffers others more often.
  const own = Float64Array.from(householdOfAdult, () => Math.exp(0.8 * normal(random) - 0.32));
  const riskOf = {
    person: Float64Array.from(
      householdOfAdult,
      (household, adult) => areaRisk(household) * own[adult]! * RISK.sex[sex[adult]!]! * RISK.age[age[adult]!]!,
    ),
    household: Float64Array.from(adults, (count, household) => areaRisk(household) * (0.7 + 0.13 * count)),
  };
  const years = [1, 1.2].map((growth) =>
    CRIMES.map((crime) => {
      const isSafe = crime.key === 'vehicle_theft' ? (row: number) => hasVehicle[row] === 0 : () => false;
      const risks = riskOf[crime.level].map((risk, row) => (isSafe(row) ? 0 : growth * risk * crime.risk));
      return yearOf(crime, risks, random);
    }),
  );
  return {
    strata: STRATA,
    stratumOfPsu,
    firstHousehold,
    firstAdult,
    psuOfHousehold,
    hasVehicle,
    householdOfAdult,
    sex,
    age,
    years,
  };
}

function yearOf({ again, reported }: CrimeOfPopulation, risks: Float64Array, random: SeededRandom): YearOfCrime {
  const times = Int32Array.from(risks, (risk) => {
    if (!random.chance(Math.min(risk, 0.9))) return 0;
    let count = 1;
    while (count < MOST && random.chance(again)) count += 1;
    return count;
  });
  const first = startsOf(times);
  const count = first.at(-1)!;
  const isReported = Uint8Array.from({ length: count }, () => (random.chance(reported) ? 1 : 0));
  return {
    first,
    isReported,
    hasFile: isReported.map((is) => (is === 1 && random.chance(0.6) ? 1 : 0)),
    cost: Float64Array.from({ length: count }, () => Math.round(3000 * Math.exp(1.1 * normal(random)))),
  };
}

/** Where the rows of each unit begin, and their number. */
function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (const [unit, count] of counts.entries()) starts[unit + 1] = starts[unit]! + count;
  return starts;
}

/** The unit of each row. */
function spread(counts: Int32Array): Int32Array {
  const starts = startsOf(counts);
  const units = new Int32Array(starts.at(-1)!);
  for (const unit of counts.keys()) units.fill(unit, starts[unit], starts[unit + 1]);
  return units;
}

function normal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
