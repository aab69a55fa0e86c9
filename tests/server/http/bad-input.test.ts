import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Submission } from '#questionnaires';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

/** Part of every hostile input; no log and no problem may hold it. */
const CANARY = 'kanarienvogel-7391';

interface BadInput {
  what: string;
  /** Changes a proper submission, or gives the body itself. */
  body: (proper: Submission) => unknown;
  /** Status and code of the problem, or what became of the stored submission. */
  outcome:
    | { refused: [number, string] }
    | { stored: 'held' | 'accepted'; violation?: string }
    | { stored: 'quarantined'; reason: string };
}

const withControl = (proper: Submission, answers: Record<string, unknown>) => ({
  ...proper,
  answers: { ...proper.answers, control: { ...proper.answers.control, ...answers } },
});

const TABLE: BadInput[] = [
  { what: 'no body', body: () => '', outcome: { refused: [400, 'malformed-json'] } },
  { what: 'malformed JSON', body: () => `{"id": "${CANARY}`, outcome: { refused: [400, 'malformed-json'] } },
  {
    what: 'bytes that are not UTF-8',
    body: () => Buffer.from([0x7b, 0xff, 0xfe]),
    outcome: { refused: [400, 'malformed-json'] },
  },
  { what: 'a list', body: () => [CANARY], outcome: { refused: [400, 'invalid-submission'] } },
  {
    what: 'an envelope without events',
    body: (proper) => ({ ...proper, events: undefined, note: CANARY }),
    outcome: { refused: [400, 'invalid-submission'] },
  },
  {
    what: 'an envelope whose case is a number',
    body: (proper) => ({ ...proper, caseId: 7, device: { id: CANARY, time: '' } }),
    outcome: { refused: [400, 'invalid-submission'] },
  },
  {
    what: 'an event of an unknown kind',
    body: (proper) => ({ ...proper, events: [{ ...proper.events[0], kind: CANARY }] }),
    outcome: { refused: [400, 'invalid-submission'] },
  },
  {
    what: 'the id of another interview',
    body: (proper) => ({ ...proper, id: randomUUID() }),
    outcome: { refused: [400, 'submission-id-mismatch'] },
  },
  {
    what: '26 MB',
    body: (proper) => JSON.stringify(proper) + ' '.repeat(26 * 1024 * 1024),
    outcome: { refused: [413, 'too-large'] },
  },
  {
    what: '20 MB',
    body: (proper) => JSON.stringify(proper) + ' '.repeat(20 * 1024 * 1024),
    outcome: { stored: 'quarantined', reason: 'over-size' },
  },
  {
    what: 'an unknown questionnaire',
    body: (proper) => ({ ...proper, instrument: CANARY }),
    outcome: { stored: 'quarantined', reason: 'unknown-instrument' },
  },
  {
    what: 'an unknown version of the questionnaire',
    body: (proper) => ({ ...proper, version: CANARY }),
    outcome: { stored: 'quarantined', reason: 'unknown-version' },
  },
  {
    what: 'an unknown case',
    body: (proper) => ({ ...proper, caseId: CANARY }),
    outcome: { stored: 'quarantined', reason: 'unknown-case' },
  },
  {
    what: 'SQL in the name of the case',
    body: (proper) => ({ ...proper, caseId: `A-1'; drop table submissions; -- ${CANARY}` }),
    outcome: { stored: 'quarantined', reason: 'unknown-case' },
  },
  {
    what: 'a path in the name of the questionnaire',
    body: (proper) => ({ ...proper, instrument: `../../../etc/passwd ${CANARY}` }),
    outcome: { stored: 'quarantined', reason: 'unknown-instrument' },
  },
  {
    what: 'a name that reaches into the program',
    body: (proper) => JSON.stringify(proper).replace('"control":{', `"control":{"__proto__":{"admin":"${CANARY}"},`),
    outcome: { stored: 'quarantined', reason: 'reserved-name' },
  },
  {
    what: 'an answer of the wrong type',
    body: (proper) => withControl(proper, { dwelling_class: { deep: [CANARY] } }),
    outcome: { stored: 'held', violation: 'wrong-type' },
  },
  {
    what: 'a choice that is not on the list',
    body: (proper) => withControl(proper, { dwelling_class: CANARY }),
    outcome: { stored: 'held', violation: 'not-a-choice' },
  },
  {
    what: 'an answer to a question that the questionnaire lacks',
    body: (proper) => withControl(proper, { no_such_question: CANARY }),
    outcome: { stored: 'held', violation: 'unknown-name' },
  },
  {
    what: 'SQL in the name of a question',
    body: (proper) => withControl(proper, { "x'; drop table users; --": CANARY }),
    outcome: { stored: 'held', violation: 'unknown-name' },
  },
  {
    what: 'a form that was not due',
    body: (proper) => ({ ...proper, answers: { ...proper.answers, 'incident.burglary.1': { ev_month: CANARY } } }),
    outcome: { stored: 'held', violation: 'form-not-due' },
  },
  {
    what: 'answers nested ten thousand deep',
    body: (proper) =>
      JSON.stringify(proper).replace('"control":{', `"control":{"x":${'['.repeat(10_000)}${']'.repeat(10_000)},`),
    outcome: { stored: 'held', violation: 'unknown-name' },
  },
];

