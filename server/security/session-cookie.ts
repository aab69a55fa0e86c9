import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Role } from '#contract';
import { cookieAttributes, cookieName, readCookie } from './cookies.ts';

const SESSION = 'cifra_session';

export const HOUR_MS = 3_600_000;

/**
 * Everybody signs in each working day. Interviewers only do to prepare a tablet, or when they forgot its secret: then
 * it asks with a token of its own, and a session that is left open on it is a danger.
 */
export const SESSION_HOURS: Record<Role, number> = {
  interviewer: 1,
  supervisor: 12,
  designer: 12,
  statistician: 12,
  admin: 12,
};

export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store keeps of a token. The token is random and long, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token that a request brings, if any. */
export function readSessionToken(request: Request): string | undefined {
  return readCookie(request, SESSION);
}

export function setSessionCookie(
  request: Request,
  response: Response,
  { token, role }: { token: string; role: Role },
): void {
  // Without an age the browser keeps it in memory as far as it can, and forgets it when it is closed.
  const age = role === 'interviewer' ? {} : { maxAge: SESSION_HOURS[role] * HOUR_MS };
  response.cookie(cookieName(request, SESSION), token, { ...cookieAttributes(request), ...age });
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(cookieName(request, SESSION), cookieAttributes(request));
}
