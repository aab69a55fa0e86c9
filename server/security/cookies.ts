import type { Request } from 'express';

/** The value of a cookie of ours that a request brings. */
export function readCookie(request: Request, cookie: string): string | undefined {
  const name = cookieName(request, cookie);
  const cookies = (request.get('cookie') ?? '').split(';').map((part) => part.trim().split('=', 2));
  return cookies.find(([found]) => found === name)?.[1];
}

/**
 * Behind TLS the prefix makes the browser refuse the cookie from any other host or from a page without TLS.
 */
export function cookieName(request: Request, cookie: string): string {
  return request.secure ? `__Host-${cookie}` : cookie;
}

/**
 * Strict, not Lax: the pages are public and ask for data themselves, so links from other sites still work.
 */
export function cookieAttributes(request: Request) {
  return { httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/' } as const;
}
