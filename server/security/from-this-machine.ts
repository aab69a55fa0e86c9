import type { Request } from 'express';
import { isLoopback } from '../config.ts';

/** Headers that proxies add to a request that they pass on. */
const PROXY_HEADERS = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
];

/** Whether a request comes from the machine that runs the server, and not through a proxy on that machine. */
export function fromThisMachine(request: Request, listeningOn: string): boolean {
  const proxied = PROXY_HEADERS.some((name) => request.get(name) !== undefined);
  const host = (request.get('host') ?? '').replace(/:\d+$/, '');
  return (
    !proxied &&
    isLoopback(originHost(request)) &&
    isLoopback(listeningOn) &&
    isLoopback(host) &&
    isLoopback(request.socket.remoteAddress ?? '')
  );
}

/** The host of the page that sends the request; localhost for a program, which names no page. */
function originHost(request: Request): string {
  const origin = request.get('origin');
  if (origin === undefined) return 'localhost';
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
