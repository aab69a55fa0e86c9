import type { Request } from 'express';
import type { Endpoint } from '#contract';
import type { Account, AskingDevice, AskingMachine } from '../model.ts';
import { Problem } from '../problems.ts';
import { aboutWhen } from '../secrecy/about-when.ts';
import type { Services } from '../services.ts';
import { askedFrom } from './address-limit.ts';
import { fromThisMachine } from './from-this-machine.ts';
import { machineLimit } from './machine-limit.ts';
import { accountOfMachine, isMachineToken } from './machine-tokens.ts';
import { requireSameOrigin } from './same-origin.ts';
import { hashToken, readSessionToken } from './session-cookie.ts';

/**
 * The one place where access is decided, from what the endpoint declares.
 *
 * @returns the account that asks; undefined at a public endpoint
 * @throws Problem cross-origin, not-found, not-signed-in, token-ended, too-many-attempts, session-required,
 * device-revoked, scope-not-allowed, account-disabled, role-not-allowed
 */
export async function requireAccess(
  services: Services,
  endpoint: Pick<Endpoint, 'access' | 'forFormer' | 'answers' | 'tokens' | 'scopes'>,
  request: Request,
): Promise<Account | undefined> {
  const { access, forFormer, answers } = endpoint;
  requireSameOrigin(request);
  if (access === 'public') return undefined;
  if (!SHOWN.includes(answers ?? '') && isToBeShown(request)) throw new Problem('not-found', { part: 'pages' });
  const account = await signedIn(services, request);
  if (!account) throw new Problem('not-signed-in');
  if (account.device) requireOpenToTablet(endpoint, account.device);
  if (account.machine) requireScope(endpoint, account.machine);
  if (account.disabledAt !== undefined && !(forFormer && mayStillSend(account))) throw new Problem('account-disabled');
  const isFormer = forFormer === true && account.formerInterviewer === true;
  if (access !== 'signed-in' && !access.includes(account.role) && !isFormer)
    throw new Problem('role-not-allowed', { roles: access });
  return account;
}

/** What a browser fetches to show it as a page, or in one. */
const PAGES = ['document', 'frame', 'iframe', 'embed', 'object'];

/** A file that a browser keeps, and a page that is made to be looked at. */
const SHOWN = ['text/csv', 'text/html'];

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

/** Whether an endpoint is open to a tablet with the token of its enrolment: the work of interviewers is. */
export function isOpenToTablets({ access, tokens }: Pick<Endpoint, 'access' | 'tokens'>): boolean {
  if (tokens !== undefined) return tokens === 'accepted';
  return typeof access !== 'string' && access.includes('interviewer');
}

/**
 * A tablet does the work of interviewers and nothing else that its account might. What it holds must arrive, also when
 * it is revoked.
 */
function requireOpenToTablet(
  endpoint: Pick<Endpoint, 'access' | 'forFormer' | 'tokens'>,
  { isRevoked }: AskingDevice,
): void {
  if (!isOpenToTablets(endpoint)) throw new Problem('session-required');
  if (isRevoked && !endpoint.forFormer) throw new Problem('device-revoked');
}

/** A machine does what the scope of its token says, and nothing else that the account might. */
function requireScope({ scopes = [] }: Pick<Endpoint, 'scopes'>, { scope }: AskingMachine): void {
  if (!scopes.includes(scope)) throw new Problem('scope-not-allowed', { scopes });
}

/** The account of the token that a tablet or a machine brings or, without one, of the session. */
async function signedIn(services: Services, request: Request): Promise<Account | undefined> {
  const { config } = services;
  const account = await whoAsks(services, request);
  if (account?.demonstration && !fromThisMachine(request, config.host)) return undefined;
  return account;
}

function whoAsks(services: Services, request: Request): Promise<Account | undefined> {
  const bearer = readBearer(request);
  if (bearer === undefined) return ofSession(services, request);
  return isMachineToken(bearer) ? ofMachine(services, bearer, request) : ofTablet(services, bearer);
}

/** Only what is wrong is counted: a machine that is right is never made to wait for who shares its address. */
async function ofMachine(services: Services, token: string, request: Request): Promise<Account | undefined> {
  const account = await accountOfMachine(services, token);
  if (typeof account === 'object') return account;
  await machineLimit(services).begin(askedFrom(request));
  if (account === 'ended') throw new Problem('token-ended');
  return undefined;
}

async function ofSession({ store, now }: Services, request: Request): Promise<Account | undefined> {
  const token = readSessionToken(request);
  return token ? store.sessionAccount(hashToken(token), now().toISOString()) : undefined;
}

/** The contact is written once in a quarter of a day: more is neither shown nor kept. */
async function ofTablet({ store, now }: Services, token: string): Promise<Account | undefined> {
  const account = await store.deviceAccount(hashToken(token));
  const quarter = aboutWhen(now().toISOString());
  // A database that takes no write at the moment still gives the receipt of what it has.
  if (account?.device && account.device.lastContact !== quarter)
    await store.noteContact(account.device.id, quarter).catch(() => {});
  return account;
}

/** The token that a request brings; empty when there is something else instead. */
function readBearer(request: Request): string | undefined {
  const header = request.get('authorization');
  return header === undefined ? undefined : (/^Bearer ([\w-]{43,80})$/i.exec(header)?.[1] ?? '');
}
