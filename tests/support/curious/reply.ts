import { Agent, type IncomingMessage, request } from 'node:http';

/** A header of a reply. */
export interface ReplyHeader {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
}

/** A reply as it came. */
export interface Reply {
  readonly status: number;
  readonly headers: readonly ReplyHeader[];
  readonly text: string;
}

/** What goes along with a request. */
export interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** The attack asks one thing after the other. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** What `fetch` sends of itself. */
const AS_FETCH = { Accept: '*/*', 'Accept-Language': '*', 'Sec-Fetch-Mode': 'cors', 'User-Agent': 'node' };

/**
 * Sends a request and reads the whole reply. The attack asks some 170,000 times, and `fetch` would take half of all
 * the time that a small reply takes.
 */
export function replyTo(address: string, { method, headers, body }: Asked): Promise<Reply> {
  const ofBody =
    body === undefined
      ? {}
      : { 'Content-Type': 'text/plain;charset=UTF-8', 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const asking = request(address, { agent, method, headers: { ...AS_FETCH, ...ofBody, ...headers } }, (incoming) => {
      wholeReply(incoming).then(resolve, reject);
    });
    asking.once('error', reject);
    asking.end(body);
  });
}

async function wholeReply(incoming: IncomingMessage): Promise<Reply> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers: ReplyHeader[] = [];
  const { rawHeaders } = incoming;
  for (let place = 0; place < rawHeaders.length; place += 2)
    headers.push({ name: rawHeaders[place]!.toLowerCase(), value: rawHeaders[place + 1]! });
  return { status: incoming.statusCode ?? 0, headers, text: Buffer.concat(parts).toString() };
}
