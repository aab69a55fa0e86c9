import type { SampleUnit } from '../model.ts';
import { hashPassword } from '../security/password.ts';
import type { Store } from '../storage/store.ts';
import { demoAccounts } from './demo-accounts.ts';
import { demoSample } from './demo-sample.ts';

export interface DemoOptions {
  now: () => Date;
  newId: () => string;
  /** The sample, when the simulation brings its own. */
  sample?: SampleUnit[];
  /** Interviews the units that are not left for a person, through the real server code. */
  simulate?: (store: Store, units: SampleUnit[], interviewer: string) => Promise<void>;
}

/** Every how many units one is left for somebody who tries the program out. */
const LEFT_EVERY = 12;

/** Fills an empty store with accounts, a sample and assignments, and with interviews when a simulation is given. */
export async function loadDemo(store: Store, { now, newId, sample, simulate }: DemoOptions): Promise<void> {
  const act = { by: 'demonstration', at: now().toISOString() };
  for (const { password, ...person } of demoAccounts)
    await store.addUser({ ...person, demonstration: true, createdAt: act.at }, await hashPassword(password), act);
  const units = sample ?? demoSample(newId);
  await store.importSampleUnits(units, [], act);
  const left = units.filter((_, place) => place % LEFT_EVERY === LEFT_EVERY - 1);
  const simulated = units.filter((_, place) => place % LEFT_EVERY !== LEFT_EVERY - 1);
  await store.assign(caseIds(left), 'interviewer', act);
  await store.assign(caseIds(simulated), 'field-team', act);
  await simulate?.(store, simulated, 'field-team');
}

function caseIds(units: SampleUnit[]): string[] {
  return units.map(({ caseId }) => caseId);
}
