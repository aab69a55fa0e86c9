import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseReply, listAssignments } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';

describe('assignments', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const casesOf = async (interviewer: Caller) =>
    (await (await api.ask(interviewer, 'GET', '/api/assignments')).json()).cases as CaseReply[];
  const assign = (caller: Caller, body: unknown) => api.ask(caller, 'POST', '/api/assignments', { body });
  const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

  it('an interviewer gets her own cases, in order, with what the tablet needs to open each', async () => {
    const reply = await (await api.ask('ana', 'GET', '/api/assignments')).json();
    expect(listAssignments.reply.safeParse(reply).error).toBeUndefined();
    expect(reply.cases.map(({ caseId }: CaseReply) => caseId)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(reply.surveys).toEqual([{ key: SURVEY, title: { es: 'Encuesta' }, state: 'field' }]);
    expect(reply.cases[0]).toEqual({
      survey: SURVEY,
      caseId: 'A-1',
      seed: 'seed of A-1',
      area: 'urban',
      stratum: 'north',
      psu: 'north-1',
      label: 'Dwelling A-1',
      status: 'new',
      instrument: 'lacsi-2018-r1',
      version: '1.1.1',
    });
    expect(await casesOf('luis')).toEqual([]);
  });

  it('a case carries no address and no telephone number', async () => {
    expect(JSON.stringify(await casesOf('ana'))).not.toContain('Calle');
  });

  it('a case shows how far it is: new, then the status of its interview', async () => {
    const interview = aSubmission('A-2');
    await api.ask('ana', 'PUT', `/api/submissions/${interview.id}`, { body: interview });
    expect((await casesOf('ana')).map(({ status }) => status)).toEqual(['new', 'accepted', 'new']);
  });

  it('a supervisor hands cases to another interviewer, and they leave the first', async () => {
    const response = await assign('bruno', { caseIds: ['A-1', 'A-3'], interviewer: 'luis' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ assigned: 2 });
    expect((await casesOf('luis')).map(({ caseId }) => caseId)).toEqual(['A-1', 'A-3']);
    expect((await casesOf('ana')).map(({ caseId }) => caseId)).toEqual(['A-2']);
  });

  it('a case named twice is assigned once, and each assignment is in the audit trail with who made it', async () => {
    expect(await (await assign('elena', { caseIds: ['A-1', 'A-1'], interviewer: 'luis' })).json()).toEqual({
      assigned: 1,
    });
    const trail = await api.store.audit('A-1');
    expect(trail.filter(({ by }) => by === 'elena')).toMatchObject([{ action: 'case-assigned' }]);
  });

  it('all the cases are assigned or none: one that is not in the sample keeps the others where they are', async () => {
    expect(await codeOf(await assign('bruno', { caseIds: ['A-1', 'Z-9'], interviewer: 'luis' }))).toBe(
      '422 unknown-case',
    );
    expect(await casesOf('luis')).toEqual([]);
    expect(await casesOf('ana')).toHaveLength(3);
  });

  it('cases go to interviewers who have an account', async () => {
    expect(await codeOf(await assign('bruno', { caseIds: ['A-1'], interviewer: 'carla' }))).toBe(
      '422 not-an-interviewer',
    );
    expect(await codeOf(await assign('bruno', { caseIds: ['A-1'], interviewer: 'nobody' }))).toBe('404 unknown-user');
  });

  it.each([
    ['no cases', { caseIds: [], interviewer: 'luis' }, 'caseIds'],
    ['an empty case', { caseIds: [''], interviewer: 'luis' }, 'caseIds.0'],
    ['a case that is a number', { caseIds: [7], interviewer: 'luis' }, 'caseIds.0'],
    ['no interviewer', { caseIds: ['A-1'] }, 'interviewer'],
  ])('a request with %s is refused, and the answer names the place', async (_, body, path) => {
    const response = await assign('bruno', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-request', places: [{ path }] });
  });

  it('only supervisors and administrators assign, and only interviewers have cases', async () => {
    const body = { caseIds: ['A-1'], interviewer: 'luis' };
    for (const caller of ['ana', 'carla', 'diego'] as const)
      expect(await codeOf(await assign(caller, body))).toBe('403 role-not-allowed');
    expect(await codeOf(await assign('nobody', body))).toBe('401 not-signed-in');
    for (const caller of ['bruno', 'carla', 'diego', 'elena'] as const)
      expect(await codeOf(await api.ask(caller, 'GET', '/api/assignments'))).toBe('403 role-not-allowed');
    expect(await casesOf('ana')).toHaveLength(3);
  });
});
