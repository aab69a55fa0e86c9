import type { AskedQuestion, Value } from '#questionnaires';
import { anyAnswer } from './any-answer.ts';
import { coherent } from './coherent.ts';
import type { Household, Person } from './population.ts';
import type { SeededRandom } from './random.ts';

type AnswerTo = (name: string) => unknown;

/**
 * A household that answers truthfully: its people, its vehicles, what each suffered and whether they reported
 * it. What the population does not know (who else was there, how much was lost) is answered at random among
 * the choices.
 */
export function respondFor(
  household: Household,
  random: SeededRandom,
): (question: AskedQuestion, answerTo: AnswerTo) => Value {
  return (question, answerTo) =>
    trueAnswer(household, question, answerTo) ?? anyAnswer(coherent(question, answerTo), random);
}

/** The answer that the population knows; undefined where it does not know. */
function trueAnswer(household: Household, question: AskedQuestion, answerTo: AnswerTo): Value | undefined {
  const { form, key, name } = question;
  if (form === 'member') return aboutMember(household, Number(key.split('.')[1]), name);
  const selected = household.persons[Number(answerTo('selected_line')) - 1];
  if (form.startsWith('screeners_') || form === 'bribery') return screener({ household, selected }, question);
  if (form.startsWith('incident')) return aboutIncident({ household, selected }, question);
  // The total of costs is asked twice; the answers of an interview are values.
  return name === 'measures_cost_again' ? (answerTo('measures_cost_total') as Value) : aboutHousehold(household, name);
}

function aboutHousehold({ persons, vehicles }: Household, name: string): Value | undefined {
  switch (name) {
    case 'visit_contact':
    case 'consent_roster':
    case 'consent_selected':
    case 'selected_present':
    case 'shared_food_budget':
      return 'yes';
    case 'n_residents':
      return persons.length;
    case 'informant_line':
      return 1;
    case 'vehicles_owned':
    case 'motorcycles_owned':
    case 'bicycles_owned':
      return vehicles > 0 ? 'yes' : 'no';
    case 'n_vehicles':
    case 'n_motorcycles':
    case 'n_bicycles':
      return vehicles;
    default:
      return undefined;
  }
}

function aboutMember({ persons }: Household, line: number, name: string): Value | undefined {
  const person = persons[line - 1]!;
  switch (name) {
    case 'm_name':
      return `Person ${line}`;
    case 'm_relation':
      return line === 1 ? 'head' : 'other_relative';
    case 'm_sex':
      return person.sex;
    case 'm_age':
      return person.age;
    default:
      return undefined;
  }
}

interface Informant {
  household: Household;
  selected: Person | undefined;
}

function screener(informant: Informant, { name, crime }: AskedQuestion): Value | undefined {
  if (name === 'official_contact') return informant.selected?.officialContact ? 'yes' : 'no';
  if (name === 'consent_sensitive' || name === 'sx_privacy_ok') return 'yes';
  // Crimes of any member of the household are not simulated.
  if (name.endsWith('_before')) return 'no';
  if (crime === undefined) return name === 'hh_member_personal_ref' ? anyOtherVictim(informant) : undefined;
  const incidents = incidentsOf(informant, crime);
  if (name === `${crime}_series`) return 'no';
  if (name === `${crime}_ref` || name === `${crime}_5y`) return incidents.length > 0 ? 'yes' : 'no';
  if (name === `${crime}_times`) return incidents.length;
  if (name === `${crime}_owner_in_household`) return 'yes';
  return undefined;
}

function aboutIncident(informant: Informant, { key, name, crime }: AskedQuestion): Value | undefined {
  const incident = incidentsOf(informant, crime!)[Number(key.split('.')[2]) - 1];
  switch (name) {
    case 'ev_same_as':
    case 'ev_same_as_sealed':
      return 'none';
    case 'ev_abroad':
    case 'rep_formal_other':
      return 'no';
    case 'ev_attempt_completed':
      return 'completed';
    case 'rep_formal_self':
      return incident?.reported ? 'yes' : 'no';
    case 'rep_other_body':
      return incident?.policeInformed ? 'yes' : 'no';
    case 'rep_other_which':
      return ['local_police'];
    case 'rep_file_opened':
      return incident?.fileOpened ? 'yes' : 'no';
    default:
      return undefined;
  }
}

const incidentsOf = ({ household, selected }: Informant, crime: string) =>
  selected?.incidents[crime] ?? household.incidents[crime] ?? [];

function anyOtherVictim({ household, selected }: Informant): Value {
  const others = household.persons.filter((person) => person !== selected);
  return others.some(({ incidents }) => Object.keys(incidents).length > 0) ? 'yes' : 'no';
}
