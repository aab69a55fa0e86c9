import type { Instrument } from '#questionnaires';
import {
  type AnalysedVariable,
  amountsAsked,
  analysedCodes,
  INCIDENT_AMOUNTS,
  isOfSeveral,
  STATE_OF_INCIDENT,
} from '../../derivation/analysed-variables.ts';
import { CODED_BY_OFFICE, type DerivedIncident } from '../../derivation/derived-interview.ts';
import {
  type AnalysedCrime,
  type Categories,
  type IncidentOutcome,
  type IncidentRecords,
  OUTCOMES,
  type PersonRecords,
} from '../analysis-file.ts';
import { categoriesAt } from '../columns.ts';
import { GrowingColumn } from '../growing-column.ts';
import { GrowingAmounts } from './growing-amounts.ts';
import { FoundCategories, ListedCategories } from './growing-categories.ts';
import { GrowingSeveral } from './growing-several.ts';
import type { EarlierVersion } from './joined-versions.ts';
import { outcomesOf } from './outcomes.ts';
import { incidentWeight } from './weight.ts';
import type { WholeRecord } from './whole-record.ts';

/** The incidents of the file, with their crime, their codes, their answers and the person who reported them. */
export class GrowingIncidents {
  #rows = 0;
  readonly #weight = new GrowingColumn(Float64Array);
  readonly #person = new GrowingColumn(Int32Array);
  readonly #crime = new GrowingColumn(Int32Array);
  readonly #shared = new GrowingColumn(Uint8Array);
  readonly #outcome = new ListedCategories(OUTCOMES);
  readonly #outcomeOf: (incident: DerivedIncident) => IncidentOutcome | undefined;
  readonly #crimeScreened = new FoundCategories();
  readonly #crimeCoded = new FoundCategories();
  readonly #iccs = new FoundCategories();
  readonly #codedByOffice = new ListedCategories(CODED_BY_OFFICE);
  readonly #answers: ReadonlyMap<AnalysedVariable, ListedCategories>;
  readonly #several: ReadonlyMap<AnalysedVariable, GrowingSeveral>;
  readonly #amounts: ReadonlyMap<AnalysedVariable, GrowingAmounts>;
  readonly #placeOf: ReadonlyMap<string, number>;

  /**
   * @param crimes the crimes of the file
   * @param earlier versions whose answers may have codes that the instrument lacks
   */
  constructor(instrument: Instrument, crimes: readonly AnalysedCrime[], earlier: readonly EarlierVersion[]) {
    const codes = Array.from(analysedCodes(instrument), ([name, names]) => {
      const own = earlier.flatMap(({ ownCodes }) => ownCodes.get(name) ?? []);
      return { name, names: [...new Set([...names, ...own])] };
    });
    const several = codes.filter(({ name }) => isOfSeveral(name));
    const alone = codes.filter(({ name }) => !isOfSeveral(name));
    this.#answers = new Map(alone.map(({ name, names }) => [name, new ListedCategories(names)]));
    this.#several = new Map(several.map(({ name, names }) => [name, new GrowingSeveral(names)]));
    const amounts = INCIDENT_AMOUNTS.filter((name) => amountsAsked(instrument).has(name));
    this.#amounts = new Map(amounts.map((name) => [name, new GrowingAmounts()]));
    this.#outcomeOf = outcomesOf(instrument);
    this.#placeOf = new Map(crimes.map(({ key }, place) => [key, place]));
  }

  /** @param person row of the person who reported them */
  add({ incidents, householdWeight, personWeight, asks }: WholeRecord, person: number): void {
    for (const incident of incidents) {
      this.#rows++;
      this.#weight.add(incidentWeight(incident.level === 'household' ? householdWeight : personWeight, incident));
      this.#person.add(person);
      // What only the office calls such a crime is in no figure of it: the others were asked, these were not.
      this.#crime.add(asks(incident.crime) ? (this.#placeOf.get(incident.crime) ?? -1) : -1);
      this.#shared.add(incident.shared ? 1 : 0);
      this.#outcome.add(this.#outcomeOf(incident));
      this.#crimeScreened.add(incident.crimeScreened);
      this.#crimeCoded.add(incident.crimeCoded);
      this.#iccs.add(incident.iccs);
      this.#codedByOffice.add(incident.codedByOffice);
      for (const [name, column] of this.#answers) column.add(incident.answers[name]);
      for (const [name, column] of this.#several) column.add(incident.answers[name]);
      for (const [name, column] of this.#amounts) column.add(incident.answers[name]);
    }
  }

  finish(persons: PersonRecords): IncidentRecords {
    const person = this.#person.finish();
    const answers = new Map(Array.from(this.#answers, ([name, column]) => [name as string, column.finish()] as const));
    const domains = new Map<string, Categories>();
    for (const [name, column] of persons.domains) domains.set(name, categoriesAt(column, person));
    const state = answers.get(STATE_OF_INCIDENT);
    if (state !== undefined) domains.set('state_of_event', state);
    answers.delete(STATE_OF_INCIDENT);
    return {
      rows: this.#rows,
      weight: this.#weight.finish(),
      person,
      crime: this.#crime.finish(),
      shared: this.#shared.finish(),
      outcome: this.#outcome.finish(),
      crimeScreened: this.#crimeScreened.finish(),
      crimeCoded: this.#crimeCoded.finish(),
      iccs: this.#iccs.finish(),
      codedByOffice: this.#codedByOffice.finish(),
      domains,
      answers,
      several: new Map(Array.from(this.#several, ([name, column]) => [name as string, column.finish()] as const)),
      ...(this.#amounts.size > 0 && {
        amounts: new Map(Array.from(this.#amounts, ([name, column]) => [name as string, column.finish()] as const)),
      }),
    };
  }
}
