import type { Request } from 'express';
import type { Access } from '#contract';
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
 * @throws Problem cross-origin, not-signed-in, role-not-allowed
 */
export async function requireAccess(
  services: Services,
  access: Access,
  request: Request,
): Promise<Account | undefined> {
  requireSameOrigin(request);
  if (access === 'public') return undefined;
  const account = await signedIn(services, request);
  if (!account) throw new Problem('not-signed-in');
  if (access !== 'signed-in' && !access.includes(account.role))
    throw new Problem('role-not-allowed', { roles: access });
  return account;
}

async function signedIn({ store, now, config }: Services, request: Request): Promise<Account | undefined> {
  const token = readSessionToken(request);
  if (!token) return undefined;
  const account = await store.sessionAccount(hashToken(token), now().toISOString());
  if (account?.demonstration && !fromThisMachine(request, config.host)) return undefined;
  return account;
}
