import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Coding } from '../../../server/coding-model.ts';
import type { Store } from '../../../server/storage/store.ts';
import { accountOf } from '../people.ts';
import { accountConformance } from './account-conformance.ts';
import { areaConformance } from './area-conformance.ts';
import {
  act,
  design,
  fillStore,
  HARD_VIOLATION,
  judged,
  lastKey,
  received,
  SURVEY,
  unit,
} from './conformance-cases.ts';
import { derivedConformance } from './derived-conformance.ts';
import { deviceConformance } from './device-conformance.ts';
import { draftConformance } from './draft-conformance.ts';
import { editionConformance } from './edition-conformance.ts';
import { questionnaireConformance } from './questionnaire-conformance.ts';
import { savedTableConformance } from './saved-table-conformance.ts';
import { settlementConformance } from './settlement-conformance.ts';
import { uploadConformance } from './upload-conformance.ts';
import { visitConformance } from './visit-conformance.ts';

/** What every storage engine keeps to; `open` gives an empty store. */
export function storeConformance(open: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await fillStore(store);
  });
  afterEach(() => store.close());
  accountConformance(() => store);
  editionConformance(() => store);
  derivedConformance(() => store);
  deviceConformance(() => store);
  uploadConformance(() => store);
  draftConformance(() => store);
  visitConformance(() => store);
  settlementConformance(() => store);
  questionnaireConformance(() => store);
  savedTableConformance(() => store);
  areaConformance(() => store);

  it('a sample with a unit that is there already is not imported in part', async () => {
    expect(await store.importSampleUnits(SURVEY, [unit('A-3'), unit('A-1')], [], act)).toEqual({
      imported: 0,
      existing: ['A-1'],
    });
    expect((await store.sampleUnits(SURVEY, 1)).total).toBe(2);
  });

  it('lists are in the order of bytes, whatever language the database speaks', async () => {
    const names = ['a-1', 'Z-1', 'ñ-1', 'n-1', 'A_1', 'A 1', 'A1', '😀', '\uffee'];
    await store.importSampleUnits(SURVEY, names.map(unit), [], act);
    const inOrder = [...names, 'A-1', 'A-2'].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect((await store.sampleUnits(SURVEY, 1)).units.map(({ caseId }) => caseId)).toEqual(inOrder);
  });

  it('cases are assigned together or not at all', async () => {
    expect(await store.assign(SURVEY, ['A-1', 'A-9'], 'luis', act)).toEqual({ assigned: 0, unknown: ['A-9'] });
    expect(await store.assign(SURVEY, ['A-1'], 'luis', act)).toEqual({ assigned: 1, unknown: [] });
    expect((await store.assignedCases('luis')).map(({ caseId }) => caseId)).toEqual(['A-1']);
    expect((await store.assignedCases('ana')).map(({ caseId }) => caseId)).toEqual(['A-2']);
  });

  it('a large interview is kept whole, once, and counts when it is all there', async () => {
    const body = Buffer.from(
      JSON.stringify({ answers: { control: { consent: randomBytes(1_750_000).toString('hex') } } }),
    );
    const large = { body, sha256: 'sum of the large one' };
    const { receipt, again } = await store.receiveSubmission(received(large));
    expect([receipt.status, again]).toEqual(['accepted', false]);
    const key = lastKey();
    expect(Buffer.compare((await store.submissionBody(key))!, body)).toBe(0);
    expect(String((await store.acceptedInterviews(SURVEY))[0]?.answers.control?.consent)).toHaveLength(3_500_000);
    expect(await store.receiveSubmission(received(large))).toEqual({ receipt, again: true });
    const many = await Promise.all([received(large), received(large)].map((one) => store.receiveSubmission(one)));
    expect(many.map((one) => one.again)).toEqual([true, true]);
    expect((await store.submissions({ survey: SURVEY, page: 1 })).total).toBe(1);
  });

  it('says when the last backup was made, and whether it takes a write', async () => {
    expect(await store.lastBackup()).toBeUndefined();
    for (const at of ['2026-11-24T03:00:00.000Z', '2026-11-25T03:00:00.000Z']) await store.noteBackup({ ...act, at });
    expect(await store.lastBackup()).toBe('2026-11-25T03:00:00.000Z');
    expect(await store.isWritable()).toBe(true);
  });

  it('fifty identical submissions at once are one, with one receipt', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => store.receiveSubmission(received())));
    expect(answers.filter(({ again }) => !again)).toHaveLength(1);
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect((await store.submissions({ survey: SURVEY, page: 1 })).total).toBe(1);
  });

  it('other content under the same id is kept beside the first, in quarantine', async () => {
    await store.receiveSubmission(received());
    const { receipt, again } = await store.receiveSubmission(received({ content: 'second' }));
    expect({ again, status: receipt.status, reasons: receipt.reasons }).toEqual({
      again: false,
      status: 'quarantined',
      reasons: ['id-conflict'],
    });
    expect((await store.submissions({ survey: SURVEY, page: 1 })).total).toBe(2);
    expect(await store.acceptedInterviews(SURVEY)).toHaveLength(1);
  });

  it('a hard violation holds a submission, and held ones do not count', async () => {
    const { receipt } = await store.receiveSubmission(received({ judged: judged('first', HARD_VIOLATION) }));
    expect(receipt.status).toBe('held');
    expect(await store.acceptedInterviews(SURVEY)).toEqual([]);
  });

  it('a case that has a submission quarantines the next one', async () => {
    await store.receiveSubmission(received());
    const { receipt } = await store.receiveSubmission(received({ id: 'interview-2', content: 'second' }));
    expect(receipt).toMatchObject({ status: 'quarantined', reasons: ['case-already-submitted'] });
  });

  it('unknown cases and cases of somebody else wait in quarantine without standing for the case', async () => {
    const unknown = await store.receiveSubmission(received({ id: 'i-1', caseId: 'A-9' }));
    const foreign = await store.receiveSubmission(received({ id: 'i-2', interviewer: 'luis' }));
    expect(unknown.receipt.reasons).toEqual(['unknown-case']);
    expect(foreign.receipt.reasons).toEqual(['case-of-another']);
    expect((await store.receiveSubmission(received({ id: 'i-3' }))).receipt.status).toBe('accepted');
  });

  it('keeps the bytes exactly as received', async () => {
    const body = Buffer.from('{"answers": {"control":{}},  "ñ":"\\u00e9"}\n');
    const submission = received({ body });
    await store.receiveSubmission(submission);
    expect(Buffer.from((await store.submissionBody(submission.key))!)).toEqual(body);
    expect(await store.submissionBody('nothing')).toBeUndefined();
  });

  it('accepting another submission of a case displaces the one that counted, with a reason', async () => {
    const first = received();
    const second = received({ id: 'interview-2', content: 'second' });
    await store.receiveSubmission(first);
    await store.receiveSubmission(second);
    expect(await store.review({ key: second.key, decision: 'accept' }, act)).toBe('reason-required');
    expect(await store.review({ key: second.key, decision: 'accept', reason: 'the first was a test' }, act)).toBe(
      'reviewed',
    );
    expect(await store.submission(first.key)).toMatchObject({
      status: 'quarantined',
      reasons: ['case-settled-otherwise'],
    });
    expect((await store.audit(first.key)).map(({ action }) => action)).toEqual([
      'submission-received',
      'submission-displaced',
    ]);
    const counted = await store.acceptedInterviews(SURVEY);
    expect(counted.map(({ answers }) => answers.control?.consent)).toEqual(['second']);
    expect(counted[0]?.unit).toEqual(design('A-1'));
  });

  it('a returned submission counts no more and leaves its case free for the next', async () => {
    const first = received({ judged: judged('first', HARD_VIOLATION) });
    await store.receiveSubmission(first);
    expect(await store.review({ key: first.key, decision: 'reject' }, act)).toBe('reason-required');
    expect(await store.review({ key: first.key, decision: 'reject', reason: 'ask again' }, act)).toBe('reviewed');
    expect(await store.submission(first.key)).toMatchObject({ status: 'held', review: 'returned' });
    const next = await store.receiveSubmission(received({ id: 'interview-2', content: 'second' }));
    expect(next.receipt.status).toBe('accepted');
  });

  it('a case outside the sample cannot be made to count', async () => {
    const stray = received({ caseId: 'A-9' });
    await store.receiveSubmission(stray);
    expect(await store.review({ key: stray.key, decision: 'accept', reason: 'looks fine' }, act)).toBe(
      'case-not-in-sample',
    );
    expect(await store.review({ key: 'nothing', decision: 'accept', reason: 'looks fine' }, act)).toBe(
      'unknown-submission',
    );
  });

  it('the receipt stays the one first given, whatever a review decides later', async () => {
    const { receipt } = await store.receiveSubmission(received());
    await store.review({ key: lastKey(), decision: 'reject', reason: 'ask again' }, act);
    expect((await store.receiveSubmission(received())).receipt).toEqual(receipt);
  });

  it('the revision moves when figures may change and stays when they cannot', async () => {
    const before = await store.revision();
    await store.addUser(accountOf('carla'), 'hash', act);
    expect(await store.revision()).toBe(before);
    await store.receiveSubmission(received());
    expect(await store.revision()).toBeGreaterThan(before);
  });

  it('codings are added and never changed; each moves the figures and not the interviews, and is in the audit trail', async () => {
    await store.receiveSubmission(received());
    const coding: Coding = {
      caseId: 'A-1',
      crime: 'robbery',
      n: 1,
      basis: 'hash',
      round: 'first',
      outcome: 'crime',
      crimeCoded: 'robbery',
      iccs: '040111',
      coder: 'carla',
      codedAt: act.at,
    };
    const figures = await store.revision();
    const interviews = await store.revision(SURVEY, 'interviews');
    expect(await Promise.all([store.addCoding(SURVEY, coding), store.addCoding(SURVEY, coding)])).toEqual([
      'coded',
      'again',
    ]);
    expect(await store.addCoding(SURVEY, { ...coding, iccs: '040112', note: 'at home' })).toBe('coded');
    expect(await store.codings(SURVEY)).toEqual([coding, { ...coding, iccs: '040112', note: 'at home' }]);
    expect(await store.codings(SURVEY, { caseId: 'A-1', crime: 'robbery', n: 2 })).toEqual([]);
    expect(await store.revision()).toBeGreaterThan(figures);
    expect(await store.revision(SURVEY, 'interviews')).toBe(interviews);
    // Which interview has an incident that was coded is in nothing but the sealed codings.
    expect((await store.audit(lastKey())).filter(({ action }) => action === 'event-coded')).toEqual([]);
    expect((await store.audit('incident')).filter(({ action }) => action === 'event-coded')).toHaveLength(2);
    expect(await store.addCoding(SURVEY, { ...coding, caseId: 'A-2' })).toBe('coding-closed');
  });

  it('a transaction that fails leaves nothing behind, and the next one goes on', async () => {
    const spoilt = received({ interviewer: null as unknown as string });
    await expect(store.receiveSubmission(spoilt)).rejects.toThrow();
    const late = received({ key: 'key-late', receivedAt: null as unknown as string });
    await expect(store.receiveSubmission(late)).rejects.toThrow();
    expect((await store.submissions({ survey: SURVEY, page: 1 })).total).toBe(0);
    expect((await store.receiveSubmission(received())).receipt.status).toBe('accepted');
  });

  it('numbers are numbers, not texts that look like them', async () => {
    await store.receiveSubmission(received());
    expect(typeof (await store.revision())).toBe('number');
    const { submissions, total } = await store.submissions({ survey: SURVEY, page: 1 });
    expect([total, (await store.sampleUnits(SURVEY, 1)).total]).toEqual([1, 2]);
    expect(submissions[0]).toMatchObject({ violations: [] });
  });

  it('lists by check and review status, newest first', async () => {
    await store.receiveSubmission(received({ receivedAt: '2026-11-24T15:00:00.000Z' }));
    const held = { judged: judged('first', HARD_VIOLATION), receivedAt: '2026-11-24T16:00:00.000Z' };
    const later = received({ id: 'i-2', caseId: 'A-2', ...held });
    await store.receiveSubmission(later);
    expect((await store.submissions({ survey: SURVEY, page: 1 })).submissions.map(({ id }) => id)).toEqual([
      'i-2',
      'interview-1',
    ]);
    expect((await store.submissions({ survey: SURVEY, status: 'held', page: 1 })).total).toBe(1);
    expect((await store.submissions({ survey: SURVEY, review: 'approved', page: 1 })).total).toBe(0);
  });

  it('the cases of an interviewer show how far each is', async () => {
    await store.receiveSubmission(received({ judged: judged('first', HARD_VIOLATION) }));
    const cases = await store.assignedCases('ana');
    expect(cases.map(({ status }) => status)).toEqual(['held', 'new']);
    await store.review({ key: lastKey(), decision: 'reject', reason: 'ask again' }, act);
    const again = await store.assignedCases('ana');
    expect(again[0]).toMatchObject({ status: 'returned', returned: { times: 1, reason: 'ask again' } });
    expect(again[1]).not.toHaveProperty('returned');
  });

  it('a returned case is interviewed again, as often as it is returned, and its last interview counts', async () => {
    const caseOf = async () => (await store.assignedCases('ana'))[0];
    const interviewed = async (n: number) => {
      const receivedAt = `2026-11-24T15:0${n}:00.000Z`;
      const { receipt } = await store.receiveSubmission(received({ id: `i-${n}`, content: `${n}`, receivedAt }));
      return { key: lastKey(), status: receipt.status };
    };
    const back = (key: string, reason: string) => store.review({ key, decision: 'reject', reason }, act);
    const first = await interviewed(1);
    expect(await caseOf()).not.toHaveProperty('returned');
    await back(first.key, 'wrong dwelling');
    // Said again of the same interview: it is one return, with the reason that was said last.
    await back(first.key, 'wrong dwelling: number 12');
    expect(await caseOf()).toMatchObject({
      status: 'returned',
      returned: { times: 1, reason: 'wrong dwelling: number 12' },
    });
    const second = await interviewed(2);
    expect(second.status).toBe('accepted');
    expect(await caseOf()).toMatchObject({ status: 'accepted', returned: { times: 1 } });
    await back(second.key, 'the person drawn was another');
    expect(await caseOf()).toMatchObject({
      status: 'returned',
      returned: { times: 2, reason: 'the person drawn was another' },
    });
    const third = await interviewed(3);
    expect(third.status).toBe('accepted');
    expect((await store.acceptedInterviews(SURVEY)).map(({ answers }) => answers.control?.consent)).toEqual(['3']);
    await store.assign(SURVEY, ['A-1'], 'luis', act);
    expect((await store.assignedCases('luis'))[0]).toMatchObject({ returned: { times: 2 } });
  });
}
