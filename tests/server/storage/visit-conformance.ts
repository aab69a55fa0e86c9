import { beforeEach, expect, it } from 'vitest';
import type { ReceivedVisit } from '../../../server/field-model.ts';
import type { Store } from '../../../server/storage/store.ts';
import { aVisit } from '../visits/a-visit.ts';
import { analysisFileConformance } from './analysis-file-conformance.ts';
import { act, edition, received, SURVEY, unit } from './conformance-cases.ts';
import { contactConformance } from './contact-conformance.ts';
import { householdConformance } from './household-conformance.ts';

function receivedVisit(
  id: string,
  { sha256 = `sum of ${id}`, interviewer = 'ana', ...changes }: Partial<ReceivedVisit['visit'] & ReceivedVisit> = {},
): ReceivedVisit {
  const { ended: _, ...visit } = aVisit(changes);
  const detail = Buffer.from(`sealed ${id}`);
  return { id, sha256, visit, detail, interviewer, receivedAt: act.at };
}

/** What every storage engine keeps to about visits. */
export function visitConformance(opened: () => Store): void {
  householdConformance(opened);
  contactConformance(opened);
  analysisFileConformance(opened);
  let store: Store;
  beforeEach(() => {
    store = opened();
  });

  const idsOf = async (interviewer: string) => (await store.visitsToCasesOf(interviewer)).map(({ id }) => id);
  const casesOf = async (page: Partial<Parameters<Store['workedCases']>[1]> = {}) =>
    (await store.workedCases(SURVEY, { most: 100, ...page })).cases;

  it('keeps a visit as it came, with all that may be said of it and with nothing', async () => {
    const refusal = receivedVisit('v-1', {
      outcome: 'refusal',
      reason: 'refused-at-door',
      point: 'before-introduction',
      next: '2026-11-27T18:00:00-05:00',
      household: 2,
      channel: 'telephone',
    });
    const last = receivedVisit('v-2', { last: true, began: '2026-11-25T09:00:00-05:00' });
    await store.receiveVisit(refusal);
    await store.receiveVisit(last);
    expect(await store.visitsToCasesOf('ana')).toEqual([
      { id: 'v-1', visit: refusal.visit },
      { id: 'v-2', visit: last.visit },
    ]);
  });

  it('fifty identical visits at once are one, with one receipt', async () => {
    const visit = receivedVisit('v-1');
    const answers = await Promise.all(Array.from({ length: 50 }, () => store.receiveVisit(visit)));
    expect(answers.filter(({ again }) => !again)).toHaveLength(1);
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(await idsOf('ana')).toEqual(['v-1']);
  });

  it('the same again later has the receipt of the first', async () => {
    const { receipt } = await store.receiveVisit(receivedVisit('v-1'));
    const later = { ...receivedVisit('v-1'), receivedAt: '2026-11-30T00:00:00.000Z' };
    expect(await store.receiveVisit(later)).toEqual({ receipt, again: true });
    expect(receipt).toEqual({ id: 'v-1', sha256: 'sum of v-1', epoch: await store.epoch(), receivedAt: act.at });
  });

  it('other content under the same id is kept beside the first and counts for nothing', async () => {
    await store.receiveVisit(receivedVisit('v-1'));
    const other = receivedVisit('v-1', { sha256: 'another sum', outcome: 'refusal', reason: 'refused-at-door' });
    const { receipt, again } = await store.receiveVisit(other);
    expect([receipt.sha256, again]).toEqual(['another sum', false]);
    expect((await store.visitsToCasesOf('ana')).map(({ visit }) => visit.outcome)).toEqual(['nobody']);
    expect((await casesOf())[0]?.visits.map(({ outcome }) => outcome)).toEqual(['nobody']);
  });

  it('go with the case to whoever has it, and not with those of another edition', async () => {
    await store.receiveVisit(receivedVisit('v-1'));
    await store.receiveVisit(receivedVisit('v-2', { caseId: 'A-2' }));
    await store.receiveVisit(receivedVisit('v-3', { survey: 'enviz-2025' }));
    await store.assign(SURVEY, ['A-1'], 'luis', act);
    expect(await idsOf('luis')).toEqual(['v-1']);
    expect(await idsOf('ana')).toEqual(['v-2']);
    await store.addSurvey(edition('enviz-2025'), act);
    await store.importSampleUnits('enviz-2025', [unit('A-1')], [], act);
    await store.assign('enviz-2025', ['A-1'], 'luis', act);
    expect((await idsOf('luis')).sort()).toEqual(['v-1', 'v-3']);
  });

  it('of a case that is not in the sample are kept, and counted nowhere', async () => {
    const { again } = await store.receiveVisit(receivedVisit('v-1', { caseId: 'Z-9' }));
    expect(again).toBe(false);
    expect((await casesOf()).flatMap(({ visits }) => visits)).toEqual([]);
  });

  it('each case has its own visits, in the order in which they were made', async () => {
    await store.importSampleUnits(SURVEY, [unit('A-10'), unit('B-1')], [], act);
    await store.receiveVisit(receivedVisit('v-2', { caseId: 'A-10', began: '2026-11-26T09:00:00-05:00' }));
    await store.receiveVisit(receivedVisit('v-1', { caseId: 'A-10', outcome: 'vacant' }));
    // An hour later, in another time zone.
    const later = { caseId: 'A-10', began: '2026-11-26T05:00:00-10:00', outcome: 'unsafe' as const };
    await store.receiveVisit(receivedVisit('v-0', later));
    await store.receiveVisit(receivedVisit('v-3', { caseId: 'A-2' }));
    const cases = await casesOf();
    expect(cases.map(({ caseId, visits }) => [caseId, visits.map(({ outcome }) => outcome)])).toEqual([
      ['A-1', []],
      ['A-10', ['vacant', 'nobody', 'unsafe']],
      ['A-2', ['nobody']],
      ['B-1', []],
    ]);
    expect(cases.map(({ interviewer }) => interviewer)).toEqual(['ana', undefined, 'ana', undefined]);
    expect((await casesOf({ skip: 2, most: 1 })).map(({ caseId }) => caseId)).toEqual(['A-2']);
    expect((await casesOf({ after: 'A-10' })).map(({ caseId }) => caseId)).toEqual(['A-2', 'B-1']);
    expect((await store.workedCases(SURVEY, { skip: 9, most: 5 })).total).toBe(4);
    expect((await casesOf({ visited: true })).map(({ caseId }) => caseId)).toEqual(['A-10', 'A-2']);
    expect((await casesOf({ visited: true, after: 'A-10' })).map(({ caseId }) => caseId)).toEqual(['A-2']);
  });

  it('cases without a visit are counted where they are alike', async () => {
    await store.importSampleUnits(SURVEY, [unit('A-10'), unit('B-1'), unit('B-2')], [], act);
    await store.receiveVisit(receivedVisit('v-1', { caseId: 'A-10' }));
    await store.receiveSubmission(received());
    const one = { psu: unit('A-1').psu, isStandIn: false, cases: 1 };
    const alike = await store.casesWithoutVisit(SURVEY);
    expect(alike).toHaveLength(3);
    expect(alike).toContainEqual({ ...one, interviewer: 'ana', isInterviewed: true });
    expect(alike).toContainEqual({ ...one, interviewer: 'ana', isInterviewed: false });
    expect(alike).toContainEqual({ ...one, isInterviewed: false, cases: 2 });
  });

  it('addresses and telephone numbers go with the case to whoever has it', async () => {
    expect(await store.contactsOf('ana')).toEqual([{ survey: SURVEY, caseId: 'A-1', address: 'Calle 1' }]);
    await store.assign(SURVEY, ['A-1'], 'luis', act);
    expect(await store.contactsOf('ana')).toEqual([]);
    expect(await store.contactsOf('luis')).toMatchObject([{ caseId: 'A-1', address: 'Calle 1' }]);
  });

  it('who is not out in time is listed, alarms first, and nothing is kept of who is out', async () => {
    const state = { survey: SURVEY, caseId: 'A-1', due: '2026-11-24T10:00:00-05:00', alarm: false, ended: false };
    await store.keepCheckIn('c-1', state, 'ana');
    await store.keepCheckIn('c-2', { ...state, due: '2026-11-24T11:00:00-05:00', alarm: true }, 'luis');
    await store.keepCheckIn('c-3', { ...state, ended: true }, 'ana');
    await store.keepCheckIn('c-3', state, 'ana');
    const idsAt = async (now: string) => (await store.openCheckIns(SURVEY, now)).map(({ id }) => id);
    expect(await idsAt('2026-11-24T14:59:00.000Z')).toEqual(['c-2']);
    expect(await idsAt('2026-11-24T15:01:00.000Z')).toEqual(['c-2', 'c-1']);
    expect([await store.settleCheckIn('c-1', act), await store.settleCheckIn('none', act)]).toEqual([true, false]);
    expect(await idsAt('2026-11-24T15:01:00.000Z')).toEqual(['c-2']);
  });

  it('a case with an interview that counts says so', async () => {
    await store.receiveSubmission(received());
    expect((await casesOf()).map(({ isInterviewed }) => isInterviewed)).toEqual([true, false]);
  });
}