describe('bad input', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  for (const { what, body, outcome } of TABLE)
    it(`${what} is ${'refused' in outcome ? outcome.refused[1] : outcome.stored}, and nothing of it is logged`, async () => {
      const proper = aSubmission();
      const response = await api.ask('ana', 'PUT', `/api/submissions/${proper.id}`, { body: body(proper) });
      const reply = await response.json();
      const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
      if ('refused' in outcome) {
        expect([response.status, reply.code]).toEqual(outcome.refused);
        expect(response.headers.get('content-type')).toContain('application/problem+json');
        expect(submissions).toEqual([]);
        expect(await api.store.audit('sample')).toHaveLength(1);
      } else {
        expect([response.status, reply.status]).toEqual([201, outcome.stored]);
        const detail = await api.store.submission(submissions[0]!.key);
        if ('reason' in outcome) expect(detail?.reasons).toContain(outcome.reason);
        else if (outcome.violation) expect(detail?.violations.map(({ code }) => code)).toContain(outcome.violation);
        expect(await api.store.submissionBody(submissions[0]!.key)).toBeDefined();
      }
      expect(JSON.stringify(reply)).not.toContain(CANARY);
      expect(api.logged.join('\n')).not.toContain(CANARY);
      expect(api.logged.join('\n')).not.toContain('internal-error');
      // The rest of the server is as it was.
      expect((await api.ask('ana', 'GET', '/api/assignments')).status).toBe(200);
      expect(({} as Record<string, unknown>).admin).toBeUndefined();
    });

  it('a list of millions that are not events is refused at the first, before it fills the memory', async () => {
    const { id, ...proper } = aSubmission();
    for (const spoilt of [
      `"events":[${'0,'.repeat(12_000_000)}0]`,
      `"answers":{${Array.from({ length: 1_000_000 }, (_, place) => `"${place}":0`).join(',')}}`,
    ]) {
      const body = `{"id":"${id}",${JSON.stringify(proper).slice(1, -1)},${spoilt}}`;
      const response = await api.ask('ana', 'PUT', `/api/submissions/${id}`, { body });
      expect(response.status).toBe(400);
      expect((await response.json()).places).toHaveLength(1);
    }
  }, 30_000);

  it('HTML in a text answer is kept as the text it is, and given back to nobody', async () => {
    const html = `<img src=x onerror=alert("${CANARY}")>`;
    const submission = aSubmission('A-1', { m_name: html });
    const response = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    expect((await response.json()).status).toBe('accepted');
    const [interview] = await api.store.acceptedInterviews(SURVEY);
    expect(JSON.stringify(interview?.answers)).toContain('onerror');
    const list = await (await api.ask('bruno', 'GET', '/api/submissions')).text();
    expect(list).not.toContain('onerror');
    expect(api.logged.join('\n')).not.toContain(CANARY);
  });

  it('an incident dated outside the window is held', async () => {
    const submission = aSubmission('A-1', { burglary_ref: 'yes', burglary_times: 1 });
    const form = submission.answers['incident.burglary.1']!;
    form.ev_month = '2019-01';
    const response = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    expect((await response.json()).status).toBe('held');
    const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
    const detail = await api.store.submission(submissions[0]!.key);
    expect(detail?.violations.some(({ name, severity }) => name === 'ev_month' && severity === 'hard')).toBe(true);
  });

  it.each([
    '/api/submissions/..%2f..%2f..%2fetc%2fpasswd',
    '/api/instruments/..%2f..%2f/etc%2fpasswd',
    '/api/instruments/%2e%2e/1.0.0',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fetc/passwd.txt',
    '/.git/config.txt',
    '/server/main.ts',
    '/data/cifra.sqlite',
    '/%c0%ae%c0%ae/package.json',
  ])('%s reaches no file', async (path) => {
    const response = await api.ask('bruno', 'GET', path);
    expect([400, 404]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('a query that is not understood is refused by name', async () => {
    const response = await api.ask('bruno', 'GET', `/api/submissions?page=-1&status=${CANARY}`);
    expect(response.status).toBe(400);
    const reply = await response.text();
    expect(reply).toContain('"path":"status"');
    expect(reply).not.toContain(CANARY);
  });
});
