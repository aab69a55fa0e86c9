import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceiptReply } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';
import { enrol } from '../enrol.ts';

const PIECE = 64 * 1024;

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe('an interview that comes in pieces', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  /** A proper interview of some hundred kilobytes, as a tablet would send it. */
  function large() {
    const submission = aSubmission();
    const body = Buffer.from(JSON.stringify({ ...submission, padding: randomBytes(90_000).toString('base64') }));
    return { id: submission.id, body, sha256: hashOf(body) };
  }

  const send = (bytes: Buffer, offset: number, length = PIECE, sha256 = hashOf(bytes)) =>
    api.ask('ana', 'PATCH', `/api/uploads/${sha256}?offset=${offset}&total=${bytes.length}`, {
      body: bytes.subarray(offset, offset + length),
    });
  const offsetAfter = async (response: Response) => (await response.json()).offset as number;
  const sendAll = async (bytes: Buffer) => {
    for (let offset = 0; offset < bytes.length; ) offset = await offsetAfter(await send(bytes, offset));
  };
  const submit = (sha256: string, body: unknown, caller: 'ana' | 'luis' = 'ana') =>
    api.ask(caller, 'POST', `/api/uploads/${sha256}/submission`, { body });
  const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;
  const all = async () => (await api.store.submissions({ survey: SURVEY, page: 1 })).submissions;

  it('ends as one that comes whole: the same receipt, the same bytes', async () => {
    const { id, body, sha256 } = large();
    await sendAll(body);
    const response = await submit(sha256, { id, encoding: 'identity' });
    expect(response.status).toBe(201);
    const receipt = (await response.json()) as ReceiptReply;
    expect(receipt).toMatchObject({ id, sha256, status: 'accepted' });
    const again = await api.ask('ana', 'PUT', `/api/submissions/${id}`, { body });
    expect([again.status, await again.json()]).toEqual([200, receipt]);
    const [stored] = await all();
    expect(hashOf((await api.store.submissionBody(stored!.key))!)).toBe(sha256);
  });

  it('whose reply was lost gets the same receipt again, and its bytes are let go', async () => {
    const { id, body, sha256 } = large();
    await sendAll(body);
    const first = await (await submit(sha256, { id, encoding: 'identity' })).json();
    const again = await submit(sha256, { id, encoding: 'identity' });
    expect([again.status, await again.json()]).toEqual([200, first]);
    expect(await (await api.ask('ana', 'GET', `/api/uploads/${sha256}`)).json()).toEqual({
      offset: body.length,
      finished: true,
    });
    expect(await offsetAfter(await send(body, 0))).toBe(body.length);
    expect(await api.store.uploadedBytes('ana', sha256)).toBeUndefined();
    expect(await codeOf(await submit(sha256, { id: crypto.randomUUID(), encoding: 'identity' }))).toBe(
      '400 submission-id-mismatch',
    );
  });

  it('compressed it is named by the bytes that travel, and its receipt by the content', async () => {
    const submission = aSubmission();
    const content = JSON.stringify(submission);
    const packed = gzipSync(content);
    await sendAll(packed);
    const response = await submit(hashOf(packed), { id: submission.id, encoding: 'gzip' });
    expect(await response.json()).toMatchObject({ sha256: hashOf(content), status: 'accepted' });
  });

  it('what unpacks to more than an interview may be is refused, and holds no memory', async () => {
    const bomb = gzipSync(Buffer.alloc(26 * 1024 * 1024));
    await sendAll(bomb);
    const { id } = aSubmission();
    expect(await codeOf(await submit(hashOf(bomb), { id, encoding: 'gzip' }))).toBe('413 too-large');
    const noGzip = Buffer.from('no gzip at all');
    await sendAll(noGzip);
    expect(await codeOf(await submit(hashOf(noGzip), { id, encoding: 'gzip' }))).toBe('400 malformed-json');
    expect(await codeOf(await submit(hashOf(noGzip), { id, encoding: 'identity' }))).toBe('400 malformed-json');
  });

  it('goes on where it stopped, for an account that is disabled by then too', async () => {
    const { id, body, sha256 } = large();
    await send(body, 0);
    await api.ask('elena', 'PUT', '/api/users/ana/state', { body: { state: 'disabled' } });
    const { offset } = await (await api.ask('ana', 'GET', `/api/uploads/${sha256}`)).json();
    expect(offset).toBe(PIECE);
    expect(await codeOf(await submit(sha256, { id, encoding: 'identity' }))).toBe('409 upload-incomplete');
    await sendAll(body);
    const receipt = await (await submit(sha256, { id, encoding: 'identity' })).json();
    expect(receipt.reasons).toEqual(['former-interviewer']);
  });

  it('two tablets of a person send it at once, over a network that loses, doubles and reorders', async () => {
    const { id, body, sha256 } = large();
    let seed = 7;
    const chance = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const tablet = async () => {
      for (let tries = 0; tries < 2000; tries += 1) {
        const { offset } = await (await api.ask('ana', 'GET', `/api/uploads/${sha256}`)).json();
        if (offset === body.length) return;
        const sent = [offset, Math.max(0, offset - 700), offset + 4000].filter(() => chance() < 0.7);
        await Promise.all(sent.map((from) => send(body, from, 1 + Math.floor(chance() * 9000))));
      }
      throw new Error('the upload never ended');
    };
    await Promise.all([tablet(), tablet()]);
    const receipts = await Promise.all([1, 2, 3].map(() => submit(sha256, { id, encoding: 'identity' })));
    const texts = await Promise.all(receipts.map((response) => response.text()));
    expect(new Set(texts).size).toBe(1);
    expect(JSON.parse(texts[0]!)).toMatchObject({ id, sha256, status: 'accepted' });
    expect(await all()).toHaveLength(1);
  });

  it('a piece may have 64 KB, and pieces that are not those of the name leave nothing', async () => {
    const { body } = large();
    expect(await codeOf(await send(body, 0, PIECE + 1))).toBe('413 too-large');
    const wrongName = 'a'.repeat(64);
    for (let offset = 0; offset < body.length; ) offset = await offsetAfter(await send(body, offset, PIECE, wrongName));
    const { id } = aSubmission();
    expect(await codeOf(await submit(wrongName, { id, encoding: 'identity' }))).toBe('409 upload-mismatch');
    expect(await (await api.ask('ana', 'GET', `/api/uploads/${wrongName}`)).json()).toMatchObject({ offset: 0 });
    expect(await codeOf(await send(body, 0, PIECE, 'Hash'))).toBe('404 unknown-upload');
    expect(await codeOf(await api.ask('ana', 'GET', '/api/uploads/x'))).toBe('404 unknown-upload');
    expect(await codeOf(await submit('x', { id, encoding: 'identity' }))).toBe('404 unknown-upload');
  });

  it('nobody goes on with the upload of somebody else', async () => {
    const { id, body, sha256 } = large();
    await sendAll(body);
    expect(await codeOf(await submit(sha256, { id, encoding: 'identity' }, 'luis'))).toBe('409 upload-incomplete');
  });

  it('is forgotten after thirty days by the clock of the server', async () => {
    const { body, sha256 } = large();
    await send(body, 0);
    const { headers } = await enrol(api);
    const offset = async () =>
      (await (await api.ask('nobody', 'GET', `/api/uploads/${sha256}`, { headers })).json()).offset;
    const another = () =>
      api.ask('nobody', 'PATCH', `/api/uploads/${'b'.repeat(64)}?offset=0&total=9`, { headers, body: 'x' });
    api.setNow('2026-12-24T14:00:00.000Z');
    await another();
    expect(await offset()).toBe(PIECE);
    await api.store.forgetUpload('ana', 'b'.repeat(64));
    api.setNow('2026-12-24T16:00:00.000Z');
    await another();
    expect(await offset()).toBe(0);
  });
});
