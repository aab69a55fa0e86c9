import type { SeededRandom } from './random.ts';
import { CRIME_RATES, type CrimeRate, OTHER_CRIME_RATE, POLICE_INFORMED } from './rates.ts';

export interface Person {
  sex: 'man' | 'woman';
  age: number;
  /** Had dealings with a public official: only then can a bribe be asked for. */
  officialContact: boolean;
  /** Incidents of the last twelve months by crime key. Crimes that the person did not suffer are absent. */
  incidents: Record<string, SimulatedIncident[]>;
}

export interface SimulatedIncident {
  /** A formal complaint was made. */
  reported: boolean;
  /** The local police knows of it from the victim, with or without a complaint. */
  policeInformed: boolean;
  fileOpened: boolean;
}

export interface Household {
  persons: Person[];
  vehicles: number;
  incidents: Record<string, SimulatedIncident[]>;
}

export interface Psu {
  id: string;
  /** How likely crime is here, beside the country. */
  risk: number;
  households: Household[];
}

export interface SimulatedStratum {
  id: string;
  area: 'urban' | 'other_urban' | 'rural';
  state: string;
  psus: Psu[];
}

/** The crimes to simulate, by level, as the instrument's catalogue declares them. */
export interface SimulatedCrimes {
  household: { key: string; needsVehicle: boolean }[];
  person: { key: string; needsContact: boolean }[];
}

/**
 * No more incidents of one crime: each of them then has a form, so that an interview can report everything.
 */
const MOST_INCIDENTS = 5;

const STRATA = [
  { id: '1', area: 'urban', state: '01', psus: 60, risk: 1.35 },
  { id: '2', area: 'urban', state: '02', psus: 50, risk: 1.15 },
  { id: '3', area: 'other_urban', state: '01', psus: 40, risk: 0.85 },
  { id: '4', area: 'rural', state: '02', psus: 40, risk: 0.5 },
] as const;

/** So many interviews are drawn of half of the PSUs, and of no more than half of the households of each. */
const INTERVIEWS_OF_SMALLEST = 2500;

/**
 * A finite population, all of whose incidents are known: some 14,000 households, or as many times more as a
 * larger sample needs. A PSU is as large in each, and its people are at the same risks.
 *
 * @param interviews how many of its households will be drawn
 */
export function makePopulation(random: SeededRandom, crimes: SimulatedCrimes, interviews = 0): SimulatedStratum[] {
  const times = Math.max(1, Math.ceil(interviews / INTERVIEWS_OF_SMALLEST));
  return STRATA.map(({ id, area, state, psus, risk }) => ({
    id,
    area,
    state,
    psus: Array.from({ length: times * psus }, (_, index) => {
      // Crime clusters: neighbours share a risk, so PSUs differ by more than chance.
      const localRisk = risk * (0.5 + random.next());
      const size = random.integer(40, 110);
      return {
        id: `${id}${String(index + 1).padStart(3, '0')}`,
        risk: localRisk,
        households: Array.from({ length: size }, () => makeHousehold(random, crimes, localRisk)),
      };
    }),
  }));
}

/**
 * The same dwellings with the same people in another year: what happened to them is drawn again, with the
 * risk of their PSU.
 *
 * @param level risk of that year beside that of the population, e.g. 1.15
 */
export function anotherYear(
  random: SeededRandom,
  population: readonly SimulatedStratum[],
  crimes: SimulatedCrimes,
  level: number,
): SimulatedStratum[] {
  return population.map((stratum) => ({
    ...stratum,
    psus: stratum.psus.map((psu) => {
      const risk = psu.risk * level;
      const households = psu.households.map((household) => ({
        ...household,
        persons: household.persons.map((person) => ({
          ...person,
          incidents: incidentsOfPerson(random, crimes, person, risk),
        })),
        incidents: incidentsOfHousehold(random, crimes, household, risk),
      }));
      return { ...psu, risk, households };
    }),
  }));
}

function makeHousehold(random: SeededRandom, crimes: SimulatedCrimes, risk: number): Household {
  const size = random.weighted([1, 2, 3, 4, 5, 6], [12, 20, 24, 24, 13, 7]);
  const persons = Array.from({ length: size }, (_, line) => makePerson(random, crimes, risk, line === 0));
  const vehicles = random.weighted([0, 1, 2, 3], [45, 38, 13, 4]);
  return { persons, vehicles, incidents: incidentsOfHousehold(random, crimes, { vehicles }, risk) };
}

function incidentsOfHousehold(
  random: SeededRandom,
  crimes: SimulatedCrimes,
  { vehicles }: Pick<Household, 'vehicles'>,
  risk: number,
): Household['incidents'] {
  const suffered = crimes.household
    .filter(({ needsVehicle }) => !needsVehicle || vehicles > 0)
    .map(({ key }) => [key, makeIncidents(random, rateOf(key), risk)] as const);
  return onlySuffered(suffered);
}

function makePerson(random: SeededRandom, crimes: SimulatedCrimes, risk: number, isHead: boolean): Person {
  const age = isHead ? random.integer(20, 84) : random.integer(0, 88);
  const sex = random.chance(0.52) ? 'woman' : 'man';
  const officialContact = random.chance(0.4);
  const incidents = incidentsOfPerson(random, crimes, { age, officialContact }, risk);
  return { sex, age, officialContact, incidents };
}

function incidentsOfPerson(
  random: SeededRandom,
  crimes: SimulatedCrimes,
  { age, officialContact }: Pick<Person, 'age' | 'officialContact'>,
  risk: number,
): Person['incidents'] {
  const ownRisk = risk * (age < 30 ? 1.3 : age < 60 ? 1 : 0.6);
  const suffered = crimes.person
    .filter(({ needsContact }) => age >= 18 && (!needsContact || officialContact))
    .map(({ key }) => [key, makeIncidents(random, rateOf(key), ownRisk)] as const);
  return onlySuffered(suffered);
}

const rateOf = (crime: string): CrimeRate => CRIME_RATES[crime] ?? OTHER_CRIME_RATE;

function makeIncidents(random: SeededRandom, rate: CrimeRate, risk: number): SimulatedIncident[] {
  const incidents: SimulatedIncident[] = [];
  if (!random.chance(Math.min(0.9, rate.victim * risk))) return incidents;
  do {
    const reported = random.chance(rate.reported);
    incidents.push({
      reported,
      policeInformed: random.chance(POLICE_INFORMED),
      fileOpened: reported && random.chance(rate.fileOpened),
    });
  } while (incidents.length < MOST_INCIDENTS && random.chance(rate.repeat));
  return incidents;
}

function onlySuffered(entries: (readonly [string, SimulatedIncident[]])[]): Record<string, SimulatedIncident[]> {
  return Object.fromEntries(entries.filter(([, incidents]) => incidents.length > 0));
}
