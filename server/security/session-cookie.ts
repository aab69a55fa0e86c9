import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Role } from '#contract';

export const HOUR_MS = 3_600_000;

/** Interviewers work for weeks without a network; everybody else signs in each working day. */
export const SESSION_HOURS: Record<Role, number> = {
  interviewer: 30 * 24,
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
  const name = cookieName(request);
  const cookies = (request.get('cookie') ?? '').split(';').map((cookie) => cookie.trim().split('=', 2));
  return cookies.find(([cookie]) => cookie === name)?.[1];
}

export function setSessionCookie(
  request: Request,
  response: Response,
  { token, role }: { token: string; role: Role },
): void {
  response.cookie(cookieName(request), token, { ...attributes(request), maxAge: SESSION_HOURS[role] * HOUR_MS });
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(cookieName(request), attributes(request));
}

/**
 * Behind TLS the prefix makes the browser refuse the cookie from any other host or from a page without TLS.
 */
function cookieName(request: Request): string {
  return request.secure ? '__Host-cifra_session' : 'cifra_session';
}

/**
 * Strict, not Lax: the pages are public and ask for data themselves, so links from other sites still work.
 */
function attributes(request: Request) {
  return { httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/' } as const;
}
