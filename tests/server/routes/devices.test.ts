import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeviceReply, escrowContext, sealBytes, toBase64 } from '#contract';
import { KeyRing } from '../../../server/keys/key-ring.ts';
import { publicRingOf } from '../../../server/keys/make-key-ring.ts';
import { testKeyRing, testKeys } from '../../support/test-keys.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, PASSWORD, SURVEY, signIn, startApi } from '../api.ts';
import { enrol, enrolment } from '../enrol.ts';

describe('enrolled tablets', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const asTablet = (headers: Record<string, string>, method: string, path: string, body?: unknown) =>
    api.ask('nobody', method, path, { headers, ...(body === undefined ? {} : { body }) });
  const listed = async () => {
    const { devices } = (await (await api.ask('bruno', 'GET', '/api/devices')).json()) as { devices: DeviceReply[] };
    return devices;
  };
  const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

  it('a tablet is enrolled with account and password, and from then on asks with its token', async () => {
    const { token, headers, epoch, now, receiptKey } = await enrol(api);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(receiptKey, 'base64')).toHaveLength(32);
    expect({ epoch, now }).toEqual({ epoch: await api.store.epoch(), now: '2026-11-24T15:00:00.000Z' });
    expect(await (await asTablet(headers, 'GET', '/api/session')).json()).toMatchObject({ user: 'ana' });
    expect((await (await asTablet(headers, 'GET', '/api/assignments')).json()).cases).toHaveLength(3);
    const submission = aSubmission();
    const sent = await asTablet(headers, 'PUT', `/api/submissions/${submission.id}`, submission);
    expect(await sent.json()).toMatchObject({ status: 'accepted', reasons: [] });
  });

  it('who interviews gets the public keys before, to seal the escrow, and the tablet later', async () => {
    const before = await (await api.ask('ana', 'GET', '/api/survey-keys')).json();
    const { token: _, id: _id, headers, ...atEnrolment } = await enrol(api);
    expect(before).toMatchObject({ receiptKey: atEnrolment.receiptKey, surveyKeys: atEnrolment.surveyKeys });
    expect(Buffer.from(before.surveyKeys[0].publicKey, 'base64')).toHaveLength(65);
    expect(await (await asTablet(headers, 'GET', '/api/survey-keys')).json()).toEqual(before);
  });

  it('the token stands nowhere in the database, and the list tells times to a quarter of a day', async () => {
    const { token, id } = await enrol(api);
    const rows = JSON.stringify([await api.store.devices(), await api.store.audit(), await api.store.vaults('ana')]);
    expect(rows).not.toContain(token);
    expect(await listed()).toEqual([
      {
        id,
        user: 'ana',
        name: 'Ana',
        appVersion: '1.2.0',
        enrolledAt: '2026-11-24T12:00:00.000Z',
        lastContact: '2026-11-24T12:00:00.000Z',
        state: 'active',
        help: 'none',
        questionnaires: [{ survey: SURVEY, id: 'lacsi-2018-r1', version: '1.1.1', isHere: false, drafts: 0 }],
      },
    ]);
  });

  it('the last contact moves with what the tablet asks', async () => {
    const { headers } = await enrol(api);
    api.setNow('2026-11-25T07:31:00.000Z');
    await asTablet(headers, 'GET', '/api/ledger');
    expect((await listed())[0]?.lastContact).toBe('2026-11-25T06:00:00.000Z');
  });

  it('a lost reply to an enrolment is made good by the same one, and another id is another enrolment', async () => {
    const first = await enrol(api);
    const again = await enrol(api, 'ana', enrolment(first.id));
    expect((await asTablet(first.headers, 'GET', '/api/ledger')).status).toBe(401);
    expect((await asTablet(again.headers, 'GET', '/api/ledger')).status).toBe(200);
    const other = { ...enrolment(first.id), escrow: 'something else' };
    expect(await codeOf(await api.ask('ana', 'POST', '/api/devices', { body: other }))).toBe('409 device-exists');
    expect(await codeOf(await api.ask('luis', 'POST', '/api/devices', { body: enrolment(first.id) }))).toBe(
      '409 device-exists',
    );
  });

  it('a vault or an escrow that is too large is refused', async () => {
    for (const [name, length] of [
      ['vault', 8193],
      ['escrow', 4097],
    ] as const) {
      const body = { ...enrolment(), [name]: 'x'.repeat(length) };
      expect(await codeOf(await api.ask('ana', 'POST', '/api/devices', { body }))).toBe('400 invalid-request');
    }
    const { vault: _, ...withHardware } = enrolment();
    expect((await api.ask('ana', 'POST', '/api/devices', { body: withHardware })).status).toBe(200);
  });

  it('nobody enrols without end', async () => {
    for (let n = 0; n < 30; n += 1) await enrol(api);
    const response = await api.ask('ana', 'POST', '/api/devices', { body: enrolment() });
    expect(response.headers.get('retry-after')).toBe('86400');
    expect(await codeOf(response)).toBe('429 too-many-attempts');
    expect((await api.ask('luis', 'POST', '/api/devices', { body: enrolment() })).status).toBe(200);
  });

  it('a revoked tablet receives nothing more, and what it holds arrives', async () => {
    const { id, headers } = await enrol(api);
    expect((await api.ask('bruno', 'POST', `/api/devices/${id}/revoke`)).status).toBe(204);
    expect(await codeOf(await asTablet(headers, 'GET', '/api/assignments'))).toBe('403 device-revoked');
    expect((await asTablet(headers, 'GET', '/api/ledger')).status).toBe(200);
    const backup = { user: 'ana', name: 'a-draft-of-that-tablet', device: id, sequence: 1, snapshot: Buffer.from('x') };
    await api.store.keepDraft(backup, { most: { drafts: 9, bytes: 99 }, forgottenSince: '' }, '2026-11-24T15:00:00Z');
    const submission = aSubmission();
    const address = `/api/submissions/${submission.id}?draft=${backup.name}`;
    const sent = await asTablet(headers, 'PUT', address, submission);
    expect(sent.status).toBe(201);
    expect(await sent.json()).toMatchObject({ status: 'quarantined', reasons: ['revoked-device'] });
    // What another tablet may go on with is not taken from the person.
    expect(await api.store.drafts('ana')).toHaveLength(1);
    expect((await listed())[0]).toMatchObject({ state: 'revoked' });
    expect(await codeOf(await api.ask('bruno', 'POST', '/api/devices/nothing/revoke'))).toBe('404 unknown-device');
  });

  it('a tablet whose account is disabled, or has another role, still sends', async () => {
    const { headers } = await enrol(api);
    const { headers: ofLuis } = await enrol(api, 'luis');
    await api.ask('elena', 'PUT', '/api/users/ana/state', { body: { state: 'disabled' } });
    await api.ask('elena', 'PUT', '/api/users/luis/role', { body: { role: 'supervisor' } });
    for (const each of [headers, ofLuis]) {
      const submission = aSubmission('A-2');
      const sent = await asTablet(each, 'PUT', `/api/submissions/${submission.id}`, submission);
      expect((await sent.json()).reasons).toContain('former-interviewer');
    }
    expect(await codeOf(await asTablet(headers, 'GET', '/api/assignments'))).toBe('403 account-disabled');
    expect(await codeOf(await asTablet(ofLuis, 'GET', '/api/submissions'))).toBe('403 session-required');
  });

  it('a new password ends the sessions of an account, and its tablets go on', async () => {
    const { headers } = await enrol(api);
    await api.ask('elena', 'PUT', '/api/users/ana/password', { body: { password: `another ${PASSWORD}` } });
    expect((await asTablet(headers, 'GET', '/api/assignments')).status).toBe(200);
  });

  it('the person finds the own vaults from another tablet', async () => {
    const { id, headers } = await enrol(api);
    const cookie = await signIn(api.address, 'ana');
    const reply = await asTablet({ Cookie: cookie }, 'GET', '/api/vaults');
    expect(await reply.json()).toEqual({ vaults: [{ device: id, vault: 'wrapped vault' }] });
    await asTablet(headers, 'PUT', `/api/devices/${id}/vault`, { vault: 'wrapped anew' });
    expect((await (await asTablet(headers, 'GET', '/api/vaults')).json()).vaults[0].vault).toBe('wrapped anew');
    const other = await enrol(api, 'luis');
    expect(await codeOf(await asTablet(other.headers, 'PUT', `/api/devices/${id}/vault`, { vault: null }))).toBe(
      '404 unknown-device',
    );
  });

  it('help on a tablet that nobody asked for, or that is not there', async () => {
    const { id } = await enrol(api);
    expect(await codeOf(await api.ask('bruno', 'POST', `/api/devices/${id}/help`))).toBe('409 help-not-asked');
    expect(await codeOf(await api.ask('luis', 'POST', `/api/devices/${id}/recovery`))).toBe('404 unknown-device');
    expect(await codeOf(await api.ask('ana', 'POST', `/api/devices/${randomUUID()}/recovery`))).toBe(
      '404 unknown-device',
    );
  });

  describe('for who forgot the secret', () => {
    const dataKey = crypto.getRandomValues(new Uint8Array(32));

    /** An enrolment whose escrow holds the data key, for a person and a tablet. */
    async function sealedEnrolment(boundTo = 'ana') {
      const id = randomUUID();
      const { id: keyId, publicKey } = testKeys.surveyPublic();
      const context = new TextEncoder().encode(escrowContext(id, boundTo));
      const { enc, data } = await sealBytes(publicKey, dataKey, context);
      return { ...enrolment(id), escrow: JSON.stringify({ keyId, enc: toBase64(enc), data: toBase64(data) }) };
    }
    const ask = async (id: string, server = api) =>
      (await server.ask('ana', 'POST', `/api/devices/${id}/recovery`)).json();

    it('the data key is given once, to the own person, after a supervisor approved', async () => {
      const { id, surveyKeys } = await enrol(api, 'ana', await sealedEnrolment());
      expect(surveyKeys[0]).toMatchObject({ id: testKeys.surveyPublic().id });
      expect(await ask(id)).toEqual({ state: 'asked' });
      expect((await listed())[0]).toMatchObject({ help: 'asked' });
      expect((await api.ask('bruno', 'POST', `/api/devices/${id}/help`)).status).toBe(204);
      expect(await codeOf(await api.ask('luis', 'POST', `/api/devices/${id}/recovery`))).toBe('404 unknown-device');
      expect(await ask(id)).toEqual({ state: 'opened', dataKey: toBase64(dataKey) });
      expect(await ask(id)).toEqual({ state: 'asked' });
      const trail = (await api.store.audit('ana')).map(({ action, by }) => `${action} ${by}`);
      expect(trail.slice(-4)).toEqual([
        'device-help-asked ana',
        'device-help-approved bruno',
        'device-key-given ana',
        'device-help-asked ana',
      ]);
    });

    it('the key stays until it is taken, however often the tablet asks how it stands', async () => {
      const { id } = await enrol(api, 'ana', await sealedEnrolment());
      const look = async () => (await api.ask('ana', 'POST', `/api/devices/${id}/recovery?key=leave`)).json();
      expect(await look()).toEqual({ state: 'asked' });
      await api.ask('bruno', 'POST', `/api/devices/${id}/help`);
      expect([await look(), await look()]).toEqual([{ state: 'approved' }, { state: 'approved' }]);
      expect(await ask(id)).toEqual({ state: 'opened', dataKey: toBase64(dataKey) });
      expect(await look()).toEqual({ state: 'asked' });
    });

    it('an approval is void after a day', async () => {
      const { id } = await enrol(api, 'ana', await sealedEnrolment());
      await ask(id);
      await api.ask('bruno', 'POST', `/api/devices/${id}/help`);
      api.setNow('2026-11-25T15:00:01.000Z');
      expect(await ask(id)).toEqual({ state: 'asked' });
    });

    it('an escrow of somebody else opens nothing', async () => {
      const { id } = await enrol(api, 'ana', await sealedEnrolment('luis'));
      await ask(id);
      await api.ask('bruno', 'POST', `/api/devices/${id}/help`);
      expect(await codeOf(await api.ask('ana', 'POST', `/api/devices/${id}/recovery`))).toBe('409 escrow-damaged');
    });

    it('a server without the private keys says that they are absent, and the approval waits', async () => {
      const withoutKeys = await startApi({ keys: new KeyRing(publicRingOf(testKeyRing)) });
      const { id } = await enrol(withoutKeys, 'ana', await sealedEnrolment());
      await ask(id, withoutKeys);
      await withoutKeys.ask('bruno', 'POST', `/api/devices/${id}/help`);
      expect(await ask(id, withoutKeys)).toEqual({ state: 'key-absent' });
      expect(await ask(id, withoutKeys)).toEqual({ state: 'key-absent' });
      await withoutKeys.close();
    });
  });
});
