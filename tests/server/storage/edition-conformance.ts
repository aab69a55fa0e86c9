import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../server/storage/store.ts';
import { act, edition, lastKey, received, SURVEY, unit } from './conformance-cases.ts';

/** What every storage engine keeps to about editions of a survey. */
export function editionConformance(opened: () => Store): void {
  let store: Store;
  beforeEach(() => {
    store = opened();
  });

  it('keeps an edition as it was given, and its key is taken once', async () => {
    expect(await store.survey(SURVEY)).toEqual({ ...edition(SURVEY), createdAt: act.at });
    expect(await store.addSurvey({ ...edition(SURVEY), mark: 'other' }, act)).toBe('survey-exists');
    const bare = { key: 'bare', title: { es: 'Otra' }, state: 'preparing' as const, mark: 'm' };
    await store.addSurvey(bare, { ...act, at: '2026-11-25T00:00:00.000Z' });
    expect((await store.surveys()).map(({ key }) => key)).toEqual(['bare', SURVEY]);
    expect(await store.survey('bare')).toEqual({ ...bare, createdAt: '2026-11-25T00:00:00.000Z' });
    expect(await store.survey('nothing')).toBeUndefined();
  });

  it('a unit keeps its design and its seed', async () => {
    expect(await store.sampleUnit({ survey: SURVEY, caseId: 'A-1' })).toEqual(unit('A-1'));
    expect(await store.sampleUnit({ survey: SURVEY, caseId: 'A-9' })).toBeUndefined();
  });

  it('an edition goes from the field to closed and published, back only while closed', async () => {
    expect(await store.setSurveyState(SURVEY, 'published', act)).toBe('not-allowed');
    for (const state of ['closed', 'field', 'closed', 'published'] as const)
      expect(await store.setSurveyState(SURVEY, state, act)).toBe('set');
    expect(await store.setSurveyState(SURVEY, 'field', act)).toBe('not-allowed');
    expect(await store.setSurveyState('nothing', 'field', act)).toBe('unknown-survey');
    const moves = (await store.audit(SURVEY)).filter(({ action }) => action === 'survey-state-set');
    expect(moves.map(({ reason }) => reason)).toEqual(['closed', 'field', 'closed', 'published']);
  });

  it('an edition keeps its office, and takes another one', async () => {
    const office = { institution: 'Instituto', phone: '55 5555 0100' };
    await store.addSurvey({ ...edition('with-office'), office }, act);
    expect((await store.survey('with-office'))?.office).toEqual(office);
    await store.setSurveyOffice(SURVEY, { ...office, phone: '55 5555 0101' }, act);
    expect((await store.survey(SURVEY))?.office).toEqual({ ...office, phone: '55 5555 0101' });
    expect((await store.survey('with-office'))?.office).toEqual(office);
  });

  it('the same case id in two editions is two cases', async () => {
    await store.addSurvey(edition('enviz-2025'), act);
    await store.importSampleUnits('enviz-2025', [{ ...unit('A-1'), psu: 'north-2' }], [], act);
    await store.assign('enviz-2025', ['A-1'], 'ana', act);
    await store.receiveSubmission(received());
    const other = await store.receiveSubmission(received({ survey: 'enviz-2025', id: 'i-2', content: 'of 2025' }));
    expect(other.receipt.status).toBe('accepted');
    expect((await store.acceptedInterviews(SURVEY)).map(({ unit: { psu } }) => psu)).toEqual(['north-1']);
    expect((await store.acceptedInterviews('enviz-2025')).map(({ unit: { psu } }) => psu)).toEqual(['north-2']);
    expect((await store.submissions({ survey: 'enviz-2025', page: 1 })).submissions.map(({ id }) => id)).toEqual([
      'i-2',
    ]);
    const cases = await store.assignedCases('ana');
    expect(cases.map(({ survey, caseId }) => `${survey} ${caseId}`).sort()).toEqual([
      'enviz-2025 A-1',
      `${SURVEY} A-1`,
      `${SURVEY} A-2`,
    ]);
  });

  it('the revision of an edition does not move with another one', async () => {
    await store.addSurvey(edition('enviz-2025'), act);
    await store.importSampleUnits('enviz-2025', [unit('A-1')], [], act);
    const of2025 = await store.revision('enviz-2025');
    const of2026 = await store.revision(SURVEY);
    await store.receiveSubmission(received());
    expect(await store.revision('enviz-2025')).toBe(of2025);
    expect(await store.revision(SURVEY)).toBeGreaterThan(of2026);
  });

  it('a closed edition takes no units and no assignments, and keeps what comes late in quarantine', async () => {
    await store.setSurveyState(SURVEY, 'closed', act);
    expect(await store.importSampleUnits(SURVEY, [unit('A-3')], [], act)).toBe('survey-closed');
    expect(await store.assign(SURVEY, ['A-1'], 'luis', act)).toBe('survey-closed');
    const late = await store.receiveSubmission(received());
    expect(late.receipt).toMatchObject({ status: 'quarantined', reasons: ['survey-not-in-field'] });
    expect(await store.acceptedInterviews(SURVEY)).toEqual([]);
    expect(await store.countingInterviews(SURVEY)).toEqual([]);
    const accepting = { key: lastKey(), decision: 'accept' as const, reason: 'the tablet was out of reach' };
    expect(await store.review(accepting, act)).toBe('reviewed');
    expect(await store.acceptedInterviews(SURVEY)).toHaveLength(1);
    const counting = { caseId: 'A-1', submission: lastKey(), isApproved: true };
    expect(await store.countingInterviews(SURVEY)).toMatchObject([counting]);
  });

  it('a submission of no known edition is kept, and counts when somebody says where', async () => {
    const stray = received({ survey: undefined, reasons: ['unknown-survey'] });
    const { receipt } = await store.receiveSubmission(stray);
    expect(receipt).toMatchObject({ status: 'quarantined', reasons: ['unknown-survey'] });
    expect((await store.submissions({ survey: SURVEY, page: 1 })).submissions[0]).not.toHaveProperty('survey');
    const accepting = { key: stray.key, decision: 'accept' as const, reason: 'asked the interviewer' };
    expect(await store.review(accepting, act)).toBe('survey-required');
    expect(await store.review({ ...accepting, survey: SURVEY }, act)).toBe('reviewed');
    expect((await store.submission(stray.key))?.survey).toBe(SURVEY);
    expect(await store.acceptedInterviews(SURVEY)).toHaveLength(1);
  });

  it('finds the edition of a case that names none: assigned before sampled, the older before the newer', async () => {
    await store.addSurvey(edition('enviz-2027'), { ...act, at: '2027-11-25T00:00:00.000Z' });
    await store.importSampleUnits('enviz-2027', [unit('A-1'), unit('B-1')], [], act);
    expect(await store.surveyOfCase('A-1', 'ana')).toBe(SURVEY);
    expect(await store.surveyOfCase('A-1', 'luis')).toBe(SURVEY);
    await store.assign('enviz-2027', ['A-1'], 'luis', act);
    expect(await store.surveyOfCase('A-1', 'luis')).toBe('enviz-2027');
    await store.assign('enviz-2027', ['A-1'], 'ana', act);
    expect(await store.surveyOfCase('A-1', 'ana')).toBe(SURVEY);
    expect(await store.surveyOfCase('B-1', 'luis')).toBe('enviz-2027');
    expect(await store.surveyOfCase('C-1', 'luis')).toBeUndefined();
  });

  it('takes newer versions of its own questionnaire into use, and figures may change', async () => {
    const newer = { id: 'lacsi-2018-r1', version: '1.1.0', from: '2026-11-24' };
    const before = await store.revision(SURVEY);
    expect(await store.addVersion(SURVEY, newer, act)).toBe('set');
    expect(await store.addVersion(SURVEY, newer, act)).toBe('set');
    const versions = [{ version: '1.0.0' }, { version: '1.1.0', from: '2026-11-24' }];
    expect((await store.survey(SURVEY))?.instrument).toEqual({ id: 'lacsi-2018-r1', versions });
    expect(await store.revision(SURVEY)).toBeGreaterThan(before);
    expect(await store.addVersion(SURVEY, { ...newer, id: 'other' }, act)).toBe('version-other-questionnaire');
    expect(await store.addVersion('nothing', newer, act)).toBe('unknown-survey');
    await store.addSurvey({ key: 'bare', title: { es: 'Otra' }, state: 'field', mark: 'm' }, act);
    expect(await store.addVersion('bare', newer, act)).toBe('set');
    expect((await store.survey('bare'))?.instrument?.versions).toEqual(versions.slice(1));
  });

  it('takes versions from days that never go back, and one back only before its day', async () => {
    const id = 'lacsi-2018-r1';
    const add = (version: string, from: string, at = act.at) =>
      store.addVersion(SURVEY, { id, version, from }, { ...act, at });
    const takeBack = (version: string, from: string, at = act.at) =>
      store.takeBackVersion(SURVEY, { version, from }, { ...act, at });
    expect(await add('1.1.0', '2026-11-23')).toBe('version-day-past');
    expect(await add('1.1.0', '2026-12-01')).toBe('set');
    expect(await add('1.1.0', '2026-12-02')).toBe('version-comes-already');
    expect(await add('1.2.0', '2026-11-30')).toBe('version-day-before-last');
    expect(await add('1.2.0', '2026-12-01')).toBe('set');
    expect(await add('1.0.0', '2027-01-01')).toBe('set');
    expect(await takeBack('1.0.0', '2027-01-02')).toBe('version-not-coming');
    expect(await takeBack('1.2.0', '2026-12-01', '2026-12-01T00:00:00.000Z')).toBe('version-in-use');
    expect(await takeBack('1.2.0', '2026-12-01', '2026-11-30T23:59:59.999Z')).toBe('taken-back');
    expect(await store.takeBackVersion('nothing', { version: '1.1.0', from: '2026-12-01' }, act)).toBe(
      'unknown-survey',
    );
    expect((await store.survey(SURVEY))?.instrument?.versions).toEqual([
      { version: '1.0.0' },
      { version: '1.1.0', from: '2026-12-01' },
      { version: '1.0.0', from: '2027-01-01' },
    ]);
    const lines = (await store.audit(SURVEY)).filter(({ action }) => action.startsWith('survey-version'));
    expect(lines.map(({ action, reason }) => `${action} ${reason}`)).toEqual([
      'survey-version-added lacsi-2018-r1 1.1.0 2026-12-01',
      'survey-version-added lacsi-2018-r1 1.2.0 2026-12-01',
      'survey-version-added lacsi-2018-r1 1.0.0 2027-01-01',
      'survey-version-taken-back lacsi-2018-r1 1.2.0 2026-12-01',
    ]);
  });

  it('a closed edition takes no version, and one that is published lets go of those that have not come', async () => {
    const newer = { id: 'lacsi-2018-r1', version: '1.1.0', from: '2026-12-01' };
    await store.addVersion(SURVEY, newer, act);
    await store.setSurveyState(SURVEY, 'closed', act);
    expect(await store.addVersion(SURVEY, { ...newer, version: '1.2.0' }, act)).toBe('survey-closed');
    expect((await store.survey(SURVEY))?.instrument?.versions).toHaveLength(2);
    await store.setSurveyState(SURVEY, 'published', act);
    expect((await store.survey(SURVEY))?.instrument?.versions).toEqual([{ version: '1.0.0' }]);
  });

  it('what is published stays as it is: nothing of it is reviewed or coded, and what comes late waits', async () => {
    await store.receiveSubmission(received());
    const key = lastKey();
    await store.setSurveyState(SURVEY, 'closed', act);
    await store.setSurveyState(SURVEY, 'published', act);
    const coding = {
      caseId: 'A-1',
      crime: 'robbery',
      n: 1,
      basis: 'hash',
      round: 'first',
      outcome: 'not_a_crime',
    } as const;
    expect(await store.addCoding(SURVEY, { ...coding, coder: 'carla', codedAt: act.at })).toBe('survey-published');
    expect(await store.review({ key, decision: 'reject', reason: 'the wrong dwelling' }, act)).toBe('survey-published');
    const late = await store.receiveSubmission(received({ id: 'i-2', caseId: 'A-2', content: 'late' }));
    expect(late.receipt.reasons).toEqual(['survey-not-in-field']);
    const accepting = { key: lastKey(), decision: 'accept', reason: 'the tablet was out of reach' } as const;
    expect(await store.review(accepting, act)).toBe('survey-published');
    expect(await store.acceptedInterviews(SURVEY)).toHaveLength(1);
  });
}
