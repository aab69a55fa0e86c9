import type {
  AnalysisFile,
  Categories,
  FittedWeighting,
  IncidentRecords,
  SampledRecords,
} from '../../../server/analysis/analysis-file.ts';
import { categoriesAt } from '../../../server/analysis/columns.ts';
import { AGES, AREAS, CRIMES, type Population, SEXES } from './population.ts';

/** Weights of some units, and what they were fitted to. */
interface WeightsOfRows {
  readonly weight: Float64Array;
  readonly fitted?: readonly FittedWeighting[];
}

/** Who is in a file: adults and households of the population, by their rows there. */
export interface InFile {
  readonly adults: Int32Array;
  readonly households: Int32Array;
  /** Row in the file of each adult's household. */
  readonly householdOfAdult: Int32Array;
  readonly person: WeightsOfRows;
  readonly household: WeightsOfRows;
  /** Forms that are filled of one crime at most; what they stand for is in their weight. */
  readonly mostForms: number;
}

/** An analysis file, and the loss of each of its incidents. */
export interface AnalysedYear {
  readonly file: AnalysisFile;
  readonly cost: Float64Array;
}

/** The analysis file of a sample, or of everybody, of one year of a population. */
export function analysedYear(population: Population, year: number, inFile: InFile): AnalysedYear {
  const { adults, households, householdOfAdult, person, household } = inFile;
  const ofHouseholds = sampledRecords(population, households, household);
  const homes = adults.map((adult) => population.householdOfAdult[adult]!);
  const ofPersons = sampledRecords(population, homes, person);
  const domains = new Map(ofPersons.domains)
    .set('sex', listed(SEXES, adults, population.sex))
    .set('age_group', listed(AGES, adults, population.age));
  const persons = { ...ofPersons, atRisk: new Map(), domains, household: householdOfAdult };
  const { incidents, cost, series } = incidentsOf(population, year, { ...inFile, domains });
  return {
    cost,
    file: {
      study: 'coverage',
      title: 'Coverage',
      source: 'a population whose figures are known',
      crimes: CRIMES.map(({ key, level }) => ({ key, level })),
      sets: new Map([
        ['any', CRIMES.map(({ key }) => key)],
        ['any_person', CRIMES.filter(({ level }) => level === 'person').map(({ key }) => key)],
        ['any_household', CRIMES.filter(({ level }) => level === 'household').map(({ key }) => key)],
      ]),
      profile: [],
      design: { nested: false, lonelyPsu: { all_psus: 'fail', incident_psus: 'adjust' } },
      households: { ...ofHouseholds, memberVictim: undefined },
      persons,
      incidents,
      series: [{ indicator: '16.3.1', series: 'VC_PRR_ROBB', crime: 'robbery', values: series }],
    },
  };
}

function sampledRecords(population: Population, households: Int32Array, weights: WeightsOfRows): SampledRecords {
  const psus = households.map((row) => population.psuOfHousehold[row]!);
  const strata = psus.map((psu) => population.stratumOfPsu[psu]!);
  return {
    rows: households.length,
    weight: weights.weight,
    ...(weights.fitted && { fitted: weights.fitted }),
    stratum: Array.from(strata, String),
    psu: Array.from(psus, String),
    domains: new Map([['area', { names: AREAS, codes: strata.map((one) => population.strata[one]!.area) }]]),
    atRisk: new Map([['vehicle_theft', Uint8Array.from(households, (row) => population.hasVehicle[row]!)]]),
  };
}

function listed(names: readonly string[], adults: Int32Array, codes: Int32Array): Categories {
  return { names, codes: adults.map((adult) => codes[adult]!) };
}

/** @param inFile with the domains of the adults */
function incidentsOf(
  { years }: Population,
  year: number,
  inFile: InFile & { domains: ReadonlyMap<string, Categories> },
): { incidents: IncidentRecords; cost: Float64Array; series: Float64Array } {
  const { adults, households, householdOfAdult, mostForms } = inFile;
  const rows = { weight: [] as number[], person: [] as number[], household: [] as number[], crime: [] as number[] };
  const answers = { reported: [] as number[], file: [] as number[], cost: [] as number[] };
  const series = new Float64Array(adults.length).fill(Number.NaN);
  // A household's incidents are told by one of its adults.
  const teller = new Int32Array(households.length).fill(-1);
  for (const [row, home] of householdOfAdult.entries()) if (teller[home] === -1) teller[home] = row;
  for (const [place, { level }] of CRIMES.entries()) {
    const { first, isReported, hasFile, cost } = years[year]![place]!;
    const units = level === 'person' ? adults : households;
    for (const [row, unit] of units.entries()) {
      const start = first[unit]!;
      const times = first[unit + 1]! - start;
      const forms = Math.min(times, mostForms);
      // What became of the first of a person's robberies is asked of every victim.
      if (place === 0 && times > 0) series[row] = isReported[start]!;
      for (let incident = start; incident < start + forms; incident++) {
        rows.weight.push((inFile[level].weight[row]! * times) / forms);
        rows.person.push(level === 'person' ? row : teller[row]!);
        rows.household.push(level === 'person' ? householdOfAdult[row]! : row);
        rows.crime.push(place);
        answers.reported.push(isReported[incident]!);
        answers.file.push(isReported[incident] === 1 ? hasFile[incident]! : -1);
        answers.cost.push(cost[incident]!);
      }
    }
  }
  const person = Int32Array.from(rows.person);
  const noYes = (codes: readonly number[]): Categories => ({ names: ['no', 'yes'], codes: Int32Array.from(codes) });
  const domains = Array.from(inFile.domains, ([name, column]) => [name, categoriesAt(column, person)] as const);
  return {
    series,
    cost: Float64Array.from(answers.cost),
    incidents: {
      rows: person.length,
      weight: Float64Array.from(rows.weight),
      person,
      household: Int32Array.from(rows.household),
      crime: Int32Array.from(rows.crime),
      domains: new Map(domains),
      answers: new Map([
        ['rep_formal_self', noYes(answers.reported)],
        ['rep_file_opened', noYes(answers.file)],
      ]),
    },
  };
}
