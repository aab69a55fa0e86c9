import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { cookieAttributes, cookieName, readCookie } from './cookies.ts';

/**
 * Marks a browser in which somebody has signed in: a random id and one seal for each account. Whoever has the seal of
 * an account is no stranger to it, and signs in apart from strangers.
 */
export interface DeviceMark {
  readonly id: string;
  readonly seals: readonly string[];
}

/** What a seal is made with. It ends with the password: the hash is its key. */
export interface SealedAccount {
  readonly user: string;
  readonly passwordHash: string;
}

const COOKIE = 'cifra_device';
const KEPT_MS = 180 * 24 * 3_600_000;
/** People who share a tablet; the one who has not signed in for longest is a stranger again. */
const MOST_SEALS = 8;
const SHAPE = /^[\w-]{22}(\.[\w-]{22})+$/;

export function readDeviceMark(request: Request): DeviceMark | undefined {
  const value = readCookie(request, COOKIE);
  if (value === undefined || !SHAPE.test(value)) return undefined;
  const [id = '', ...seals] = value.split('.');
  return { id, seals: seals.slice(0, MOST_SEALS) };
}

/** Whether somebody has signed in to the account in this browser since its password was set. */
export function isKnownDevice({ id, seals }: DeviceMark, account: SealedAccount): boolean {
  const expected = Buffer.from(sealOf(id, account));
  return seals.map((seal) => timingSafeEqual(Buffer.from(seal), expected)).includes(true);
}

/** The mark of this browser with the seal of an account, in front of those that it has. */
export function withSeal(mark: DeviceMark | undefined, account: SealedAccount): DeviceMark {
  const id = mark?.id ?? randomBytes(16).toString('base64url');
  const seal = sealOf(id, account);
  const others = (mark?.seals ?? []).filter((other) => other !== seal);
  return { id, seals: [seal, ...others].slice(0, MOST_SEALS) };
}

export function setDeviceCookie(request: Request, response: Response, { id, seals }: DeviceMark): void {
  const value = [id, ...seals].join('.');
  response.cookie(cookieName(request, COOKIE), value, { ...cookieAttributes(request), maxAge: KEPT_MS });
}

function sealOf(id: string, { user, passwordHash }: SealedAccount): string {
  return createHmac('sha256', passwordHash).update(`device ${id} ${user}`).digest('base64url').slice(0, 22);
}
