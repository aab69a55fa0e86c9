import { expect, it } from 'vitest';
import type { Store } from '../../../server/storage/store.ts';
import { act, HARD_VIOLATION, judged, lastKey, received, SURVEY } from './conformance-cases.ts';

/** How every engine settles what arrived out of the ordinary. */
export function settlementConformance(current: () => Store): void {
  const keep = (key: string, reason?: string) => current().review({ key, decision: 'keep', reason }, act);
  const recheck = (key: string, found: Partial<Parameters<Store['recheck']>[1]> = {}) =>
    current().recheck(key, { survey: SURVEY, judged: judged(), bytes: 100, reasons: [], ...found }, act);
  const arrive = async (changes: Parameters<typeof received>[0] = {}) => {
    const { receipt } = await current().receiveSubmission(received(changes));
    return { key: lastKey(), receipt };
  };
  const counted = async () => (await current().acceptedInterviews(SURVEY)).map(({ caseId }) => caseId);

  it('what is in quarantine is kept with a reason, and nothing else is', async () => {
    const { key } = await arrive({ reasons: ['revoked-device'] });
    expect(await keep(key)).toBe('reason-required');
    expect(await keep(key, 'of a stolen tablet')).toBe('reviewed');
    expect(await current().submission(key)).toMatchObject({ status: 'quarantined', review: 'kept' });
    expect((await current().audit(key)).at(-1)).toMatchObject({ action: 'submission-kept' });
    expect((await current().assignedCases('ana'))[0]?.status).toBe('new');
    const ordinary = await arrive({ id: 'i-2', content: 'second' });
    expect(await keep(ordinary.key, 'x')).toBe('not-in-quarantine');
    expect(await keep('nothing', 'x')).toBe('unknown-submission');
  });

  it('an interview of an approved case is a revision, which stands on the approved one until it is settled', async () => {
    const first = await arrive();
    await current().review({ key: first.key, decision: 'accept' }, act);
    const later = await arrive({ id: 'i-2', content: 'second' });
    expect(later.receipt.reasons).toEqual(['case-already-approved']);
    expect((await current().submission(first.key))?.revision).toBe('pending');
    await keep(later.key, 'the first stands');
    const { submissions } = await current().submissions({ survey: SURVEY, review: 'approved', page: 1 });
    expect(submissions).toMatchObject([{ key: first.key, revision: 'kept' }]);
  });

  it('what lacked something counts when it was looked at again, and its receipt stays the same', async () => {
    const { key, receipt } = await arrive({ reasons: ['unknown-version'] });
    const before = await current().revision(SURVEY, 'interviews');
    expect(await recheck(key)).toBe('rechecked');
    expect(await current().submission(key)).toMatchObject({ status: 'accepted', review: 'none', reasons: [] });
    expect(await counted()).toEqual(['A-1']);
    expect(await current().revision(SURVEY, 'interviews')).toBeGreaterThan(before);
    expect((await current().receiveSubmission(received())).receipt).toEqual(receipt);
    expect(await recheck(key)).toBe('not-in-quarantine');
    expect(await recheck('nothing')).toBe('not-in-quarantine');
  });

  it('what is found when it is looked at again holds it, or keeps it in quarantine', async () => {
    const { key } = await arrive({ reasons: ['check-failed'] });
    await recheck(key, { reasons: ['revoked-device'] });
    expect(await current().submission(key)).toMatchObject({ status: 'quarantined', reasons: ['revoked-device'] });
    await recheck(key, { judged: judged('first', HARD_VIOLATION) });
    expect(await current().submission(key)).toMatchObject({ status: 'held', reasons: [] });
    const other = await arrive({ id: 'i-2', content: 'second', reasons: ['check-failed'] });
    await recheck(other.key);
    expect((await current().submission(other.key))?.reasons).toEqual(['case-already-submitted']);
    const foreign = await arrive({ id: 'i-3', content: 'third', interviewer: 'luis', caseId: 'A-2' });
    await recheck(foreign.key);
    expect((await current().submission(foreign.key))?.reasons).toEqual(['case-of-another']);
    expect(await counted()).toEqual([]);
  });

  it('the interview that goes back is found for who made it, with the comments of the last return', async () => {
    const place = { survey: SURVEY, caseId: 'A-1' };
    const back = (interviewer = 'ana') => current().returnedSubmission(place, interviewer);
    const returned = async () => (await current().assignedCases('ana'))[0]?.returned;
    const { key } = await arrive();
    expect(await back()).toBeUndefined();
    const comments = [
      { form: 'control', name: 'b', comment: 'second' },
      { form: 'control', name: 'a', comment: 'first' },
    ];
    await current().review({ key, decision: 'reject', reason: 'ask again', comments }, act);
    expect(await back()).toMatchObject({ key, id: 'interview-1' });
    expect(await back('luis')).toBeUndefined();
    expect(await returned()).toEqual({ times: 1, reason: 'ask again', comments });
    await current().review({ key, decision: 'reject', reason: 'again' }, act);
    expect(await returned()).toEqual({ times: 1, reason: 'again' });
    await current().assign(SURVEY, ['A-1'], 'luis', act);
    expect([await back(), await back('luis')]).toEqual([undefined, undefined]);
    await current().assign(SURVEY, ['A-1'], 'ana', act);
    await arrive({ id: 'i-2', content: 'second', receivedAt: '2026-11-24T16:00:00.000Z' });
    expect(await back()).toBeUndefined();
  });
}
