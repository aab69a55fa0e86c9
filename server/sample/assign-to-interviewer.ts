import { Problem } from '../problems.ts';
import type { Act, Store } from '../storage/store.ts';

/**
 * Assigns all the cases of an edition to an interviewer or, when something is wrong, none.
 *
 * @returns how many cases
 * @throws Problem unknown-user, not-an-interviewer, survey-closed, case-in-reserve, unknown-case
 */
export async function assignToInterviewer(
  store: Store,
  { survey, caseIds, interviewer }: { survey: string; caseIds: readonly string[]; interviewer: string },
  act: Act,
): Promise<number> {
  await requireInterviewer(store, interviewer);
  const outcome = await store.assign(survey, caseIds, interviewer, act);
  if (outcome === 'survey-closed' || outcome === 'case-in-reserve') throw new Problem(outcome);
  const { assigned, unknown } = outcome;
  if (unknown.length > 0) throw new Problem('unknown-case', { count: unknown.length });
  return assigned;
}

/**
 * Makes sure that cases can be given to somebody.
 *
 * @throws Problem unknown-user, not-an-interviewer
 */
export async function requireInterviewer(store: Pick<Store, 'findUser'>, user: string): Promise<void> {
  const found = await store.findUser(user);
  if (!found) throw new Problem('unknown-user');
  if (found.account.role !== 'interviewer') throw new Problem('not-an-interviewer', { found: 'another-role' });
  if (found.account.disabledAt !== undefined) throw new Problem('not-an-interviewer', { found: 'disabled' });
}
