import { compileCondition, type Instrument, type Value } from '#questionnaires';
import { type FindDecision, officeDecisions } from '../../coding/office-decisions.ts';
import type { AcceptedInterview, Coding } from '../../model.ts';
import type { AnalysisFile, Categories, SampledRecords } from '../analysis-file.ts';
import { categoriesFrom, categoriesOfTexts } from '../collect-categories.ts';
import { pickCategories } from '../pick-rows.ts';
import { analysedCrimes } from './analysed-crimes.ts';
import { answersOfIncidents, questionNamed } from './answers-of-incidents.ts';
import { countCoded } from './count-coded.ts';
import { eventsOfInterview, type ReportedIncident } from './events-of-interview.ts';
import { type FlatInterview, flatten } from './flatten.ts';
import { memberCrimes } from './member-crimes.ts';
import { seriesOf } from './series-of-interviews.ts';
import { designWeight, personWeight } from './weight.ts';

interface Respondent {
  decide: FindDecision;
  interview: FlatInterview;
  unit: AcceptedInterview['unit'];
  household: number;
  person: number;
}

type PlacedEvent = ReportedIncident & { row: number };

/**
 * The analysis file of the interviews that count, one per case: household, person and incident records without identifiers.
 *
 * Household weight: inverse of the product of the stage probabilities. Person weight: times the eligible adults. Event weight:
 * that of the crime's level x times / forms. No adjustment for nonresponse is made yet. Cases in which the adult who was drawn
 * did not answer are left out.
 *
 * @param instrument the version with which all of the interviews were made
 * @param interviews accepted submissions with the design of their dwelling
 * @param codings what the office decided about events; an event counts as the crime it was coded, with the weight of its level
 * @returns records whose PSU codes are taken as unique within their stratum
 * @example estimateIndicators(buildAnalysisFile(instrument, interviews), { standard: 'inegi' })
 */
