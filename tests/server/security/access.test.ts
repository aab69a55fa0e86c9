import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '#contract';
import * as contract from '#contract';
import { type Api, type Caller, signIn, startApi } from '../api.ts';
import { enrol } from '../enrol.ts';
import { ONE_OF_EACH_ROLE } from '../people.ts';
import { ALLOWED, TABLETS } from './who-may.ts';

/** Every endpoint that the contract exports, by name. */
const endpoints = Object.entries(contract).filter((entry): entry is [string, Endpoint & (typeof entry)[1]] =>
  isEndpoint(entry[1]),
);

function isEndpoint(exported: unknown): exported is Endpoint {
  return typeof exported === 'object' && exported !== null && 'method' in exported && 'access' in exported;
}

const addressOf = (endpoint: Endpoint) => endpoint.path.replace(/:\w+/g, 'x');

describe('the authorisation matrix', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  /** Signing out ends a session, so it gets one of its own. */
  const cookieFor = (caller: Caller, endpoint: Endpoint) =>
    endpoint === contract.signOut && caller !== 'nobody' ? signIn(api.address, caller) : api.cookieOf(caller);

  const call = async (caller: Caller, endpoint: Endpoint) => {
    const cookie = await cookieFor(caller, endpoint);
    const headers: Record<string, string> = cookie ? { Cookie: cookie } : {};
    const response = await api.ask('nobody', endpoint.method, addressOf(endpoint), { headers });
    const text = await response.text();
    const code = response.ok || text === '' ? '' : String(JSON.parse(text).code);
    return { status: response.status, code };
  };

  for (const [name, endpoint] of endpoints)
    for (const caller of ['nobody', ...ONE_OF_EACH_ROLE] as const) {
      const isAllowed = ALLOWED[name]?.includes(caller) ?? false;
      it(`${caller} ${isAllowed ? 'may' : 'may not'} call ${endpoint.method} ${endpoint.path}`, async () => {
        const { status, code } = await call(caller, endpoint);
        // The body is empty, so the answer to somebody who may call is often that the body is wrong.
        if (isAllowed) expect(['not-signed-in', 'role-not-allowed', 'not-found']).not.toContain(code);
        else if (caller === 'nobody') expect({ status, code }).toEqual({ status: 401, code: 'not-signed-in' });
        else expect({ status, code }).toEqual({ status: 403, code: 'role-not-allowed' });
      });
    }

  describe('of a tablet with the token of its enrolment', () => {
    const codeFor = async (token: string, endpoint: Endpoint) => {
      const headers = { Authorization: `Bearer ${token}` };
      const response = await api.ask('nobody', endpoint.method, addressOf(endpoint), { headers });
      const text = await response.text();
      return response.ok || text === '' ? '' : String(JSON.parse(text).code);
    };
    let active: string;
    let revoked: string;
    beforeAll(async () => {
      active = (await enrol(api)).token;
      const stolen = await enrol(api);
      revoked = stolen.token;
      await api.ask('bruno', 'POST', `/api/devices/${stolen.id}/revoke`);
    });

    for (const [name, endpoint] of endpoints) {
      if (endpoint.access === 'public') continue;
      const may = TABLETS[name];
      it(`${endpoint.method} ${endpoint.path}: ${may ?? 'never'}`, async () => {
        const refused = ['not-signed-in', 'role-not-allowed', 'session-required', 'device-revoked', 'not-found'];
        if (may === undefined) expect(await codeFor(active, endpoint)).toBe('session-required');
        else expect(refused).not.toContain(await codeFor(active, endpoint));
        if (may === 'while active') expect(await codeFor(revoked, endpoint)).toBe('device-revoked');
        if (may === 'always') expect(refused).not.toContain(await codeFor(revoked, endpoint));
      });
    }

    it('a token that is none opens nothing, whatever session comes with it', async () => {
      for (const header of ['Bearer ', `Bearer ${'x'.repeat(43)}`, `Basic ${active}`, active])
        expect((await api.ask('ana', 'GET', '/api/ledger', { headers: { Authorization: header } })).status).toBe(401);
    });
  });

  it('has a row for every endpoint of the contract', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(endpoints.map(([name]) => name).sort());
  });

  it('shows nothing to somebody who types an address of the API, but files to download', async () => {
    for (const [name, endpoint] of endpoints) {
      if (endpoint.method !== 'GET' || endpoint.access === 'public') continue;
      const headers = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'none' };
      const caller = ALLOWED[name]![0]!;
      const response = await api.ask(caller, 'GET', addressOf(endpoint), { headers });
      const code = response.ok ? 'shown' : (await response.json()).code;
      // A draft of this name is looked up, and is not there.
      if (endpoint.answers === 'text/csv') expect(['shown', 'unknown-questionnaire-draft']).toContain(code);
      // Pages of a release are made to be looked at; only a statistician gets one.
      else if (name === 'getReleaseFile') expect([code, endpoint.answers]).toEqual(['unknown-release', 'text/html']);
      else expect([name, response.status, code]).toEqual([name, 404, 'not-found']);
    }
  });

  it('an address that no endpoint has is answered as a problem', async () => {
    const response = await api.ask('elena', 'GET', '/api/metrics');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: 'urn:cifra:problem:not-found',
      code: 'not-found',
      status: 404,
    });
  });
});
