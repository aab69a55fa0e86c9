import type { Submission } from '#questionnaires';
import { hashPassword } from '../security/password.ts';
import type { Services } from '../services.ts';
import { interviewCase } from '../simulation/interview-case.ts';
import { planSimulation } from '../simulation/plan-simulation.ts';
import { submitInterviews } from '../simulation/submit-interviews.ts';
import { DEMO_ACCOUNTS, FIELD_TEAM } from './demo-accounts.ts';
import { flawed } from './flawed.ts';

const CASES = 300;
/** One case in so many stays open for a person who tries the program. */
const OPEN_EVERY = 12;

/**
 * Fills an empty store with one account per role, the sample of an invented country, and simulated interviews
 * of all cases except those that stay open for a person. Two interviews have a flaw, so that a supervisor
 * finds something to settle.
 */
export async function loadDemo(services: Services): Promise<void> {
  const { store, instruments, now } = services;
  const { instrument } = instruments.find(instruments.current.id, instruments.current.version)!;
  const { units, households } = planSimulation(instrument, CASES, 'demonstration');
  const act = { by: 'demonstration', at: now().toISOString() };

  for (const { password, ...person } of DEMO_ACCOUNTS)
    await store.addUser({ ...person, demonstration: true, createdAt: act.at }, await hashPassword(password), act);
  await store.importSampleUnits(units, [], act);
  const isOpen = (position: number) => position % OPEN_EVERY === OPEN_EVERY - 1;
  const open = units.filter((_, position) => isOpen(position));
  const interviewed = units.filter((_, position) => !isOpen(position));
  await store.assign(caseIds(open), 'interviewer', act);
  await store.assign(caseIds(interviewed), FIELD_TEAM.user, act);

  const submissions: Submission[] = interviewed.map((unit) =>
    interviewCase(instrument, unit, households.get(unit.caseId)!, act.at),
  );
  await submitInterviews({ ...services, log: () => {} }, FIELD_TEAM, flawed(submissions));
}

function caseIds(units: readonly { caseId: string }[]): string[] {
  return units.map(({ caseId }) => caseId);
}
