import type { Request } from 'express';
import { Problem } from '../problems.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a page of another site makes in a browser. Every current browser says where a write
 * comes from, in `Sec-Fetch-Site` or in `Origin`. A request with neither does not come from a browser, so no
 * page could have sent somebody's cookie with it.
 *
 * @throws Problem cross-origin
 */
export function requireSameOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.get('sec-fetch-site');
  if (site === 'same-origin') return;
  const origin = request.get('origin');
  if (site === undefined && (origin === undefined || hostOf(origin) === request.get('host'))) return;
  throw new Problem('cross-origin');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
