import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopesOf, TOKEN_SCOPES, type TokenScope, whoMayGive } from '#contract';
import { endpoints, openapiDocument } from '../../../server/openapi/openapi-document.ts';
import { type Api, startApi } from '../api.ts';
import { giveTokenTo } from '../give-token.ts';
import { PEOPLE, type Person } from '../people.ts';

/** What each scope opens, written down a second time, so that a change of it has to be meant. */
const OPENED: Readonly<Record<TokenScope, { by: Person; endpoints: readonly string[] }>> = {
  'figures:read': {
    by: 'carla',
    endpoints: [
      ...['getEstimates', 'getEstimatesCsv', 'getTableChoices', 'makeTable', 'makeComparisons', 'getAreas'],
      ...['makeProfile', 'listCounts', 'getBesideCounts', 'getReport', 'listReleases'],
      ...['getSampleAccounting', 'listTables', 'getTable', 'listAnalysisFiles', 'listSurveys', 'listRuns'],
    ],
  },
  'files:read': {
    by: 'carla',
    endpoints: [
      ...['getEstimatesCsv', 'getEstimatesFile', 'makeTableFile', 'makeTableScript', 'listTables', 'getTable'],
      ...['listAnalysisFiles', 'listSurveys', 'listRuns'],
    ],
  },
  'fieldwork:read': { by: 'bruno', endpoints: ['getOutcomeRates', 'listSurveys'] },
  'server:read': { by: 'elena', endpoints: ['getServerState'] },
  'openapi:read': { by: 'elena', endpoints: ['getApiDescription'] },
};

const REFUSED = ['not-signed-in', 'token-ended', 'role-not-allowed', 'scope-not-allowed', 'session-required'];

describe('what the token of a machine opens', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  describe.each(TOKEN_SCOPES)('with the scope %s', (scope) => {
    let token = '';
    beforeAll(async () => {
      token = (await giveTokenTo(api, OPENED[scope].by, { scope })).token;
    });

    it.each(endpoints().filter(([, { access }]) => access !== 'public'))('%s', async (name, { method, path }) => {
      const headers = { Authorization: `Bearer ${token}` };
      const response = await api.ask('nobody', method, path.replaceAll(/:\w+/g, 'x'), { headers });
      const text = await response.text();
      const code = response.ok || text === '' ? '' : JSON.parse(text).code;
      if (OPENED[scope].endpoints.includes(name)) expect(REFUSED).not.toContain(code);
      else expect({ status: response.status, code }).toEqual({ status: 403, code: 'scope-not-allowed' });
    });
  });

  it('is known to the contract, each scope with what it opens', () => {
    for (const scope of TOKEN_SCOPES) {
      const opened = endpoints().filter(([, { scopes }]) => scopes?.includes(scope));
      expect([scope, ...opened.map(([name]) => name).sort()]).toEqual([scope, ...OPENED[scope].endpoints.toSorted()]);
      // Whoever may give it may call them: otherwise such a token opens nothing.
      for (const [name, { access }] of opened)
        for (const role of whoMayGive(scope))
          expect([name, role, access === 'signed-in' || access.includes(role)]).toEqual([name, role, true]);
    }
  });

  it('changes nothing: a machine reads, or sends what figures are made of', () => {
    const sending = endpoints().filter(([, { method, scopes }]) => scopes && method !== 'GET');
    expect(sending.map(([name]) => name).sort()).toEqual([
      'makeComparisons',
      'makeProfile',
      'makeTable',
      'makeTableFile',
      'makeTableScript',
    ]);
  });

  it('is no record of a person, no raw data, no code of an incident, and nothing from which one could be made', () => {
    // Decided one by one (docs/api.md): a scope for one of these has to be meant.
    const closed = [
      ...['getRecordFiles', 'getCodingCsv', 'getAgreement', 'listIncidentsToCode', 'getIncidentToCode', 'getLedger'],
      ...[
        'listSubmissions',
        'getSubmission',
        'getReturnedInterview',
        'listSampleUnits',
        'listProgress',
        'listContacts',
      ],
      ...['listDataFiles', 'describeDataFile', 'checkStudy', 'makeStudyFigures', 'getStudy', 'listStudies'],
      ...['listWeightings', 'getWeighting', 'makeWeightsReport', 'importCounts', 'removeCounts', 'getFormTimes'],
      ...[
        'makePublicFileReport',
        'takePublicFile',
        'listPublicFiles',
        'makePackage',
        'judgePackage',
        'numberInterviews',
      ],
      ...['listUsers', 'listColleagues', 'listDevices', 'listTokens', 'getDatabase'],
    ];
    const scopesOfEndpoint = new Map(endpoints().map(([name, { scopes }]) => [name, scopes]));
    for (const name of closed) {
      expect([name, scopesOfEndpoint.has(name)]).toEqual([name, true]);
      expect([name, scopesOfEndpoint.get(name)]).toEqual([name, undefined]);
    }
  });

  it('is described, each scope as a way in of its own', () => {
    const { paths, components } = openapiDocument('0.1.0');
    expect(components.securitySchemes.machine).toMatchObject({ scheme: 'bearer', 'x-scopes': TOKEN_SCOPES });
    expect(paths['/api/estimates.csv']!.get!.security).toEqual([
      { session: [] },
      { machine: ['figures:read'] },
      { machine: ['files:read'] },
    ]);
    expect(paths['/api/submissions']!.get!.security).toEqual([{ session: [] }]);
  });

  it('is given by those whose work it is', async () => {
    expect(scopesOf('interviewer')).toEqual([]);
    expect(scopesOf('designer')).toEqual([]);
    expect(scopesOf('statistician')).toEqual(['figures:read', 'files:read', 'openapi:read']);
    for (const person of ['bruno', 'carla', 'elena'] as const)
      for (const scope of TOKEN_SCOPES) {
        const isOwn = scopesOf(PEOPLE[person].role).includes(scope);
        const { status } = await giveTokenTo(api, person, { scope });
        expect([person, scope, status]).toEqual([person, scope, isOwn ? 201 : 403]);
      }
  });
});
