import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { TokenReply, TokenScope } from '#contract';
import { dayOf, MOST_TOKEN_DAYS, scopesOf, whoMay, whoMayGive } from '#contract';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { KeptToken } from '../storage/sign-in/machine-token-store.ts';
import type { Act } from '../storage/store.ts';
import { HOUR_MS, hashToken } from './session-cookie.ts';

const DAY_MS = 24 * HOUR_MS;

/** Tokens of an account that have not ended: an office has a handful of machines. */
const MOST_TOKENS = 50;

/** One that ended is listed so long. */
const LISTED_MS = MOST_TOKEN_DAYS * DAY_MS;

/** How every token for a machine begins, so that whoever finds one in a file knows what it is. */
const MARK = 'cifra_';

/** The id that names it, and the secret: 256 random bits. */
const SHAPE = /^cifra_([0-9a-f]{16})_[\w-]{43}$/;

type TokenServices = Pick<Services, 'store' | 'now'>;

/** Whether a bearer token is meant to be one of a machine, well-formed or not. */
export function isMachineToken(text: string): boolean {
  return text.startsWith(MARK);
}

/**
 * Gives a token for a machine, in the name of an account.
 *
 * @returns what is listed of it, and the token itself, which nobody can read again
 * @throws Problem role-not-allowed, tokens-full
 */
export async function giveToken(
  { store, now }: TokenServices,
  { account, name, scope, days }: { account: Account; name: string; scope: TokenScope; days: number },
  act: Act,
): Promise<TokenReply & { token: string }> {
  const { user, role } = account;
  if (!scopesOf(role).includes(scope)) throw new Problem('role-not-allowed', { roles: whoMayGive(scope) });
  const at = now();
  const id = randomBytes(8).toString('hex');
  const token = `${MARK}${id}_${randomBytes(32).toString('base64url')}`;
  const kept = {
    id,
    name,
    scope,
    user,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + days * DAY_MS).toISOString(),
  };
  const limits = { most: MOST_TOKENS, forgottenSince: new Date(at.getTime() - LISTED_MS).toISOString() };
  switch (await store.addToken({ ...kept, hash: hashToken(token), role }, limits, act)) {
    case 'tokens-full':
      throw new Problem('tokens-full', { most: MOST_TOKENS });
    case 'account-changed':
      throw new Problem('role-not-allowed', { roles: whoMayGive(scope) });
    case 'added':
      return { ...shownToken(kept, at), token };
  }
}

/** Tokens as somebody may see them: the own ones, and those of everybody for who looks after the accounts. */
export async function listMachineTokens({ store, now }: TokenServices, reader: Account): Promise<TokenReply[]> {
  const at = now();
  return (await store.machineTokens(ownerFor(reader))).map((token) => shownToken(token, at));
}

/** @throws Problem unknown-token, of which somebody else's is one */
export async function revokeMachineToken(
  { store }: Pick<Services, 'store'>,
  { id, account }: { id: string; account: Account },
  act: Act,
): Promise<void> {
  if ((await store.revokeToken(id, ownerFor(account), act)) === 'unknown-token') throw new Problem('unknown-token');
}

/**
 * The account in whose name a machine asks. What is compared are hashes, in a time that does not depend on them. The
 * use is noted once a day.
 *
 * @returns `ended` to who has a token that was good once; undefined for what is none
 */
export async function accountOfMachine(
  { store, now }: TokenServices,
  text: string,
): Promise<Account | 'ended' | undefined> {
  const id = SHAPE.exec(text)?.[1];
  const found = id === undefined ? undefined : await store.machineToken(id);
  if (!found || !isSameHash(found.hash, hashToken(text))) return undefined;
  const { token, account } = found;
  const at = now();
  if (stateOf(token, at) !== 'active') return 'ended';
  const day = dayOf(at);
  // A database that takes no write at the moment still answers machines.
  if (token.lastUsed !== day) await store.noteTokenUse(token.id, day).catch(() => {});
  return { ...account, machine: { id: token.id, scope: token.scope } };
}

function isSameHash(kept: string, asked: string): boolean {
  return kept.length === asked.length && timingSafeEqual(Buffer.from(kept), Buffer.from(asked));
}

function ownerFor({ user, role }: Account): string | undefined {
  return whoMay('administer').includes(role) ? undefined : user;
}

/** A token as it is listed. */
export function shownToken(token: KeptToken, at: Date): TokenReply {
  const { id, name, scope, user, createdAt, expiresAt, lastUsed } = token;
  const state = stateOf(token, at);
  return { id, name, scope, user, createdAt, expiresAt, state, ...(lastUsed === undefined ? {} : { lastUsed }) };
}

function stateOf({ expiresAt, revokedAt }: KeptToken, at: Date): TokenReply['state'] {
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt <= at.toISOString() ? 'expired' : 'active';
}
