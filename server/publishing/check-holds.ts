import { whoMay } from '#contract';
import type { KeptPublication } from '../storage/figures/publication-store.ts';
import type { Store } from '../storage/store.ts';

/**
 * Whether the check of a revision that waits holds no more: who checked it may check nothing now, because the account
 * is disabled or has another role. What such a person vouched for is not published until somebody else checks it; once
 * the person may check again, the check holds again. Who prepared it need not: somebody vouched for exactly that.
 */
export async function isCheckLapsed(
  { findUser }: Pick<Store, 'findUser'>,
  { checkedBy, publishedAt }: Pick<KeptPublication, 'checkedBy' | 'publishedAt'>,
): Promise<boolean> {
  if (checkedBy === undefined || publishedAt !== undefined) return false;
  const account = (await findUser(checkedBy))?.account;
  return account === undefined || account.disabledAt !== undefined || !MAY_CHECK.includes(account.role);
}

const MAY_CHECK = whoMay('readWhatWasTold');