export function buildAnalysisFile(
  instrument: Instrument,
  interviews: readonly AcceptedInterview[],
  codings: readonly Coding[] = [],
): AnalysisFile {
  const book = officeDecisions(codings);
  const respondents = interviews.flatMap(({ caseId, answers, unit }): Respondent[] => {
    const interview = flatten(instrument, answers);
    if (interview === undefined) return [];
    const household = designWeight(unit.probabilities);
    return [
      { decide: book(caseId), interview, unit, household, person: personWeight(household, interview.probability) },
    ];
  });
  const events = respondents.flatMap(({ interview, decide, household, person }, row) =>
    eventsOfInterview(instrument, interview, { household, person }, decide).map((event) => ({ ...event, row })),
  );
  const crimes = analysedCrimes(instrument).map(({ key, level }) => ({ key, level }));
  const residence = residenceOf(respondents);
  const persons = new Map([...personDomains(respondents), ...residence]);
  const personOf = Int32Array.from(events, ({ row }) => row);
  return {
    study: `${instrument.id} ${instrument.version}`,
    title: instrument.texts[instrument.manifest.defaultLanguage]?.instrument.title ?? instrument.id,
    source: 'interviews of this survey',
    crimes,
    sets: setsOf(instrument, crimes),
    profile: ['sex', 'age_group', 'area'],
    design: { nested: true, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
    households: {
      ...sampled(instrument, respondents, { level: 'household', domains: residence, events }),
      memberVictim: memberVictims(instrument, respondents),
      members: membersOf(instrument, respondents),
    },
    persons: {
      ...sampled(instrument, respondents, { level: 'person', domains: persons, events }),
      household: Int32Array.from(respondents.keys()),
    },
    incidents: {
      rows: events.length,
      weight: Float64Array.from(events, ({ weight }) => weight),
      person: personOf,
      crime: Int32Array.from(events, ({ crime }) => crimes.findIndex(({ key }) => key === crime)),
      shared: Uint8Array.from(events, ({ shared }) => (shared ? 1 : 0)),
      crimeScreened: categoriesOfTexts(events.map(({ crimeScreened }) => crimeScreened)),
      crimeCoded: categoriesOfTexts(events.map(({ crimeCoded }) => crimeCoded)),
      iccs: categoriesOfTexts(events.map(({ iccs }) => iccs)),
      codedByOffice: categoriesFrom(
        events.map(({ codedByOffice }) => codedByOffice),
        ['derived', 'confirmed', 'changed'],
      ),
      domains: new Map([
        ...[...persons].map(([name, column]) => [name, pickCategories(column, personOf)] as const),
        ...occurrenceOf(
          instrument,
          events.map(({ answers }) => answers.ev_state),
        ),
      ]),
      answers: answersOfIncidents(
        instrument,
        events.map(({ answers }) => answers),
      ),
      amounts: new Map(),
    },
    coded: countCoded(instrument, respondents, events),
    series: seriesOf(
      instrument,
      respondents.map(({ interview }) => interview),
      events,
    ),
  };
}

function sampled(
  instrument: Instrument,
  respondents: readonly Respondent[],
  {
    level,
    domains,
    events,
  }: { level: 'household' | 'person'; domains: ReadonlyMap<string, Categories>; events: readonly PlacedEvent[] },
): SampledRecords {
  return {
    rows: respondents.length,
    weight: Float64Array.from(respondents, (respondent) => respondent[level]),
    stratum: respondents.map(({ unit }) => unit.stratum),
    psu: respondents.map(({ unit }) => unit.psu),
    domains,
    atRisk: gatesOf(instrument, respondents, { level, events }),
  };
}

/**
 * Who could suffer a crime: owners of the good, people with a contact. Who does not know is asked about it and is not known to be at risk;
 * whose event the office coded as that crime was at risk of it.
 */
function gatesOf(
  instrument: Instrument,
  respondents: readonly Respondent[],
  { level, events }: { level: 'household' | 'person'; events: readonly PlacedEvent[] },
): Map<string, Uint8Array> {
  const gated = analysedCrimes(instrument).flatMap(({ key, gate, atRisk = gate, level: of }) => {
    if (atRisk === undefined || of !== level) return [];
    const open = compileCondition<Readonly<Record<string, Value>>>(atRisk, (name) => (answers) => answers[name]);
    const atRiskOf = Uint8Array.from(respondents, ({ interview }) => (open(interview.household) ? 1 : 0));
    for (const { row, crimeCoded } of events) if (crimeCoded === key) atRiskOf[row] = 1;
    return [[key, atRiskOf] as const];
  });
  return new Map(gated);
}

function residenceOf(respondents: readonly Respondent[]): Map<string, Categories> {
  const area = categoriesFrom(
    respondents.map(({ unit }) => unit.area),
    ['urban', 'other_urban', 'rural'],
  );
  const state = categoriesOfTexts(respondents.map(({ unit }) => unit.state));
  return new Map([['area', area], ...(state.names.length > 0 ? [['state', state] as const] : [])]);
}

/** Where incidents happened, when the questionnaire asks for it with the country's codes. */
function occurrenceOf(instrument: Instrument, told: readonly (Value | undefined)[]): [string, Categories][] {
  const codes = questionNamed(instrument, 'ev_state')?.type === 'single' ? instrument.lists.state : undefined;
  if (codes === undefined) return [];
  const states = told.map((state) => (typeof state === 'string' ? state : undefined));
  return [['state_of_event', categoriesFrom(states, codes)]];
}

const SEX: Record<string, string> = { man: 'male', woman: 'female' };

function personDomains(respondents: readonly Respondent[]): Map<string, Categories> {
  const sex = respondents.map(({ interview }) => SEX[String(interview.selected.m_sex)]);
  const age = respondents.map(({ interview }) => ageGroup(interview.selected.m_age));
  return new Map([
    ['sex', categoriesFrom(sex, ['male', 'female'])],
    ['age_group', categoriesFrom(age, ['18-29', '30-59', '60+'])],
  ]);
}

function ageGroup(age: Value | undefined): string | undefined {
  if (typeof age !== 'number') return undefined;
  return age >= 60 ? '60+' : age >= 30 ? '30-59' : age >= 18 ? '18-29' : undefined;
}

/** In a household of one there is no other member to ask about. */
function memberVictims(instrument: Instrument, respondents: readonly Respondent[]): Uint8Array | undefined {
  if (questionNamed(instrument, 'hh_member_personal_ref') === undefined) return undefined;
  return Uint8Array.from(respondents, ({ interview }) =>
    interview.household.hh_member_personal_ref === 'yes' ? 1 : 0,
  );
}

function membersOf(instrument: Instrument, respondents: readonly Respondent[]): Map<string, Float64Array> {
  const counted = respondents.map(({ interview, decide }) => memberCrimes(instrument, interview, decide));
  const asked = instrument.crimes.filter(({ active, level }) => active && level === 'member');
  return new Map(asked.map(({ key }) => [key, Float64Array.from(counted, (of) => of.get(key) ?? 0)]));
}

function setsOf(
  instrument: Instrument,
  crimes: readonly { key: string; level: string }[],
): Map<string, readonly string[]> {
  const members = instrument.eventSets.map(({ key, level, except }) => {
    const inside = crimes.filter((crime) => (level === 'both' || crime.level === level) && !except.includes(crime.key));
    return [key, inside.map((crime) => crime.key)] as const;
  });
  return new Map(members);
}
