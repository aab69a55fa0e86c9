import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IncidentsToCodeReply, type ReceiptReply, sealEvents, sealInterview } from '#contract';
import type { JournalEntry, Submission } from '#questionnaires';
import { judgeThoseThatWait } from '../../../server/interviews/judge-waiting.ts';
import { KeyRing } from '../../../server/keys/key-ring.ts';
import { publicRingOf, rotateKeyRing } from '../../../server/keys/make-key-ring.ts';
import { backUp } from '../../../server/storage/backup/back-up.ts';
import { testKeyRing, testKeys } from '../../support/test-keys.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-clear-'));
afterAll(() => rmSync(folder, { recursive: true }));

let marks = 0;
/** A text that stands nowhere else. */
const marked = () => `Marca${String(++marks).padStart(2, '0')}Quetzal`;

const ROBBERY = { robbery_ref: 'yes', robbery_times: 1, ev_abroad: 'no', ev_month: 'dk', ev_place: 'street' } as const;
const OFFENCE = { sexual_offence_ref: 'yes', sexual_offence_times: 1, ev_abroad: 'no', ev_month: 'dk' } as const;

/** An interview as a tablet seals it: what is told of sealed crimes is sealed before the rest. */
async function sealedOf({ answers: _, events, ...header }: Submission, keys: KeyRing = testKeys) {
  const isPrivate = ({ form }: JournalEntry) => form.includes('sexual_offence');
  const apart = events.filter(isPrivate);
  const parts =
    apart.length > 0
      ? [await sealEvents(keys.surveyPublic(), header, { kind: 'private', index: 0, events: apart })]
      : [];
  return sealInterview(
    keys.surveyPublic(),
    header,
    events.filter((entry) => !isPrivate(entry)),
    parts,
  );
}

const send = async (api: Api, body: { id: string }) => {
  const response = await api.ask('ana', 'PUT', `/api/submissions/${body.id}`, { body });
  return { status: response.status, receipt: (await response.json()) as ReceiptReply };
};

/** Every byte of the database and of what lies beside it. */
const filesOf = (database: string) =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => file.startsWith(database))
    .map((file) => readFileSync(file));

/** Which of the marked texts stand in bytes, as they are, in base64, in hexadecimal or in UTF-16. */
function found(texts: readonly string[], bytes: Buffer): string[] {
  const inner = (text: string) => Buffer.from(text).toString('base64').slice(2, -4);
  return texts.filter(
    (text) =>
      [text, inner(text), Buffer.from(text).toString('hex')].some((form) => bytes.includes(form)) ||
      bytes.includes(Buffer.from(text, 'utf16le')),
  );
}

