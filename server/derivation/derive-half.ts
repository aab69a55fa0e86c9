import { type Instrument, sealedNames, tellsOfCrime, tellsOfIncidents } from '#questionnaires';
import { OTHER_MEMBERS, questionNamed } from './analysed-variables.ts';
import { incidentsOfHalf } from './derive-incidents.ts';
import type { DerivedHalf } from './derived-interview.ts';
import { riskConditions } from './risk.ts';
import { seriesOfQuestions } from './series-of-questions.ts';
import { toldVariables } from './told-variables.ts';
import type { WholeInterview } from './whole-interview.ts';

/** Half of an interview that says nothing. */
export const EMPTY_HALF: DerivedHalf = {
  sex: null,
  age: null,
  probability: null,
  memberVictim: null,
  atRisk: [],
  members: new Map(),
  series: new Map(),
  unanswered: { dontKnow: [], refused: [] },
  told: new Map(),
  derived: 0,
  confirmed: 0,
  changed: 0,
  notACrime: 0,
  duplicates: 0,
  incidents: [],
  codeable: [],
};

const SEX: ReadonlyMap<unknown, DerivedHalf['sex']> = new Map([
  ['man', 'male'],
  ['woman', 'female'],
]);

/** What of an interview stands in its sealed half, or in its open one. */
export function halfOf(whole: WholeInterview, isSealed: boolean): DerivedHalf {
  const { instrument, interview } = whole;
  const { household, selected, probability } = interview;
  const places = instrument.derive(findPlaces);
  return {
    sex: places.sex === isSealed ? (SEX.get(String(selected.m_sex)) ?? null) : null,
    age: places.age === isSealed && typeof selected.m_age === 'number' ? selected.m_age : null,
    probability: places.probability === isSealed ? probability : null,
    memberVictim: places.memberVictim === isSealed ? household[OTHER_MEMBERS] === 'yes' : null,
    atRisk: crimesAtRisk(whole, isSealed),
    members: areMembersSealed(whole) === isSealed ? membersAffected(whole) : EMPTY_HALF.members,
    series: valuesOfSeries(whole, places, isSealed),
    unanswered: unansweredOfHalf(whole, isSealed),
    told: toldOfSelf(whole, places, isSealed),
    ...incidentsOfHalf(whole, isSealed),
  };
}

/** What stands in the sealed half. It is the same half in every interview: an empty place would tell. */
interface Places {
  readonly sex: boolean;
  readonly age: boolean;
  readonly probability: boolean;
  /** Undefined where the survey does not ask. */
  readonly memberVictim: boolean | undefined;
  /** By series. */
  readonly series: ReadonlyMap<string, boolean>;
  /** By variable of what person and household told of themselves. */
  readonly told: ReadonlyMap<string, boolean>;
}

function findPlaces(instrument: Instrument): Places {
  const isSealed = (...names: string[]) => tellsOfIncidents(instrument, names);
  const asksOthers = questionNamed(instrument, OTHER_MEMBERS) !== undefined;
  return {
    sex: isSealed('m_sex'),
    age: isSealed('m_age'),
    probability: isSealed('selected_probability'),
    memberVictim: asksOthers ? isSealed(OTHER_MEMBERS) : undefined,
    series: new Map(seriesOfQuestions(instrument).map(({ series, questions }) => [series, isSealed(...questions)])),
    told: new Map(toldVariables(instrument).map(({ name, variables }) => [name, isSealed(...variables)])),
  };
}

/**
 * In the open half: crimes of which the open answers say that they could be suffered. In the sealed half: those
 * of which all answers together say otherwise than the open ones.
 */
function crimesAtRisk({ instrument, interview, sealedCrimes }: WholeInterview, isSealed: boolean): string[] {
  const { household } = interview;
  const sealed = sealedNames(instrument);
  const isOpen = (name: string) =>
    !sealed.has(name) && !Array.from(sealedCrimes).some((crime) => tellsOfCrime(instrument, crime, name));
  const crimes = riskConditions(instrument).filter(({ couldSuffer }) => {
    const openly = couldSuffer((name) => (isOpen(name) ? household[name] : undefined));
    return isSealed ? couldSuffer((name) => household[name]) !== openly : openly;
  });
  return crimes.map(({ crime }) => crime);
}

/** Crimes of any member stand together: a member counts under the gravest of them. */
function areMembersSealed({ instrument, sealedCrimes }: WholeInterview): boolean {
  return instrument.crimes.some(({ key, inUse, level }) => inUse && level === 'member' && sealedCrimes.has(key));
}

function membersAffected({ members }: WholeInterview): Map<string, number> {
  return new Map(Array.from(members).filter(([, count]) => count !== 0));
}

function unansweredOfHalf({ unanswered: { dontKnow, refused }, sealedCrimes }: WholeInterview, isSealed: boolean) {
  const isHere = (crime: string) => sealedCrimes.has(crime) === isSealed;
  return { dontKnow: dontKnow.filter(isHere), refused: refused.filter(isHere) };
}

function valuesOfSeries(
  { instrument, interview }: WholeInterview,
  places: Places,
  isSealed: boolean,
): Map<string, number> {
  const values = new Map<string, number>();
  for (const { series, measure } of seriesOfQuestions(instrument)) {
    const value = places.series.get(series) === isSealed ? measure(interview) : undefined;
    if (value !== undefined) values.set(series, value);
  }
  return values;
}

function toldOfSelf({ instrument, interview }: WholeInterview, places: Places, isSealed: boolean): Map<string, string> {
  const told = new Map<string, string>();
  for (const { name, read } of toldVariables(instrument)) {
    const text = places.told.get(name) === isSealed ? read(interview) : null;
    if (text !== null) told.set(name, text);
  }
  return told;
}
