import { Problem } from '../problems.ts';
import type { Act, Store } from '../storage/store.ts';

/**
 * Assigns all the cases to an interviewer or, when something is wrong, none.
 *
 * @returns how many cases
 * @throws Problem unknown-user, not-an-interviewer, unknown-case
 */
export async function assignToInterviewer(
  store: Store,
  { caseIds, interviewer }: { caseIds: readonly string[]; interviewer: string },
  act: Act,
): Promise<number> {
  const found = await store.findUser(interviewer);
  if (!found) throw new Problem('unknown-user');
  if (found.account.role !== 'interviewer') throw new Problem('not-an-interviewer');
  const { assigned, unknown } = await store.assign(caseIds, interviewer, act);
  if (unknown.length > 0) throw new Problem('unknown-case', { count: unknown.length });
  return assigned;
}
