import { randomUUID } from 'node:crypto';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FairShare } from '../../../server/runs/fair-share.ts';
import { inlineRuns } from '../../../server/runs/inline-runs.ts';
import type { Runs } from '../../../server/runs/runs.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

const MB = 1024 * 1024;

describe('one account that floods the server', () => {
  let api: Api;
  let share: FairShare;
  /** The tasks that were given to other threads. */
  let elsewhere: string[];

  beforeEach(async () => {
    share = new FairShare();
    elsewhere = [];
    const runs = (...services: Parameters<typeof inlineRuns>): Runs => {
      const inline = inlineRuns(...services);
      return {
        ...inline,
        run: (task, input, options) => {
          elsewhere.push(task.name);
          return inline.run(task, input, options);
        },
      };
    };
    api = await startApi({ share, runs });
  });
  afterEach(() => api.close());

  /** Begins to send a body of so many bytes and stops in the middle. */
  async function begin(bytes: number): Promise<{ sent: ClientRequest; reply: Promise<IncomingMessage> }> {
    const headers = { Cookie: (await api.cookieOf('ana'))!, 'Content-Length': bytes };
    const sent = request(new URL(`/api/submissions/${randomUUID()}`, api.address), { method: 'PUT', headers });
    const reply = new Promise<IncomingMessage>((resolve, reject) => sent.on('response', resolve).on('error', reject));
    reply.catch(() => {});
    sent.write('{');
    return { sent, reply };
  }

  const put = (body: string | Uint8Array, id: string, headers = {}) =>
    api.ask('ana', 'PUT', `/api/submissions/${id}`, { body, headers });

  /** A proper submission whose answers hold something else, too. */
  function withAnswers(extra: string): { id: string; body: string } {
    const proper = aSubmission();
    return { id: proper.id, body: JSON.stringify(proper).replace('"control":{', `"control":{"x":${extra},`) };
  }

  const reasonsOf = async () => {
    const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
    return submissions.map(({ reasons }) => reasons);
  };

  it('has two large bodies under way; more are refused before they are read, with the time to come again', async () => {
    const first = [await begin(24 * MB), await begin(24 * MB)];
    await vi.waitUntil(() => share.held('ana') === 48 * MB);
    const refused = await (await begin(24 * MB)).reply;
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '5']);
    expect(JSON.parse(await text(refused))).toMatchObject({ code: 'too-much-under-way' });
    // Others are not touched, and what is small of the same account is not either.
    expect((await api.ask('nobody', 'GET', '/api/health')).status).toBe(200);
    expect((await api.ask('bruno', 'GET', '/api/submissions')).status).toBe(200);
    const small = aSubmission();
    expect((await put(JSON.stringify(small), small.id)).status).toBe(201);
    for (const { sent } of first) sent.destroy();
    await vi.waitUntil(() => share.held() === 0);
    // Nothing was stored, and the log does not say that all went well.
    await vi.waitUntil(() => api.logged.filter((line) => / unanswered /.test(line)).length === 2);
    const again = await begin(24 * MB);
    await vi.waitUntil(() => share.held('ana') === 24 * MB);
    again.sent.destroy();
  });

  it('holds nothing once it is answered, also when it is refused', async () => {
    await put('{', randomUUID());
    await put('x'.repeat(300_000), randomUUID());
    const proper = aSubmission();
    await put(JSON.stringify(proper), proper.id);
    await vi.waitUntil(() => share.held() === 0);
  });

  it('sends lists in lists without end: stored without being parsed, and nobody can accept it', async () => {
    const { id, body } = withAnswers('['.repeat(100_000) + ']'.repeat(100_000));
    const parse = vi.spyOn(JSON, 'parse');
    const response = await put(body, id);
    expect(parse.mock.calls.filter(([parsed]) => String(parsed).length > 50_000)).toEqual([]);
    parse.mockRestore();
    expect([response.status, (await response.json()).reasons]).toEqual([201, ['too-complex']]);
    expect(elsewhere).toEqual([]);
    const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
    const { key } = submissions[0]!;
    expect(Buffer.from((await api.store.submissionBody(key))!).toString()).toBe(body);
    const decision = { decision: 'accept', reason: 'why not' };
    const review = await api.ask('bruno', 'POST', `/api/submissions/${key}/review`, { body: decision });
    expect([review.status, (await review.json()).code]).toEqual([409, 'cannot-count']);
    expect(await api.store.acceptedInterviews(SURVEY)).toEqual([]);
  });

  it('sends more values than any interview has: stored without being parsed', async () => {
    const { id, body } = withAnswers(`[${'[],'.repeat(1_100_000)}[]]`);
    expect((await (await put(body, id)).json()).reasons).toEqual(['too-complex']);
    expect(elsewhere).toEqual([]);
  });

  it('sends what is large or deep, and it is judged on another thread', async () => {
    for (const extra of [
      `"${'x'.repeat(200_000)}"`,
      `${'['.repeat(100)}${']'.repeat(100)}`,
      `[${'0,'.repeat(20_000)}0]`,
    ]) {
      const { id, body } = withAnswers(extra);
      expect((await put(body, id)).status).toBe(201);
    }
    expect(elsewhere).toEqual(['judge-submission', 'judge-submission', 'judge-submission']);
    expect((await reasonsOf()).flat()).not.toContain('too-complex');
    const small = aSubmission('A-2');
    await put(JSON.stringify(small), small.id);
    expect(elsewhere).toHaveLength(3);
  });

  it('sends an interview with which a thread runs out of memory: stored', async () => {
    await api.close();
    const fails: Runs['run'] = () =>
      Promise.reject(Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
    api = await startApi({ runs: (...services) => ({ ...inlineRuns(...services), run: fails }) });
    const { id, body } = withAnswers(`"${'x'.repeat(200_000)}"`);
    expect((await (await put(body, id)).json()).reasons).toEqual(['too-complex']);
  });

  it('is refused where not even the envelope can be read, however deep the rest is', async () => {
    const deep = '['.repeat(30_000) + ']'.repeat(30_000);
    const response = await put(`{"id":7,"answers":{"control":{"x":${deep}}},"events":[]}`, randomUUID());
    expect([response.status, (await response.json()).code]).toEqual([400, 'invalid-submission']);
  });

  it('hides nothing behind more names than an envelope has', async () => {
    const proper = aSubmission();
    const names = Array.from({ length: 60 }, (_, place) => `"n${place}":0`).join(',');
    const response = await put(`{${names},${JSON.stringify(proper).slice(1)}`, proper.id);
    expect((await response.json()).status).toBe('accepted');
  });

  it('sends little that becomes much: what is inflated counts, to the limit and no further', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * MB, ' '));
    const headers = { 'Content-Encoding': 'gzip' };
    expect((await put(bomb, randomUUID(), headers)).status).toBe(413);
    expect((await put(gzipSync(Buffer.from('{"id":')).subarray(0, 12), randomUUID(), headers)).status).toBe(400);
    await vi.waitUntil(() => share.held() === 0);
    const proper = aSubmission();
    expect((await put(gzipSync(JSON.stringify(proper)), proper.id, headers)).status).toBe(201);
  });

  it('is not parsed at an endpoint that knows what it wants, when it is deep or has parts without number', async () => {
    for (const extra of ['['.repeat(33) + ']'.repeat(33), `[${'0,'.repeat(300_000)}0]`]) {
      const body = `{"caseIds":["A-1"],"interviewer":"ana","x":${extra}}`;
      const response = await api.ask('bruno', 'POST', '/api/assignments', { body });
      expect([response.status, (await response.json()).code]).toEqual([400, 'too-complex']);
    }
  });

  it('sends names without end where a few are known: they are counted, and not read', async () => {
    const title = Object.fromEntries(Array.from({ length: 30_000 }, (_, place) => [`n${place}`, 0]));
    const body = { key: 'enviz-2027', title };
    const response = await api.ask('elena', 'POST', '/api/surveys', { body });
    expect([response.status, (await response.json()).code]).toEqual([400, 'too-complex']);
    const caseIds = Array.from({ length: 10_000 }, (_, place) => `${place}-${'x'.repeat(80)}`);
    const most = await api.ask('bruno', 'POST', '/api/assignments', { body: { caseIds, interviewer: 'ana' } });
    expect((await most.json()).code).toBe('unknown-case');
  });

  it('asks for much at once: who asks for one thing then is not answered after all of it', async () => {
    const { submissions } = api.store;
    let asked = 0;
    api.store.submissions = (filter) => {
      asked += 1;
      for (const until = performance.now() + 5; performance.now() < until; );
      return submissions(filter);
    };
    const ofBruno = () => Array.from({ length: 200 }, () => api.ask('bruno', 'GET', '/api/submissions'));
    // Everybody is connected already, as browsers are.
    await Promise.all([...ofBruno(), api.ask('ana', 'GET', '/api/assignments')]);
    asked = 0;
    const flood = ofBruno();
    const one = api.ask('ana', 'GET', '/api/assignments').then(({ status }) => [status, asked]);
    const [status, askedBefore] = await one;
    expect(status).toBe(200);
    expect(askedBefore).toBeLessThan(100);
    expect((await Promise.all(flood)).filter(({ ok }) => ok)).toHaveLength(200);
  });

  it('is a stranger: a name and a password are small', async () => {
    const body = JSON.stringify({ user: 'ana', password: 'x'.repeat(20_000) });
    expect((await api.ask('nobody', 'POST', '/api/session', { body })).status).toBe(413);
  });
});
