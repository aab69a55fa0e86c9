import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RandomSource, randomSource } from '../../questionnaires/respondent/random-source.ts';

/** How often each fault happens, as shares of the requests. They exclude each other. */
export interface Faults {
  /** The connection ends before anything arrives. */
  readonly drop: number;
  /** The server does the work, and its reply is lost. */
  readonly loseReply: number;
  /** The request arrives twice at once. */
  readonly duplicate: number;
  /** The request arrives once more some time later, when others have overtaken it. */
  readonly repeatLater: number;
  /** The connection ends in the middle of the request. */
  readonly truncateRequest: number;
  /** The connection ends in the middle of the reply. */
  readonly truncateReply: number;
  /** Somebody's page to sign in to the network is the reply, with status 200. */
  readonly loginPage: number;
  /** Longest time, in milliseconds, that a request is held up; each is held up differently. */
  readonly longestDelay: number;
}

/** A fifth is dropped, a tenth of the replies is lost, and whatever else a village's network does. */
export const BAD: Faults = {
  drop: 0.2,
  loseReply: 0.1,
  duplicate: 0.05,
  repeatLater: 0.05,
  truncateRequest: 0.03,
  truncateReply: 0.03,
  loginPage: 0.04,
  longestDelay: 30,
};

/** A network that can be trusted, for what is measured on it. */
export const GOOD: Faults = {
  drop: 0,
  loseReply: 0,
  duplicate: 0,
  repeatLater: 0,
  truncateRequest: 0,
  truncateReply: 0,
  loginPage: 0,
  longestDelay: 0,
};

export interface BadNetwork {
  address: string;
  /** Bytes of bodies that the tablets sent, each request as often as it was sent. A refused connection carries none. */
  sentBytes(): number;
  /** Requests that the server has answered. */
  answered(): number;
  /** How often each fault happened. */
  counts(): Readonly<Record<string, number>>;
  /** Where the requests go from now on: a server that was started again may have another address. */
  leadTo(target: string): void;
  close(): Promise<void>;
}

interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Replied {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const LOGIN_PAGE = '<!doctype html><title>Wi-Fi</title><h1>Inicie sesión</h1>';

/** Stands between tablets and a server, and does to their requests what bad networks do. */
export async function startBadNetwork(target: string, faults: Faults, seed: number): Promise<BadNetwork> {
  const random = randomSource(seed);
  const counts: Record<string, number> = {};
  let sent = 0;
  let answered = 0;
  let to = target;
  const note = (fault: string) => {
    counts[fault] = (counts[fault] ?? 0) + 1;
  };

  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming).catch(() => undefined);
    if (!body) return;
    sent += body.length;
    const { method = 'GET', url = '/', headers } = incoming;
    const arrived = { method, url, headers, body };
    await pause(random.next() * faults.longestDelay);
    const fault = faultOf(faults, random);
    note(fault);
    try {
      await suffer(fault, arrived, outgoing, to);
      if (!NEVER_ANSWERED.has(fault)) answered += 1;
    } catch (error) {
      if (isRefused(error)) sent -= body.length;
      outgoing.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sentBytes: () => sent,
    answered: () => answered,
    counts: () => counts,
    leadTo: (next) => {
      to = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type Fault = Exclude<keyof Faults, 'longestDelay'> | 'none';

const NEVER_ANSWERED: ReadonlySet<Fault> = new Set(['drop', 'truncateRequest', 'loginPage']);

function faultOf(faults: Faults, random: RandomSource): Fault {
  let rest = random.next();
  for (const [name, share] of Object.entries(faults)) {
    if (name === 'longestDelay') continue;
    if (rest < share) return name as Fault;
    rest -= share;
  }
  return 'none';
}

async function suffer(fault: Fault, arrived: Arrived, outgoing: ServerResponse, to: string): Promise<void> {
  switch (fault) {
    case 'drop':
      outgoing.destroy();
      return;
    case 'loseReply':
      await forward(arrived, to);
      outgoing.destroy();
      return;
    case 'duplicate': {
      const [reply] = await Promise.all([forward(arrived, to), forward(arrived, to).catch(() => undefined)]);
      send(outgoing, reply);
      return;
    }
    case 'repeatLater':
      send(outgoing, await forward(arrived, to));
      setTimeout(() => forward(arrived, to).catch(() => undefined), 200).unref();
      return;
    case 'truncateRequest':
      await forward(arrived, to, Math.floor(arrived.body.length / 2)).catch(() => undefined);
      outgoing.destroy();
      return;
    case 'truncateReply': {
      const reply = await forward(arrived, to);
      outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': reply.body.length + 1 });
      outgoing.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)), () => outgoing.destroy());
      return;
    }
    case 'loginPage':
      outgoing.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN_PAGE);
      return;
    case 'none':
      send(outgoing, await forward(arrived, to));
  }
}

/** Passes a request on; `cut` ends the connection after so many bytes of its body. */
function forward({ method, url, headers, body }: Arrived, to: string, cut?: number): Promise<Replied> {
  return new Promise((resolve, reject) => {
    const { host: _ofProxy, connection: _ofHop, ...passed } = headers;
    const origin = passed.origin === undefined ? {} : { origin: to };
    const length = body.length > 0 ? { 'content-length': String(body.length) } : {};
    const onward = request(`${to}${url}`, { method, headers: { ...passed, ...origin, ...length } }, (response) => {
      bodyOf(response).then(
        (content) => resolve({ status: response.statusCode ?? 500, headers: response.headers, body: content }),
        reject,
      );
    });
    onward.on('error', reject);
    if (cut === undefined) onward.end(body);
    else onward.write(body.subarray(0, cut), () => onward.destroy());
  });
}

/** Nobody listens: the tablet would have sent nothing. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
}

function send(outgoing: ServerResponse, { status, headers, body }: Replied): void {
  const { 'transfer-encoding': _chunked, connection: _ofHop, ...passed } = headers;
  outgoing.writeHead(status, { ...passed, 'content-length': body.length }).end(body);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
