import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftSummary } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, startApi } from '../api.ts';
import { enrol } from '../enrol.ts';

const NAME = 'opaque-name-of-a-draft';

describe('backups of drafts', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const save = (sequence: number, body: Uint8Array | string, { headers = {}, name = NAME } = {}) =>
    api.ask('nobody', 'PUT', `/api/drafts/${name}?sequence=${sequence}`, { body, headers });
  const drafts = async (caller: Caller = 'ana') =>
    ((await (await api.ask(caller, 'GET', '/api/drafts')).json()) as { drafts: DraftSummary[] }).drafts;
  const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

  it('another tablet of the same person finds the last snapshot, bit for bit, and whose vault opens it', async () => {
    const first = await enrol(api);
    const snapshot = randomBytes(300_000);
    expect(await (await save(41, snapshot, first)).json()).toEqual({ sequence: 41 });
    expect(await (await save(40, 'older', first)).json()).toEqual({ sequence: 41 });
    const second = await enrol(api);
    const found = await (await api.ask('nobody', 'GET', `/api/drafts/${NAME}`, { headers: second.headers })).json();
    expect(Buffer.from(found.data, 'base64').equals(snapshot)).toBe(true);
    expect(found).toMatchObject({ device: first.id, sequence: 41, bytes: 300_000 });
  });

  it('nobody else finds it, a revoked tablet neither', async () => {
    const { id, headers } = await enrol(api);
    await save(1, 'sealed', { headers });
    const luis = await enrol(api, 'luis');
    expect(await drafts('luis')).toEqual([]);
    expect(await codeOf(await api.ask('nobody', 'GET', `/api/drafts/${NAME}`, luis))).toBe('404 unknown-draft');
    await api.ask('nobody', 'DELETE', `/api/drafts/${NAME}`, luis);
    expect(await drafts()).toHaveLength(1);
    await api.ask('bruno', 'POST', `/api/devices/${id}/revoke`);
    expect(await codeOf(await save(2, 'overwritten by a thief', { headers }))).toBe('403 device-revoked');
    expect(await codeOf(await api.ask('nobody', 'GET', `/api/drafts/${NAME}`, { headers }))).toBe('403 device-revoked');
  });

  it('is forgotten with the receipt of its interview, when it is removed, or ninety days after the last snapshot', async () => {
    const { headers } = await enrol(api);
    await save(1, 'sealed', { headers });
    const submission = aSubmission();
    await api.ask('ana', 'PUT', `/api/submissions/${submission.id}?draft=${NAME}`, { body: submission });
    expect(await drafts()).toEqual([]);
    await save(1, 'sealed', { headers });
    expect((await api.ask('ana', 'DELETE', `/api/drafts/${NAME}`)).status).toBe(204);
    expect((await api.ask('ana', 'DELETE', `/api/drafts/${NAME}`)).status).toBe(204);
    await save(1, 'sealed', { headers });
    api.setNow('2027-02-23T16:00:00.000Z');
    await save(1, 'sealed', { headers, name: 'another-opaque-name' });
    const left = await (await api.ask('nobody', 'GET', '/api/drafts', { headers })).json();
    expect(left.drafts).toMatchObject([{ name: 'another-opaque-name' }]);
  });

  it('a snapshot has 2 MB at most, and a name that says nothing', async () => {
    const { headers } = await enrol(api);
    expect(await codeOf(await save(1, Buffer.alloc(2 * 1024 * 1024 + 1), { headers }))).toBe('413 too-large');
    expect((await save(1, Buffer.alloc(2 * 1024 * 1024), { headers })).status).toBe(200);
    expect(await codeOf(await save(1, 'x', { headers, name: 'short' }))).toBe('404 unknown-draft');
    expect(await codeOf(await save(0, 'x', { headers }))).toBe('400 invalid-request');
  });

  it('an account has three hundred at most', async () => {
    for (let n = 0; n < 300; n += 1)
      await api.store.keepDraft(
        { user: 'ana', name: `draft-number-${n}`, device: undefined, sequence: 1, snapshot: Buffer.from('x') },
        { most: { drafts: 1000, bytes: 1000 }, forgottenSince: '' },
        '2026-11-24T15:00:00.000Z',
      );
    const { headers } = await enrol(api);
    expect(await codeOf(await save(1, 'one more', { headers }))).toBe('409 drafts-full');
  });
});
