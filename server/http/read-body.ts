import { createHash } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Request } from 'express';
import { DATA_PART_BYTES, LARGEST_DRAFT, LARGEST_FILE, LARGEST_PACKAGE, LARGEST_PIECE } from '#contract';
import { Problem } from '../problems.ts';
import type { Held } from '../runs/fair-share.ts';
import { type JsonOutline, JsonScanner } from './json-outline.ts';

const MB = 1024 * 1024;

/** Largest body by what the endpoint accepts; compressed bodies are measured once inflated. */
export const BODY_LIMITS = {
  json: MB,
  edits: 4 * MB,
  csv: LARGEST_FILE,
  workbook: LARGEST_FILE,
  package: LARGEST_PACKAGE,
  raw: 25 * MB,
  piece: LARGEST_PIECE,
  data: DATA_PART_BYTES,
  snapshot: LARGEST_DRAFT,
} as const;

/** What somebody may send who has not signed in: a name and a password. */
export const STRANGERS_LIMIT = 16 * 1024;

/**
 * Lists in lists that an endpoint's own JSON has at most, and values and names in all: 10,000 cases are assigned
 * at once, and only edits of a questionnaire have more: a language that is added whole. Looking at a hundred
 * thousand wrong ones takes a second of the only thread.
 */
const MOST_LEVELS = 32;
const MOST_PARTS = { json: 20_000, edits: 200_000 } as const;

/** After each piece, of 64 KB, of a body that is refused. */
const FORGETTING_PAUSE_MS = 10;

/** A body as it arrived. */
export interface ReadBody {
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** What it is like if it is JSON. */
  readonly outline: JsonOutline;
}

/** Who sends a body and how large it may be. */
interface Reading {
  readonly limit: number;
  /** Holds memory for the body before it is read. */
  readonly hold: (bytes: number) => Held;
}

/**
 * Reads a whole body and looks at it piece by piece as it arrives. Called after access is checked, so that
 * strangers cannot fill the server's memory.
 *
 * @throws Problem too-large, unsupported-encoding, invalid-request, and those of `hold`
 */
export async function readBody(request: Request, { limit, hold }: Reading): Promise<ReadBody> {
  const announced = announcedBytes(request);
  const inflate = inflaterOf(request);
  try {
    if (announced !== undefined && announced > limit) throw tooLarge(limit);
    const isExact = announced !== undefined && !inflate;
    const held = hold(isExact ? announced : limit);
    const body = await collect(inflate ? inflated(request, inflate) : request, isExact ? announced : undefined, limit);
    held.settle(body.bytes.length);
    return body;
  } catch (error) {
    if (inflate) request.unpipe(inflate);
    inflate?.destroy();
    forget(request);
    throw error instanceof Problem ? error : new Problem('invalid-request', { part: 'address' });
  }
}

function tooLarge(limit: number): Problem {
  const megabytes = Number((limit / MB).toPrecision(2));
  return new Problem('too-large', { flaw: { code: 'too-many-bytes', about: { megabytes } } });
}

/** Bytes that the sender announces; undefined when only their end says how many they are. */
function announcedBytes(request: Request): number | undefined {
  if (request.headers['transfer-encoding'] !== undefined) return undefined;
  return Number(request.headers['content-length'] ?? 0);
}

function inflaterOf(request: Request): Transform | undefined {
  switch ((request.headers['content-encoding'] ?? 'identity').toLowerCase()) {
    case 'identity':
      return undefined;
    case 'gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      forget(request);
      throw new Problem('unsupported-encoding');
  }
}

/** What is cut off on its way does not end by itself. */
function inflated(request: Request, inflate: Transform): Transform {
  request.once('close', () => {
    if (!request.complete) inflate.destroy(new Error('the body was cut off'));
  });
  return request.pipe(inflate);
}

/**
 * Reads on to the end of a body that is refused, slowly: who sends too much waits, and the others do not. Its sender
 * gets the answer, where a connection that is closed would be broken.
 */
function forget(request: Request): void {
  request.on('data', () => {
    request.pause();
    setTimeout(() => request.resume(), FORGETTING_PAUSE_MS).unref();
  });
}

async function collect(stream: Readable, exactly: number | undefined, limit: number): Promise<ReadBody> {
  const scanner = new JsonScanner();
  const hash = createHash('sha256');
  const whole = exactly === undefined ? undefined : Buffer.allocUnsafeSlow(exactly);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    if (length + chunk.length > limit) throw tooLarge(limit);
    scanner.feed(chunk);
    hash.update(chunk);
    if (whole) chunk.copy(whole, length);
    else chunks.push(chunk);
    length += chunk.length;
  }
  if (whole && length !== exactly) throw new Problem('invalid-request', { part: 'address' });
  const bytes = whole ?? Buffer.concat(chunks, length);
  return { bytes, sha256: hash.digest('hex'), outline: scanner.outline() };
}

/**
 * A body that is here already, as if it arrived now.
 *
 * @param packing how it is compressed
 * @throws Problem too-large, malformed-json when it cannot be unpacked
 */
export async function readHere(bytes: Buffer, packing: 'identity' | 'gzip'): Promise<ReadBody> {
  const pieces = Readable.from([bytes]);
  if (packing === 'identity') return collect(pieces, bytes.length, BODY_LIMITS.raw);
  const inflate = createGunzip();
  pieces.pipe(inflate);
  try {
    return await collect(inflate, undefined, BODY_LIMITS.raw);
  } catch (error) {
    pieces.unpipe(inflate);
    inflate.destroy();
    throw error instanceof Problem ? error : new Problem('malformed-json');
  }
}

/**
 * Parses JSON from UTF-8.
 *
 * @throws Problem malformed-json, without the parser's own message, because it quotes the input
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('malformed-json');
  }
}

/**
 * Parses the JSON of an endpoint that knows what it wants: nothing that is deep, or has parts without number.
 *
 * @throws Problem too-complex, malformed-json
 */
export function parseOutlined({ bytes, outline }: ReadBody, as: keyof typeof MOST_PARTS = 'json'): unknown {
  if (outline.depth > MOST_LEVELS || outline.parts > MOST_PARTS[as]) throw new Problem('too-complex');
  return parseJson(bytes);
}
