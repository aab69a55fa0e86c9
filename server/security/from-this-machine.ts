import type { Request } from 'express';
import { isLoopback } from '../config.ts';

/** Whether a request comes from the machine that runs the server, and not through a proxy that stands on it. */
export function fromThisMachine(request: Request, listeningOn: string): boolean {
  const proxied = request.get('forwarded') ?? request.get('x-forwarded-for') ?? request.get('x-forwarded-host');
  const host = (request.get('host') ?? '').replace(/:\d+$/, '');
  return (
    proxied === undefined &&
    isLoopback(listeningOn) &&
    isLoopback(host) &&
    isLoopback(request.socket.remoteAddress ?? '')
  );
}