describe('a database file', () => {
  const database = join(folder, 'office.sqlite');
  const texts: string[] = [];
  let api: Api;
  const mark = () => {
    const text = marked();
    texts.push(text);
    return text;
  };

  beforeAll(async () => {
    api = await startApi({ database, secondCoding: 1 });
    const act = { by: 'test', at: '2026-11-24T15:00:00.000Z' };
    const ids = Array.from({ length: 6 }, (_, place) => `B-${place}`);
    await api.store.importSampleUnits(
      SURVEY,
      ids.map((caseId) => ({
        caseId,
        stratum: 'north',
        psu: 'north-1',
        probabilities: [0.1, 0.2],
        area: 'urban',
        label: mark(),
        seed: `s${caseId}`,
      })),
      ids.map((caseId) => ({ caseId, address: mark(), phone: mark() })),
      act,
    );
    // Some come after the sample, in the place of those before.
    const later = ids.slice(3).map((caseId) => ({ caseId, address: mark(), contactName: mark(), notes: mark() }));
    await api.store.replaceContacts(SURVEY, { contacts: later, deleted: [] }, act);
    await api.store.assign(SURVEY, ids, 'ana', act);
  });
  afterAll(() => api.close());

  it('holds nothing in clear of sixty marked texts in answers, notes, names and contacts', async () => {
    for (const place of [0, 1, 2, 3, 4, 5]) {
      const narrative = { ev_narrative: mark(), ev_municipality: mark() };
      const submission = aSubmission(`B-${place}`, { ...ROBBERY, ...(place > 2 ? OFFENCE : {}), ...narrative });
      const named = { ...submission, events: [...submission.events] };
      // What was typed and then corrected stands in the journal alone.
      const last = named.events.at(-1)!;
      named.events.push({
        ...last,
        seq: last.seq + 1,
        kind: 'answer',
        form: 'roster',
        name: 'hh_names',
        value: mark(),
      });
      const { status, receipt } = await send(api, place % 2 === 0 ? named : await sealedOf(named));
      expect([status, receipt.reasons]).toEqual([201, []]);
    }
    const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
    for (const { key } of submissions.slice(0, 3))
      await api.ask('bruno', 'POST', `/api/submissions/${key}/review`, {
        body: { decision: 'accept', reason: mark() },
      });
    const listed = await api.ask('carla', 'GET', '/api/coding/events?list=to_code');
    const { events } = (await listed.json()) as IncidentsToCodeReply;
    expect(events.length).toBeGreaterThanOrEqual(3);
    for (const { event } of events) {
      const shown = await (await api.ask('carla', 'GET', `/api/coding/events/${event}?language=es`)).json();
      const note = mark();
      const body = { basis: shown.basis, round: 'first', outcome: 'not_a_crime', note };
      expect((await api.ask('carla', 'POST', `/api/coding/events/${event}`, { body })).status).toBe(200);
    }
    expect((await api.ask('carla', 'GET', '/api/estimates?standard=inegi')).status).toBe(200);
    while (texts.length < 64) {
      const [submission] = submissions;
      await api.ask('bruno', 'POST', `/api/submissions/${submission!.key}/review`, {
        body: { decision: 'reject', reason: mark() },
      });
    }

    const backup = join(folder, 'monday.cifra');
    await backUp({ from: database, file: backup, recipient: undefined, now: '2026-11-24T16:00:00.000Z' }, () => {});
    const files = [...filesOf(database), readFileSync(backup)];
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const bytes of files) {
      expect(found(texts, bytes)).toEqual([]);
      // Nor which crimes, forms and questions there are.
      expect(found(['sexual_offence', 'incident.robbery', 'ev_narrative', 'consent_roster'], bytes)).toEqual([]);
    }
    // The search finds what does stand there.
    expect(found(['enviz-2026'], Buffer.concat(files))).toEqual(['enviz-2026']);
  });

  it('holds no piece in clear of a plain interview that is not whole yet, with whichever ring', async () => {
    const narrative = { ...ROBBERY, ev_narrative: marked() };
    for (const keys of [testKeys, new KeyRing(publicRingOf(testKeyRing))]) {
      const file = join(folder, `pieces-${keys.canOpen}.sqlite`);
      await (await startApi({ database: file })).close();
      let server = await startApi({ database: file, keys, isFilled: true });
      const submission = aSubmission('A-1', narrative);
      const bytes = Buffer.from(JSON.stringify(submission));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const half = Math.floor(bytes.length / 2);
      const patch = async (from: number, to: number) => {
        const query = `?offset=${from}&total=${bytes.length}`;
        const response = await server.ask('ana', 'PATCH', `/api/uploads/${sha256}${query}`, {
          body: bytes.subarray(from, to),
          headers: { 'Content-Type': 'application/octet-stream' },
        });
        return response.json();
      };
      expect(await patch(0, half)).toEqual({ offset: half, finished: false });
      const opened = Buffer.concat(filesOf(file));
      expect(found([narrative.ev_narrative, 'consent_roster', 'ev_narrative'], opened)).toEqual([]);
      // It goes on after a restart, and is whole.
      await server.close();
      server = await startApi({ database: file, keys, isFilled: true });
      expect(await patch(half, bytes.length)).toEqual({ offset: bytes.length, finished: false });
      const body = { id: submission.id, encoding: 'identity' };
      const received = await server.ask('ana', 'POST', `/api/uploads/${sha256}/submission`, { body });
      expect(await received.json()).toMatchObject({ status: keys.canOpen ? 'accepted' : 'waiting' });
      expect(found([narrative.ev_narrative], Buffer.concat(filesOf(file)))).toEqual([]);
      await server.close();
    }
  });

  it('gives the same receipt for the same sealed bytes, and keeps them exactly', async () => {
    const submission = aSubmission('A-2', OFFENCE);
    const body = JSON.stringify(await sealedOf(submission));
    const put = () => api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body });
    const first = await put();
    const again = await put();
    expect([first.status, again.status]).toEqual([201, 200]);
    const receipt = (await first.json()) as ReceiptReply;
    expect(await again.json()).toEqual(receipt);
    expect(receipt).toMatchObject({ status: 'accepted', sha256: createHash('sha256').update(body).digest('hex') });
    const stored = (await api.store.submissions({ survey: SURVEY, page: 1 })).submissions.find(
      ({ id }) => id === submission.id,
    )!;
    expect(Buffer.from((await api.store.submissionBody(stored.key))!).toString()).toBe(body);
    const interview = await api.store.acceptedInterview(SURVEY, 'A-2');
    expect(interview?.answers).toEqual(submission.answers);
  });

  it('tells by no length what an interview holds', async () => {
    const quiet = aSubmission('A-1');
    const told = aSubmission('A-3', { ...ROBBERY, ...OFFENCE, ev_narrative: 'x' });
    await send(api, quiet);
    await send(api, await sealedOf(told));
    const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
    const keys = [quiet, told].map(({ id }) => submissions.find((one) => one.id === id)!.key);
    const opened = new Database(database, { readonly: true });
    const lengths = (sql: string) => keys.map((key) => opened.prepare<[string], number>(sql).pluck().get(key));
    for (const sql of [
      'select length(body) from submission_bodies where key = ?',
      'select length(answers) from submission_answers where key = ?',
      'select length(findings) from submissions where key = ?',
    ])
      expect(new Set(lengths(sql)).size, sql).toBe(1);
    opened.close();
  });
});

