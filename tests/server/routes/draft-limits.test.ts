import { randomUUID } from 'node:crypto';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '#questionnaires';
import { FairShare } from '../../../server/runs/fair-share.ts';
import { type Api, startApi } from '../api.ts';

const MB = 1024 * 1024;
const FROM = { id: 'lacsi-2018-r1', version: '1.1.1' };
const INTO = ['texts/es.json', 'instrument'];
const NOTE = [...INTO, 'note'];

describe('one account that changes a draft without end', () => {
  let api: Api;
  let share: FairShare;
  let address: string;

  beforeEach(async () => {
    share = new FairShare();
    api = await startApi({ share, isStored: true });
    const draft = randomUUID();
    address = `/api/questionnaires/drafts/${draft}`;
    await api.ask('diego', 'POST', '/api/questionnaires/drafts', { body: { draft, from: FROM } });
  }, 60_000);
  afterEach(() => api.close());

  const send = async (operation: Operation) => {
    const changes = [{ id: randomUUID(), operations: [operation] }];
    const response = await api.ask('diego', 'POST', `${address}/changes`, { body: { changes } });
    return { status: response.status, ...(await response.json()) };
  };
  const draftNow = async () => (await api.ask('diego', 'GET', address)).json();

  /** Begins to send changes of so many bytes and stops in the middle. */
  async function begin(bytes: number): Promise<{ sent: ClientRequest; reply: Promise<IncomingMessage> }> {
    const headers = { Cookie: (await api.cookieOf('diego'))!, 'Content-Length': bytes };
    const sent = request(new URL(`${address}/changes`, api.address), { method: 'POST', headers });
    const reply = new Promise<IncomingMessage>((resolve, reject) => sent.on('response', resolve).on('error', reject));
    reply.catch(() => {});
    sent.write('{');
    return { sent, reply };
  }

  it('has so much under way and no more; what is beyond is refused with when to come again, and others go on', async () => {
    const first = await Promise.all(Array.from({ length: 12 }, () => begin(4 * MB)));
    await vi.waitUntil(() => share.held('diego') === 48 * MB);
    const refused = await (await begin(4 * MB)).reply;
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '5']);
    expect(JSON.parse(await text(refused))).toMatchObject({ code: 'too-much-under-way' });
    const tooLarge = await (await begin(4 * MB + 1)).reply;
    expect(tooLarge.statusCode).toBe(413);
    const { code, detail, flaw } = JSON.parse(await text(tooLarge));
    expect({ code, flaw }).toEqual({ code: 'too-large', flaw: { code: 'too-many-bytes', about: { megabytes: 4 } } });
    expect(detail).toMatch(/^It has more than 4 MB, and nothing of it was stored\. .*send it in parts/);
    expect((await api.ask('bruno', 'GET', '/api/submissions')).status).toBe(200);
    for (const { sent } of first) sent.destroy();
    await vi.waitUntil(() => share.held() === 0);
    const { note } = (await draftNow()).files['texts/es.json'].instrument;
    expect((await send({ do: 'set', at: NOTE, to: 'Sigue', was: note })).seq).toBe(1);
  });

  it('sends hundreds of changes at once: who asks for one thing then is not answered after all of them', async () => {
    const { keepChanges } = api.store;
    let kept = 0;
    api.store.keepChanges = (...changes) => {
      kept += 1;
      return keepChanges(...changes);
    };
    const add = (place: number) => send({ do: 'add', into: INTO, name: `x_${place}`, item: 'x' });
    // Everybody is connected already, as browsers are.
    await Promise.all([add(-1), api.ask('bruno', 'GET', '/api/submissions')]);
    kept = 0;
    const flood = Array.from({ length: 150 }, (_, place) => add(place));
    const [status, keptBefore] = await api
      .ask('bruno', 'GET', '/api/submissions')
      .then((reply) => [reply.status, kept]);
    expect([status, keptBefore! < 75]).toEqual([200, true]);
    expect((await Promise.all(flood)).filter((reply) => reply.status === 200)).toHaveLength(150);
    expect((await draftNow()).seq).toBe(151);
  });

  it('makes it as large as a draft may be: what is beyond is refused whole, and the draft goes on', async () => {
    const add = (name: string, letters: number) => send({ do: 'add', into: INTO, name, item: 'x'.repeat(letters) });
    for (const name of ['a', 'b', 'c', 'd']) expect((await add(name, 4_100_000)).outcomes[0].seq).toBeDefined();
    const { outcomes, seq } = await add('e', 4_100_000);
    expect([outcomes[0].refused, seq]).toEqual([{ code: 'too-large', at: [] }, 4]);
    expect((await add('f', 1000)).seq).toBe(5);
    const { instrument } = (await draftNow()).files['texts/es.json'];
    expect(Object.keys(instrument).slice(-5)).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(instrument.d).toHaveLength(4_100_000);
  });
});
