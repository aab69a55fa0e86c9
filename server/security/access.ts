import type { Request } from 'express';
import type { Endpoint } from '#contract';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { fromThisMachine } from './from-this-machine.ts';
import { requireSameOrigin } from './same-origin.ts';
import { hashToken, readSessionToken } from './session-cookie.ts';

/**
 * The one place where access is decided, from what the endpoint declares.
 *
 * @returns the account that asks; undefined at a public endpoint
 * @throws Problem cross-origin, not-found, not-signed-in, account-disabled, role-not-allowed
 */
export async function requireAccess(
  services: Services,
  { access, forFormer, answers }: Pick<Endpoint, 'access' | 'forFormer' | 'answers'>,
  request: Request,
): Promise<Account | undefined> {
  requireSameOrigin(request);
  if (access === 'public') return undefined;
  if (answers !== 'text/csv' && isToBeShown(request)) throw new Problem('not-found', { part: 'pages' });
  const account = await signedIn(services, request);
  if (!account) throw new Problem('not-signed-in');
  if (account.disabledAt !== undefined && !(forFormer && mayStillSend(account))) throw new Problem('account-disabled');
  const isFormer = forFormer === true && account.formerInterviewer === true;
  if (access !== 'signed-in' && !access.includes(account.role) && !isFormer)
    throw new Problem('role-not-allowed', { roles: access });
  return account;
}

/** What a browser fetches to show it as a page, or in one. */
const PAGES = ['document', 'frame', 'iframe', 'embed', 'object'];

/**
 * Whether somebody typed the address. Data is for our pages, which decide what is shown: the tablet may be in the hands
 * of a respondent, who must not see the list of dwellings.
 */
function isToBeShown(request: Request): boolean {
  return PAGES.includes(request.get('sec-fetch-dest') ?? '');
}

/** Whether a tablet may hold interviews of an account that were not sent yet. */
export function mayStillSend({ role, formerInterviewer }: Account): boolean {
  return role === 'interviewer' || formerInterviewer === true;
}

async function signedIn({ store, now, config }: Services, request: Request): Promise<Account | undefined> {
  const token = readSessionToken(request);
  if (!token) return undefined;
  const account = await store.sessionAccount(hashToken(token), now().toISOString());
  if (account?.demonstration && !fromThisMachine(request, config.host)) return undefined;
  return account;
}