describe('a server without the secret half of its ring', () => {
  const database = join(folder, 'receiving.sqlite');
  const half = new KeyRing(publicRingOf(testKeyRing));
  const plain = aSubmission('A-1', ROBBERY);
  const other = aSubmission('A-2', OFFENCE);

  it('receives and says what waits; with the ring again all of it is checked and in the figures', async () => {
    await (await startApi({ database })).close();
    let api = await startApi({ database, keys: half, isFilled: true });
    for (const body of [plain, await sealedOf(other)])
      expect(await send(api, body)).toMatchObject({ status: 201, receipt: { status: 'waiting', reasons: [] } });
    const state = await (await api.ask('elena', 'GET', '/api/health/details')).json();
    expect(state).toMatchObject({ opens: false, waiting: 2 });
    const list = await (await api.ask('bruno', 'GET', '/api/submissions')).json();
    expect(list.submissions.map(({ status }: { status: string }) => status)).toEqual(['waiting', 'waiting']);
    const accept = { decision: 'accept', reason: 'x' };
    const refused = await api.ask('bruno', 'POST', `/api/submissions/${list.submissions[0].key}/review`, {
      body: accept,
    });
    expect([refused.status, (await refused.json()).code]).toEqual([503, 'keys-absent']);
    expect((await api.ask('carla', 'GET', '/api/coding/events?list=to_code')).status).toBe(503);
    await api.close();

    api = await startApi({ database, isFilled: true });
    expect(await judgeThoseThatWait(api.services)).toBe(2);
    expect(await api.store.waiting()).toBe(0);
    expect((await api.store.acceptedInterviews(SURVEY)).map(({ answers }) => answers)).toEqual([
      plain.answers,
      other.answers,
    ]);
    // The receipt stays the one that was given.
    expect(await send(api, plain)).toMatchObject({ status: 200, receipt: { status: 'waiting' } });
    await api.close();
  });

  it('with renewed keys opens what was sealed with the old ones, and not with those of another server', async () => {
    const renewed = new KeyRing(await rotateKeyRing(testKeyRing, '2027-01-01T00:00:00.000Z'));
    const api = await startApi({ database, keys: renewed, isFilled: true });
    expect(await api.store.acceptedInterviews(SURVEY)).toHaveLength(2);
    // A tablet that has not heard of the new key yet.
    expect((await send(api, await sealedOf(aSubmission('A-3')))).receipt).toMatchObject({ status: 'accepted' });
    const foreign = new KeyRing(await rotateKeyRing(testKeyRing, '2027-01-02T00:00:00.000Z'));
    const lost = aSubmission('A-3');
    const { receipt } = await send(api, await sealedOf(lost, foreign));
    expect(receipt).toMatchObject({ status: 'quarantined', reasons: ['cannot-be-opened'] });
    await api.close();
    await expect(startApi({ database, isFilled: true })).rejects.toMatchObject({ code: 'keys-of-another' });
  });
});
