import type { Household, Person, SimulatedIncident, SimulatedStratum } from './population.ts';

/** The figures of the whole population that interviews of a sample should find, under the ids of the published indicators. */
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

/** Counts every person and event of the population; no sampling, no weights. */
export function truthOf(population: readonly SimulatedStratum[], sets: TruthSets): Truth {
  const households = population.flatMap(({ psus }) => psus.flatMap((psu) => psu.households));
  const adults = households.flatMap(({ persons }) => persons.filter(({ age }) => age >= 18));
  const personEvents = adults.map((person) => eventsIn(person, sets.person));
  const householdEvents = households.map((household) => eventsIn(household, sets.household));
  const victims = personEvents.filter((events) => events.length > 0).length;
  const own = personEvents.flat();
  return {
    adults: adults.length,
    households: households.length,
    prevalence_person: (100_000 * victims) / adults.length,
    incidence_person: (100_000 * own.length) / adults.length,
    concentration_person: own.length / victims,
    prevalence_household: householdEvents.filter((events) => events.length > 0).length / households.length,
    dark_figure_unreported:
      own.filter(({ reported, policeInformed: policeTold }) => !reported && !policeTold).length / own.length,
    dark_figure_no_file: own.filter(({ fileOpened }) => !fileOpened).length / own.length,
  };
}

function eventsIn({ incidents: events }: Person | Household, crimes: readonly string[]): SimulatedIncident[] {
  return crimes.flatMap((crime) => events[crime] ?? []);
}
