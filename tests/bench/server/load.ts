import { Agent, request } from 'node:http';

/** How long each of some requests took, in ms, and what was answered. */
export interface Load {
  readonly times: readonly number[];
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly seconds: number;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
}

/**
 * Sends requests over so many connections, each as soon as the one before is answered, until `next` gives no more
 * or the time is over.
 */
export async function load(
  address: string,
  {
    connections,
    seconds,
    cookie,
    next,
  }: { connections: number; seconds: number; cookie: string; next: () => Sent | undefined },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const start = performance.now();
  const connection = async () => {
    while (performance.now() - start < seconds * 1000) {
      const sent = next();
      if (!sent) return;
      const begun = performance.now();
      const status = await send(address, agent, cookie, sent);
      times.push(performance.now() - begun);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return { times, statuses, seconds: (performance.now() - start) / 1000 };
}

function send(address: string, agent: Agent, cookie: string, { method, path, body }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { Cookie: cookie, Origin: address, 'Content-Type': 'application/json' };
    const sent = request(new URL(path, address), { method, agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The cookie of somebody who signs in. */
export async function signIn(address: string, account: { user: string; password: string }): Promise<string> {
  const headers = { 'Content-Type': 'application/json', Origin: address };
  const response = await fetch(`${address}/api/session`, { method: 'POST', headers, body: JSON.stringify(account) });
  if (!response.ok) throw new Error(`${account.user} cannot sign in (${response.status})`);
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}
