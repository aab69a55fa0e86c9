import type { ReceiptReply } from '#contract';
import type { Instrument, Submission } from '#questionnaires';
import type { Survey } from '../model.ts';
import { hashPassword } from '../security/password.ts';
import type { Services } from '../services.ts';
import { addNewSurvey } from '../surveys/add-survey.ts';
import { agreesWithSurvey } from './agrees-with-survey.ts';
import { interviewCase } from './interview-case.ts';
import { planSimulation, planTwoEditions, type SimulationPlan } from './plan-simulation.ts';
import { submitInterviews } from './submit-interviews.ts';
import type { Truth } from './truth.ts';

export interface SimulationOptions {
  /** Interviews of each edition. */
  cases: number;
  seed: string;
  /** Instant with offset at which every interview starts. */
  startedAt: string;
  /** This year's edition alone, or last year's before it. */
  editions?: 1 | 2;
}

/** What became of one edition. */
export interface SimulationOutcome {
  survey: string;
  frame: number;
  truth: Truth;
  receipts: ReceiptReply[];
  /** Interviews also answered through SurveyJS, and those that did not agree answer for answer. */
  compared: number;
  disagreements: string[];
}

/** An edition to be made, and when its interviews take place. */
interface Edition {
  readonly survey: string;
  readonly title: Survey['title'];
  readonly plan: SimulationPlan;
  readonly startedAt: string;
}

/** Every how many interviews one is also answered through SurveyJS, which takes some hundred times as long. */
const COMPARE_EVERY = 25;

/** No more than so many of an edition: of a large one they would take longer than everything else together. */
const MOST_COMPARED = 40;

/** The account under which synthetic interviews arrive. */
const fieldTeam = { user: 'simulated-field-team', name: 'Equipo de campo (simulado)', role: 'interviewer' } as const;

/**
 * Draws a sample of a synthetic population, interviews it along the compiled routing and submits every
 * interview through the real server, over HTTP. The store receives the sample, the accounts and the
 * submissions as from a real survey. Interviews are made one by one, as they are sent.
 *
 * @returns what became of each edition, last year's first
 */
export async function simulate(services: Services, options: SimulationOptions): Promise<SimulationOutcome[]> {
  const { store, instruments, newId } = services;
  const { id, version } = instruments.current;
  const { instrument } = instruments.find(id, version)!;
  const password = newId();
  const account = { ...fieldTeam, demonstration: false, createdAt: options.startedAt };
  await store.addUser(account, await hashPassword(password), { by: 'simulation', at: options.startedAt });
  const outcomes: SimulationOutcome[] = [];
  for (const edition of editionsOf(instrument, options))
    outcomes.push(await simulateEdition(services, { edition, instrument, password }));
  return outcomes;
}

function editionsOf(instrument: Instrument, { cases, seed, startedAt, editions = 1 }: SimulationOptions): Edition[] {
  const title = { es: 'Simulación', en: 'Simulation' };
  if (editions === 1)
    return [{ survey: 'simulation', title, plan: planSimulation(instrument, cases, seed), startedAt }];
  const { thisYear, lastYear } = planTwoEditions(instrument, cases, seed);
  const yearAgo = new Date(startedAt);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const lastTitle = { es: 'Simulación, año anterior', en: 'Simulation, last year' };
  return [
    { survey: 'simulation-last-year', title: lastTitle, plan: lastYear, startedAt: yearAgo.toISOString() },
    { survey: 'simulation', title, plan: thisYear, startedAt },
  ];
}

async function simulateEdition(
  services: Services,
  { edition, instrument, password }: { edition: Edition; instrument: Instrument; password: string },
): Promise<SimulationOutcome> {
  const { store } = services;
  const { survey, title, startedAt } = edition;
  const { units, households, frame, truth } = edition.plan;
  const act = { by: 'simulation', at: startedAt };
  await addNewSurvey(services, { key: survey, title }, act);
  await store.setSurveyState(survey, 'field', act);
  await store.importSampleUnits(survey, units, [], act);
  await store.assign(
    survey,
    units.map(({ caseId }) => caseId),
    fieldTeam.user,
    act,
  );
  const every = Math.max(COMPARE_EVERY, Math.ceil(units.length / MOST_COMPARED));
  let compared = 0;
  const disagreements: string[] = [];
  function* interviews(): Generator<Submission> {
    for (const [place, unit] of units.entries()) {
      const submission = { ...interviewCase(instrument, unit, households.get(unit.caseId)!, startedAt), survey };
      if (place % every === 0) {
        compared += 1;
        disagreements.push(...agreesWithSurvey(instrument, submission, unit));
      }
      yield submission;
    }
  }
  const ofThatTime = { ...services, now: () => new Date(startedAt) };
  const account = { user: fieldTeam.user, password };
  const receipts = await submitInterviews(ofThatTime, account, interviews());
  return { survey, frame, truth, receipts, compared, disagreements };
}
