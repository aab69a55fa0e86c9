import type { ReceiptReply } from '#contract';
import type { Submission } from '#questionnaires';
import { hashPassword } from '../security/password.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { addNewSurvey } from '../surveys/add-survey.ts';
import { agreesWithSurvey } from './agrees-with-survey.ts';
import { interviewCase } from './interview-case.ts';
import { planSimulation } from './plan-simulation.ts';
import { submitInterviews } from './submit-interviews.ts';
import type { Truth } from './truth.ts';

export interface SimulationOptions {
  cases: number;
  seed: string;
  /** Instant with offset at which every interview starts. */
  startedAt: string;
}

export interface SimulationOutcome {
  truth: Truth;
  receipts: ReceiptReply[];
  /** Interviews also answered through SurveyJS, and those that did not agree answer for answer. */
  compared: number;
  disagreements: string[];
}

/** Every how many interviews one is also answered through SurveyJS, which takes some hundred times as long. */
const COMPARE_EVERY = 25;

/** The account under which synthetic interviews arrive. */
const fieldTeam = { user: 'simulated-field-team', name: 'Equipo de campo (simulado)', role: 'interviewer' } as const;

/**
 * Draws a sample of a synthetic population, interviews it along the compiled routing and submits every
 * interview through the real server, over HTTP. The store receives the sample, the accounts and the
 * submissions as from a real survey.
 */
export async function simulate(
  services: Services,
  { cases, seed, startedAt }: SimulationOptions,
): Promise<SimulationOutcome> {
  const { store, instruments, newId } = services;
  const { id, version } = instruments.current;
  const { instrument } = instruments.find(id, version)!;
  const { units, households, truth } = planSimulation(instrument, cases, seed);

  const act = { by: 'simulation', at: startedAt };
  const survey = await addSimulatedSurvey(services, act);
  const password = newId();
  const account = { ...fieldTeam, demonstration: false, createdAt: startedAt };
  await store.addUser(account, await hashPassword(password), act);
  await store.importSampleUnits(survey, units, [], act);
  await store.assign(
    survey,
    units.map(({ caseId }) => caseId),
    fieldTeam.user,
    act,
  );

  const submissions = units.map((unit) => interviewCase(instrument, unit, households.get(unit.caseId)!, startedAt));
  const receipts = await submitInterviews(services, { user: fieldTeam.user, password }, submissions);
  const sampled = submissions
    .map((submission, place) => ({ submission, unit: units[place]! }))
    .filter((_, place) => place % COMPARE_EVERY === 0);
  const disagreements = sampled.flatMap(({ submission, unit }) =>
    agreesWithSurvey(instrument, submission as Submission, unit),
  );
  return { truth, receipts, compared: sampled.length, disagreements };
}

async function addSimulatedSurvey(services: Services, act: Act): Promise<string> {
  const key = 'simulation';
  await addNewSurvey(services, { key, title: { es: 'Simulación', en: 'Simulation' } }, act);
  await services.store.setSurveyState(key, 'field', act);
  return key;
}
