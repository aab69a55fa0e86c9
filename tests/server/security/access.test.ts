import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, endpoints, ROLES } from '#contract';
import { type Api, type Caller, startApi } from '../api.ts';

/** Who may call what, written down a second time: a change of access has to be meant. */
const table: Record<keyof typeof endpoints, Caller[]> = {
  signIn: ['nobody', ...ROLES],
  getSession: [...ROLES],
  signOut: [...ROLES],
  changePassword: [...ROLES],
  listUsers: ['supervisor', 'admin'],
  addUser: ['admin'],
  setUserPassword: ['admin'],
  listAssignments: ['interviewer'],
  assignCases: ['supervisor', 'admin'],
  listSampleUnits: ['supervisor', 'admin'],
  importSampleUnits: ['supervisor', 'admin'],
  getInstrument: [...ROLES],
  putSubmission: ['interviewer'],
  listSubmissions: ['supervisor'],
  getSubmission: ['supervisor'],
  reviewSubmission: ['supervisor'],
  listEventsToCode: ['supervisor', 'statistician'],
  getEventToCode: ['supervisor', 'statistician'],
  codeEvent: ['supervisor', 'statistician'],
  getAgreement: ['supervisor', 'statistician'],
  getCodingCsv: ['supervisor', 'statistician'],
  getEstimates: ['supervisor', 'statistician'],
  getEstimatesCsv: ['supervisor', 'statistician'],
  getHealth: ['nobody', ...ROLES],
};

const callers: Caller[] = ['nobody', ...ROLES];

const path = (endpoint: Endpoint) => endpoint.path.replace(/:\w+/g, 'x');

/** Bodies are empty, so whoever is let in is told that the body is wrong; signing in is a public affair that fails. */
const refused = (status: number, code: string) =>
  (status === 401 && code === 'not-signed-in') || (status === 403 && code === 'role-not-allowed');

describe('the authorisation matrix', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  for (const [name, endpoint] of Object.entries(endpoints) as [keyof typeof endpoints, Endpoint][])
    for (const caller of callers) {
      const allowed = table[name].includes(caller);
      it(`${caller} ${allowed ? 'may' : 'may not'} call ${endpoint.method} ${endpoint.path}`, async () => {
        // Signing out would end the session that the other rows use.
        if (name === 'signOut' && allowed) return;
        const response = await api.ask(caller, endpoint.method, path(endpoint));
        const text = await response.text();
        const code = response.ok || text === '' ? '' : String(JSON.parse(text).code);
        expect(refused(response.status, code)).toBe(!allowed);
        if (!allowed) expect(response.status).toBe(caller === 'nobody' ? 401 : 403);
      });
    }

  it('covers every endpoint that the app binds', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(endpoints).sort());
  });

  it('an address that no endpoint has is answered as a problem', async () => {
    const response = await api.ask('admin', 'GET', '/api/metrics');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: 'urn:cifra:problem:not-found',
      code: 'not-found',
      status: 404,
    });
  });
});
