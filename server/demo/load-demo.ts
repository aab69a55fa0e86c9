import type { Submission } from '#questionnaires';
import { deriveMissing } from '../derivation/derive-missing.ts';
import type { Survey } from '../model.ts';
import { hashPassword } from '../security/password.ts';
import type { Services } from '../services.ts';
import { interviewCase } from '../simulation/interview-case.ts';
import { planTwoEditions, type SimulationPlan } from '../simulation/plan-simulation.ts';
import { submitInterviews } from '../simulation/submit-interviews.ts';
import { addNewSurvey } from '../surveys/add-survey.ts';
import { codeIncidents } from './code-incidents.ts';
import { DEMO_ACCOUNTS, FIELD_TEAM } from './demo-accounts.ts';
import { DEMO_AREAS } from './demo-areas.ts';
import { DEMO_DIRECTORY } from './demo-directory.ts';
import { flawed } from './flawed.ts';
import { madeUpContacts } from './made-up-contacts.ts';

const CASES = 300;
/** One case in so many stays open for a person who tries the program. */
const OPEN_EVERY = 12;

/** An edition of the demonstration and the moment at which everything in it happens. */
interface DemoEdition {
  readonly survey: string;
  readonly act: { by: string; at: string };
  readonly plan: SimulationPlan;
}

/**
 * Fills an empty store with one account per role and two editions of the survey of an invented country, half of
 * whose PSUs are the same. Last year's is closed and every interview approved. This year's is in the field: some
 * cases stay open for a person, two interviews have a flaw, so that a supervisor finds something to settle, and
 * two coders have coded part of its incidents, not all of them alike.
 */
export async function loadDemo(services: Services): Promise<void> {
  const { store, instruments, now } = services;
  const { instrument } = instruments.find(instruments.current.id, instruments.current.version)!;
  const { thisYear, lastYear } = planTwoEditions(instrument, CASES, 'demonstration');
  const today = now();
  const yearAgo = new Date(today);
  yearAgo.setUTCFullYear(today.getUTCFullYear() - 1);

  for (const { password, ...person } of DEMO_ACCOUNTS) {
    const act = actAt(yearAgo);
    await store.addUser({ ...person, demonstration: true, createdAt: act.at }, await hashPassword(password), act);
  }
  await loadLastYear(services, await addEdition(services, yearAgo, lastYear));
  await loadThisYear(services, await addEdition(services, today, thisYear));
  // Here it takes a second; threads would have to come up for it after each start.
  const { keepDerived } = store;
  for (const { key } of await store.surveys()) await deriveMissing({ store, keepDerived, instruments }, key);
}

async function addEdition(services: Services, date: Date, plan: SimulationPlan): Promise<DemoEdition> {
  const act = actAt(date);
  const survey = `demo-${date.getUTCFullYear()}`;
  await addNewSurvey(services, { key: survey, country: 'ZZ', ...titleAndPeriod(date) }, act);
  await services.store.setSurveyState(survey, 'field', act);
  await services.store.importSampleUnits(survey, plan.units, madeUpContacts(plan.units.filter(isOpen)), act);
  await services.store.keepReferrals(survey, DEMO_DIRECTORY, act);
  await services.store.keepAreas(survey, DEMO_AREAS, act);
  return { survey, act, plan };
}

async function loadLastYear(services: Services, { survey, act, plan }: DemoEdition): Promise<void> {
  const { store } = services;
  await store.assign(survey, caseIds(plan.units), FIELD_TEAM.user, act);
  await submit(services, act.at, interviewsOf(services, { survey, act, plan }, plan.units));
  const approving = { by: 'supervisor', at: act.at };
  for (let page = 1; ; page += 1) {
    const { submissions } = await store.submissions({ survey, page });
    for (const { key } of submissions) await store.review({ key, decision: 'accept' }, approving);
    if (submissions.length === 0) break;
  }
  await store.setSurveyState(survey, 'closed', act);
}

async function loadThisYear(services: Services, { survey, act, plan }: DemoEdition): Promise<void> {
  const { store } = services;
  const open = plan.units.filter(isOpen);
  const interviewed = plan.units.filter((unit, position) => !isOpen(unit, position));
  await store.assign(survey, caseIds(open), 'interviewer', act);
  await store.assign(survey, caseIds(interviewed), FIELD_TEAM.user, act);
  await submit(services, act.at, flawed(interviewsOf(services, { survey, act, plan }, interviewed)));
  await codeIncidents(services, survey);
}

function interviewsOf(
  { instruments }: Services,
  { survey, act, plan }: DemoEdition,
  units: SimulationPlan['units'],
): Submission[] {
  const { instrument } = instruments.find(instruments.current.id, instruments.current.version)!;
  return units.map((unit) => ({
    ...interviewCase(instrument, unit, plan.households.get(unit.caseId)!, act.at),
    survey,
  }));
}

async function submit(services: Services, at: string, submissions: readonly Submission[]): Promise<void> {
  await submitInterviews({ ...services, now: () => new Date(at), log: () => {} }, FIELD_TEAM, submissions);
}

/** The title of a year's edition, and the twelve months before it. */
function titleAndPeriod(date: Date): Pick<Survey, 'title' | 'referencePeriod'> {
  const year = date.getUTCFullYear();
  const monthBefore = (count: number) =>
    new Date(Date.UTC(year, date.getUTCMonth() - count, 1)).toISOString().slice(0, 7);
  return {
    title: {
      es: `Encuesta de demostración ${year}`,
      en: `Demonstration survey ${year}`,
      pt: `Pesquisa de demonstração ${year}`,
      fr: `Enquête de démonstration ${year}`,
    },
    referencePeriod: { from: monthBefore(12), to: monthBefore(1) },
  };
}

/** Whether a dwelling is left for the interviewer of the demonstration. */
function isOpen(_unit: unknown, position: number): boolean {
  return position % OPEN_EVERY === OPEN_EVERY - 1;
}

function actAt(date: Date) {
  return { by: 'demonstration', at: date.toISOString() };
}

function caseIds(units: readonly { caseId: string }[]): string[] {
  return units.map(({ caseId }) => caseId);
}
