import type { Household, Person, SimulatedIncident, SimulatedStratum } from './population.ts';

/**
 * The figures of the whole population that interviews of a sample should find, under the ids of the published
 * indicators.
 */
export interface Truth {
  adults: number;
  households: number;
  prevalence_person: number;
  incidence_person: number;
  concentration_person: number;
  prevalence_household: number;
  dark_figure_unreported: number;
  dark_figure_no_file: number;
}

export interface TruthSets {
  person: readonly string[];
  household: readonly string[];
}

/** Counts every person and incident of the population: no sampling, no weights. */
export function truthOf(population: readonly SimulatedStratum[], sets: TruthSets): Truth {
  const households = population.flatMap(({ psus }) => psus.flatMap((psu) => psu.households));
  const adults = households.flatMap(({ persons }) => persons.filter(({ age }) => age >= 18));
  const byPerson = adults.map((person) => incidentsIn(person, sets.person));
  const byHousehold = households.map((household) => incidentsIn(household, sets.household));
  const victims = byPerson.filter((incidents) => incidents.length > 0).length;
  const touched = byHousehold.filter((incidents) => incidents.length > 0).length;
  const ofPersons = byPerson.flat();
  const unreported = ofPersons.filter(({ reported, policeInformed }) => !reported && !policeInformed);
  const withoutFile = ofPersons.filter(({ fileOpened }) => !fileOpened);
  return {
    adults: adults.length,
    households: households.length,
    prevalence_person: (100_000 * victims) / adults.length,
    incidence_person: (100_000 * ofPersons.length) / adults.length,
    concentration_person: ofPersons.length / victims,
    prevalence_household: touched / households.length,
    dark_figure_unreported: unreported.length / ofPersons.length,
    dark_figure_no_file: withoutFile.length / ofPersons.length,
  };
}

function incidentsIn({ incidents }: Person | Household, crimes: readonly string[]): SimulatedIncident[] {
  return crimes.flatMap((crime) => incidents[crime] ?? []);
}
