import type { Access, Endpoint } from '#contract';
import * as contract from '#contract';

/** The case that a supervisor is curious about, as far as the lists show it. */
export interface CuriousAbout {
  /** Key of its submission. */
  readonly key: string;
  readonly caseId: string;
  readonly interviewer: string;
}

/** A request to make. */
export interface Question {
  readonly address: string;
  readonly body?: unknown;
}

/** A list that has a row of each case. */
export interface PagedList {
  readonly address: string;
  /** The rows in the reply. */
  readonly rows: string;
}

/**
 * How a supervisor can use an endpoint to learn of single cases.
 *
 * - `around`: asked of the whole survey, before and after something happens to a case; what is a list with a row of
 *   each case is read whole besides
 * - `about`: asked of one case
 * - `nothing`: why no answer of it can depend on an interview
 */
export type Way =
  | { readonly around: readonly string[]; readonly list?: PagedList }
  | { readonly pages: string; readonly rows: string; readonly around: readonly string[] }
  | { readonly about: (one: CuriousAbout) => readonly Question[] }
  | { readonly nothing: string };

/** By name of the endpoint. One that a supervisor may call and that is not here is not known to be harmless. */
export const WAYS_IN: Readonly<Record<string, Way>> = {
  signIn: { nothing: 'takes a name and a password' },
  getSession: { around: ['/api/session'] },
  signOut: { nothing: 'ends the own session' },
  changePassword: { nothing: 'changes the own password' },
  endOtherSessions: { nothing: 'ends own sessions elsewhere' },
  getHealth: { around: ['/api/health'] },
  getApiDescription: { nothing: 'what endpoints there are, the same for everybody' },
  listTokens: { around: ['/api/tokens'] },
  addToken: { nothing: 'needs the own password, and gives what reads less than the own session' },
  revokeToken: { nothing: 'ends own tokens' },
  listUsers: { around: ['/api/users'] },
  listSurveys: { around: ['/api/surveys'] },
  setSurveyOffice: { nothing: 'whom respondents can call; takes no case' },
  setSurveyState: { nothing: 'moves a whole edition; the attack needs it in the field' },
  // Its rows are asked once: a page has 200.
  listSampleUnits: {
    around: ['/api/sample-units?page=1000'],
    list: { address: '/api/sample-units', rows: 'units' },
  },
  importSampleUnits: {
    about: ({ caseId }) => [
      { address: '/api/sample-units', body: `unit_id,stratum,psu,area,p1,p2\n${caseId},1,1,urban,0.5,0.5\n` },
    ],
  },
  importContacts: {
    nothing:
      'writes contacts of dwellings that are in the sample and reads none; its reply is the number of lines of the file, or what is wrong with it, and depends on the list of dwellings and the state of the edition alone',
  },
  assignCases: {
    about: ({ caseId, interviewer }) => [{ address: '/api/assignments', body: { caseIds: [caseId], interviewer } }],
  },
  getInstrument: { nothing: 'files of the questionnaire, the same for everybody' },
  listInstruments: { nothing: 'versions and hashes of the questionnaires, the same for everybody' },
  listSubmissions: {
    around: ['/api/submissions', '/api/submissions?status=held', '/api/submissions?review=returned'],
    list: { address: '/api/submissions', rows: 'submissions' },
  },
  getSubmission: { about: ({ key }) => [{ address: `/api/submissions/${key}` }] },
  reviewSubmission: {
    about: ({ key }) => [
      { address: `/api/submissions/${key}/review`, body: { decision: 'reject' } },
      {
        address: `/api/submissions/${key}/review`,
        body: { decision: 'reject', comments: [{ form: 'screeners_sensitive', name: 'sx_mode', comment: 'x' }] },
      },
      { address: `/api/submissions/${key}/review`, body: { decision: 'accept' } },
      { address: `/api/submissions/${key}/review`, body: { decision: 'accept', survey: 'no-such-edition' } },
    ],
  },
  listDevices: { around: ['/api/devices'] },
  revokeDevice: { nothing: 'writes an instant beside a tablet; its reply is empty' },
  approveHelp: { nothing: 'writes an instant beside a tablet; its reply is empty' },
  listProgress: {
    around: ['/api/visits/progress?page=1000'],
    list: { address: '/api/visits/progress', rows: 'cases' },
  },
  listCheckIns: { around: ['/api/check-ins'] },
  settleCheckIn: { nothing: 'notes that an interviewer was reached; takes no case' },
  replaceCase: { about: ({ caseId }) => [{ address: '/api/replacements', body: { caseId, reason: 'x' } }] },
  getOutcomeRates: { around: ['/api/visits/rates', '/api/visits/rates?by=psu'] },
  settleArrival: {
    // Without a reason nothing moves; what is refused, and why, is what could tell.
    about: ({ key }) =>
      ['assign-and-accept', 'recheck', 'keep'].map((action) => ({
        address: `/api/submissions/${key}/settlement`,
        body: { action },
      })),
  },
  listRuns: { around: ['/api/runs'] },
  getReadiness: { around: ['/api/health/ready'] },
};

/**
 * Addresses that are closed to supervisors, asked with the others: one that opens is looked into at once. Agreement of
 * the coders, incidents, figures.
 */
export const CLOSED_WAYS: readonly string[] = ['/api/coding/agreement', '/api/coding/events', '/api/estimates.csv'];

type NamedEndpoint = Endpoint & { readonly name: string };

/** Every endpoint of the contract that a supervisor's account may call, by the contract itself. */
export function endpointsOfSupervisors(): NamedEndpoint[] {
  return Object.entries(contract).flatMap(([name, exported]) => {
    if (typeof exported !== 'object' || exported === null || !('method' in exported && 'access' in exported)) return [];
    // Widened: the contract's own lists name only the roles that they have.
    const access: Access = exported.access;
    const isAllowed = typeof access === 'string' || access.includes('supervisor');
    return isAllowed ? [{ ...exported, name }] : [];
  });
}
