import { type SeededRandom, seededRandom } from '../../server/simulation/random.ts';
import { rescaledFactors } from './rescaled-factors.ts';
import { psuSizes, psusPerStratum } from './sizes.ts';

/** A synthetic national survey of persons, rows in the order of their PSU. Codes count from 0. */
export interface Survey {
  readonly rows: number;
  readonly psuCount: number;
  readonly strataCount: number;
  readonly stratum: Int32Array;
  readonly psu: Int32Array;
  readonly weight: Float64Array;
  /** 30 yes or no questions, 1 and 0. */
  readonly outcomes: readonly Float64Array[];
  /** 8 regions (of the stratum), 2 sexes, 5 age groups, 3 levels of education. */
  readonly region: Int32Array;
  readonly sex: Int32Array;
  readonly age: Int32Array;
  readonly education: Int32Array;
  readonly incidents: Float64Array;
  readonly unreported: Float64Array;
  readonly income: Float64Array;
  /** 200 bootstrap replicates: one factor per PSU. */
  readonly factors: readonly Float64Array[];
}

const STRATA = 500;
const PSUS = 10_000;
const OUTCOMES = 30;
const REPLICATES = 200;

/**
 * The same seed and number of persons (10,000 or more: nobody lives in an empty PSU) give the same survey on
 * every machine.
 */
export function syntheticSurvey(rows: number, seed = 'national survey'): Survey {
  const random = seededRandom(`${seed} ${rows}`);
  const perStratum = psusPerStratum(STRATA, PSUS, random);
  const sizes = psuSizes(PSUS, rows, random);
  const persons = {
    stratum: new Int32Array(rows),
    psu: new Int32Array(rows),
    weight: new Float64Array(rows),
    outcomes: Array.from({ length: OUTCOMES }, () => new Float64Array(rows)),
    region: new Int32Array(rows),
    sex: new Int32Array(rows),
    age: new Int32Array(rows),
    education: new Int32Array(rows),
    incidents: new Float64Array(rows),
    unreported: new Float64Array(rows),
    income: new Float64Array(rows),
  };
  let psu = 0;
  let row = 0;
  for (const [stratum, psus] of perStratum.entries()) {
    const region = stratum % 8;
    const stratumWeight = 30 * Math.exp(0.6 * normal(random));
    for (let last = psu + psus; psu < last; psu++) {
      const psuWeight = stratumWeight * Math.exp(0.3 * normal(random));
      const wealth = 0.4 * normal(random);
      const shares = outcomeShares(random);
      for (let end = row + sizes[psu]!; row < end; row++) {
        persons.stratum[row] = stratum;
        persons.psu[row] = psu;
        persons.region[row] = region;
        persons.weight[row] = psuWeight * (0.5 + random.next());
        drawPerson(persons, row, shares, wealth, random);
      }
    }
  }
  const factors = rescaledFactors(perStratum, REPLICATES, random);
  return { rows, psuCount: PSUS, strataCount: STRATA, ...persons, factors };
}

type Persons = Omit<Survey, 'rows' | 'psuCount' | 'strataCount' | 'factors'>;

function drawPerson(persons: Persons, row: number, shares: Float64Array, wealth: number, random: SeededRandom): void {
  const education = Math.floor(random.next() * 3);
  persons.sex[row] = random.next() < 0.52 ? 1 : 0;
  persons.age[row] = Math.floor(random.next() * 5);
  persons.education[row] = education;
  persons.income[row] = Math.round(100 * Math.exp(9 + wealth + 0.35 * education + 0.7 * normal(random))) / 100;
  const odds = Math.exp(0.3 * persons.sex[row]! - 0.2 * persons.age[row]! + 0.2 * education);
  for (let k = 0; k < OUTCOMES; k++) {
    const share = (odds * shares[k]!) / (1 + (odds - 1) * shares[k]!);
    persons.outcomes[k]![row] = random.next() < share ? 1 : 0;
  }
  if (persons.outcomes[0]![row] === 0) return;
  let incidents = 1;
  while (incidents < 20 && random.next() < 0.35) incidents++;
  let unreported = 0;
  for (let incident = 0; incident < incidents; incident++) if (random.next() < 0.9) unreported++;
  persons.incidents[row] = incidents;
  persons.unreported[row] = unreported;
}

/** Outcome k has a share of 3 to 45 per cent in the nation, more or less from one PSU to the next. */
function outcomeShares(random: SeededRandom): Float64Array {
  const effect = normal(random);
  return Float64Array.from({ length: OUTCOMES }, (_, k) => {
    const national = 0.03 + (0.42 * ((k * 7 + 17) % OUTCOMES)) / OUTCOMES;
    return 1 / (1 + Math.exp(-(Math.log(national / (1 - national)) + 0.3 * effect + 0.3 * normal(random))));
  });
}

/** One standard normal number (Box and Muller). */
function normal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
