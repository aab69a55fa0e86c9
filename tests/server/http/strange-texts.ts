import { afterEach, beforeEach, expect, it } from 'vitest';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY } from '../api.ts';

/** What no database keeps, or not every one: U+0000, and half of a character. */
const STRANGE = [
  ['U+0000', 'A\0'],
  ['the first half of a character', 'A\ud83d'],
  ['the second half of a character', '\ude00A'],
] as const;

/** What every engine does with texts that it cannot keep; `open` gives a server on an empty database. */
export function strangeTexts(open: () => Promise<Api>): void {
  let api: Api;
  beforeEach(async () => {
    api = await open();
  });
  afterEach(() => api.close());

  const answer = async (...request: Parameters<Api['ask']>) => {
    const response = await api.ask(...request);
    const { code, places } = (await response.json()) as { code?: string; places?: { path: string }[] };
    return { status: response.status, code, places: places?.map(({ path }) => path) };
  };

  it.each(STRANGE)(
    'an interview with %s everywhere is stored byte by byte, and waits for a person',
    async (_, text) => {
      const proper = aSubmission();
      const spoilt = {
        ...proper,
        survey: text,
        caseId: text,
        instrument: text,
        version: text,
        answers: { ...proper.answers, [text]: { [text]: text } },
        device: { id: text, time: text },
      };
      const body = JSON.stringify(spoilt);
      const response = await api.ask('ana', 'PUT', `/api/submissions/${proper.id}`, { body });
      expect([response.status, (await response.json()).reasons]).toEqual([
        201,
        ['unknown-instrument', 'unknown-survey', 'unknown-case', 'clock-off'],
      ]);
      const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
      expect(submissions[0]).toMatchObject({ caseId: text.replace(/[^A]/, '\ufffd'), status: 'quarantined' });
      expect(Buffer.from((await api.store.submissionBody(submissions[0]!.key))!).toString()).toBe(body);
      expect((await api.store.submission(submissions[0]!.key))?.forms).toContain(text);
    },
  );

  it.each(STRANGE)('an interview with %s in an answer is checked and stored like any other', async (_, text) => {
    const submission = aSubmission('A-1', { m_name: text });
    const sent = await answer('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    expect(sent.status).toBe(201);
    expect((await api.store.acceptedInterviews(SURVEY))[0]?.answers).toEqual(submission.answers);
  });

  it.each(STRANGE)('an interview with %s in the name of its edition waits for a person', async (_, text) => {
    const submission = { ...aSubmission(), survey: text };
    const sent = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    expect([sent.status, (await sent.json()).reasons]).toEqual([201, expect.arrayContaining(['unknown-survey'])]);
  });

  it('a known questionnaire for a case with such a name is no case of the sample', async () => {
    const unit = (await api.store.sampleUnit({ survey: SURVEY, caseId: 'A-1' }))!;
    const act = { by: 'test', at: '2026-11-24T15:00:00.000Z' };
    await api.store.importSampleUnits(SURVEY, [{ ...unit, caseId: 'A\ufffd' }], [], act);
    const submission = { ...aSubmission(), caseId: 'A\0' };
    const sent = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    expect((await sent.json()).reasons).toContain('unknown-case');
  });

  it('an address with U+0000 leads nowhere', async () => {
    const nowhere = { status: 404, code: 'not-found' };
    const password = { password: 'a long enough password' };
    expect(await answer('bruno', 'GET', '/api/submissions/a%00b')).toMatchObject(nowhere);
    expect(
      await answer('bruno', 'POST', '/api/submissions/%00/review', { body: { decision: 'accept' } }),
    ).toMatchObject(nowhere);
    expect(await answer('elena', 'PUT', '/api/users/ana%00/password', { body: password })).toMatchObject(nowhere);
    expect(await answer('ana', 'PUT', '/api/submissions/%00', { body: aSubmission() })).toMatchObject(nowhere);
    expect(await answer('ana', 'GET', '/api/instruments/%00/1.0.0')).toMatchObject(nowhere);
    expect(await answer('carla', 'GET', '/api/coding/events/%00?language=es')).toMatchObject(nowhere);
  });

  it('a query with U+0000 is refused, with its place', async () => {
    expect(await answer('carla', 'GET', '/api/coding/events?crime=robbery%00')).toEqual({
      status: 400,
      code: 'invalid-request',
      places: ['crime'],
    });
  });

  it.each(STRANGE)('a request with %s in its body is refused, with its place', async (_, text) => {
    const refused = (...places: string[]) => ({ status: 400, code: 'invalid-request', places });
    const credentials = { user: text, password: text };
    expect(await answer('nobody', 'POST', '/api/session', { body: credentials })).toEqual(refused('user', 'password'));
    const person = { user: 'eva', name: text, role: 'designer', password: 'a long enough password' };
    expect(await answer('elena', 'POST', '/api/users', { body: person })).toEqual(refused('name'));
    const cases = { caseIds: ['A-1', text], interviewer: text };
    expect(await answer('bruno', 'POST', '/api/assignments', { body: cases })).toEqual(
      refused('caseIds.1', 'interviewer'),
    );
    const review = { decision: 'reject', reason: text };
    expect(await answer('bruno', 'POST', '/api/submissions/x/review', { body: review })).toEqual(refused('reason'));
  });

  it('a sample with U+0000 is not imported, and says in which line', async () => {
    const csv = 'unit_id,stratum,psu,area,p1,address\nB-1,n,n1,urban,0.5,Calle\0 1\n';
    const response = await api.ask('bruno', 'POST', '/api/sample-units', { body: csv });
    expect(await response.json()).toMatchObject({ imported: 0, problems: [{ line: 2, code: 'control-character' }] });
  });

  it('a session that names what cannot be is no session', async () => {
    const headers = { Cookie: 'cifra_session=%00' };
    expect((await api.ask('nobody', 'GET', '/api/session', { headers })).status).toBe(401);
  });
}
