import { type CrimeType, compileCondition, type Instrument, type Value } from '#questionnaires';
import { analysedCrimes } from '../../interviews/incident-forms.ts';
import type { Categories, HouseholdRecords, PersonRecords, SampledRecords, SampledUnit } from '../analysis-file.ts';
import { categoriesFrom, categoriesOfTexts } from '../columns.ts';
import { questionNamed } from './incident-answers.ts';
import { memberCrimes } from './member-crimes.ts';
import type { PlacedIncident, Respondent } from './respondents.ts';

type HouseholdAnswers = Readonly<Record<string, Value>>;

const SEX: Readonly<Record<string, string>> = { man: 'male', woman: 'female' };

/** A household per respondent. */
export function householdRecords(
  instrument: Instrument,
  respondents: readonly Respondent[],
  incidents: readonly PlacedIncident[],
): HouseholdRecords {
  return {
    ...sampledRecords(respondents),
    weight: Float64Array.from(respondents, ({ householdWeight }) => householdWeight),
    domains: residence(respondents),
    atRisk: riskColumns(instrument, 'household', respondents, incidents),
    memberVictim: memberVictims(instrument, respondents),
    members: memberColumns(instrument, respondents),
  };
}

/** A person per respondent, in the household of the same row. */
export function personRecords(
  instrument: Instrument,
  respondents: readonly Respondent[],
  incidents: readonly PlacedIncident[],
): PersonRecords {
  return {
    ...sampledRecords(respondents),
    weight: Float64Array.from(respondents, ({ personWeight }) => personWeight),
    domains: new Map([...sexAndAge(respondents), ...residence(respondents)]),
    atRisk: riskColumns(instrument, 'person', respondents, incidents),
    household: Int32Array.from(respondents.keys()),
  };
}

function sampledRecords(respondents: readonly Respondent[]): Pick<SampledRecords, 'rows' | 'stratum' | 'psu'> {
  return {
    rows: respondents.length,
    stratum: respondents.map(({ unit }) => unit.stratum),
    psu: respondents.map(({ unit }) => unit.psu),
  };
}

/**
 * Whether the answers of a household say that it could suffer a crime; everybody could where the catalogue
 * sets no condition.
 */
export function riskCondition({ gate, atRisk = gate }: CrimeType): (answers: HouseholdAnswers) => boolean {
  if (atRisk === undefined) return () => true;
  return compileCondition<HouseholdAnswers>(atRisk, (name) => (answers) => answers[name]);
}

/**
 * Who could suffer each crime: owners of the good, people with a contact. Those who do not know are asked
 * about the crime, but are not known to be at risk. A unit with an incident that the office coded as that
 * crime was at risk of it.
 */
function riskColumns(
  instrument: Instrument,
  unit: SampledUnit,
  respondents: readonly Respondent[],
  incidents: readonly PlacedIncident[],
): Map<string, Uint8Array> {
  const columns = new Map<string, Uint8Array>();
  for (const crime of analysedCrimes(instrument)) {
    const hasCondition = crime.atRisk !== undefined || crime.gate !== undefined;
    if (!hasCondition || crime.level !== unit) continue;
    const isAtRisk = riskCondition(crime);
    const column = Uint8Array.from(respondents, ({ interview }) => (isAtRisk(interview.household) ? 1 : 0));
    for (const { row, crimeCoded } of incidents) if (crimeCoded === crime.key) column[row] = 1;
    columns.set(crime.key, column);
  }
  return columns;
}

/** Area and state of the dwelling, from the sample. */
function residence(respondents: readonly Respondent[]): Map<string, Categories> {
  const areas = respondents.map(({ unit }) => unit.area);
  const columns = new Map([['area', categoriesFrom(areas, ['urban', 'other_urban', 'rural'])]]);
  const state = categoriesOfTexts(respondents.map(({ unit }) => unit.state));
  if (state.names.length > 0) columns.set('state', state);
  return columns;
}

function sexAndAge(respondents: readonly Respondent[]): Map<string, Categories> {
  const sexes = respondents.map(({ interview }) => SEX[String(interview.selected.m_sex)]);
  const ages = respondents.map(({ interview }) => ageGroup(interview.selected.m_age));
  return new Map([
    ['sex', categoriesFrom(sexes, ['male', 'female'])],
    ['age_group', categoriesFrom(ages, ['18-29', '30-59', '60+'])],
  ]);
}

function ageGroup(age: Value | undefined): string | undefined {
  if (typeof age !== 'number' || age < 18) return undefined;
  if (age < 30) return '18-29';
  return age < 60 ? '30-59' : '60+';
}

/**
 * Whether another member suffered a person crime; no where there is no other member. Undefined when the
 * survey does not ask.
 */
function memberVictims(instrument: Instrument, respondents: readonly Respondent[]): Uint8Array | undefined {
  if (questionNamed(instrument, 'hh_member_personal_ref') === undefined) return undefined;
  return Uint8Array.from(respondents, ({ interview }) =>
    interview.household.hh_member_personal_ref === 'yes' ? 1 : 0,
  );
}

/** Of each crime of any member: how many members of each household suffered it. */
function memberColumns(instrument: Instrument, respondents: readonly Respondent[]): Map<string, Float64Array> {
  const counts = respondents.map(({ interview, decide }) => memberCrimes(instrument, interview, decide));
  const crimes = instrument.crimes.filter(({ inUse, level }) => inUse && level === 'member');
  return new Map(crimes.map(({ key }) => [key, Float64Array.from(counts, (count) => count.get(key) ?? 0)]));
}
