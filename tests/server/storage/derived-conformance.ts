import { beforeEach, expect, it } from 'vitest';
import { ANALYSED_VARIABLES, type AnalysedVariable } from '../../../server/derivation/analysed-variables.ts';
import type { IncidentColumns, InterviewColumns, RowsOfHalf } from '../../../server/derivation/derived-columns.ts';
import type { KeptDerivation } from '../../../server/model.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act, design, edition, lastKey, received, SURVEY } from './conformance-cases.ts';

/** What no incident of these was asked. */
const NOT_ANSWERED = Object.fromEntries(ANALYSED_VARIABLES.map((name) => [name, null])) as Record<
  AnalysedVariable,
  null
>;

const interview = (caseId: string): InterviewColumns => ({
  case_id: caseId,
  instrument: 'lacsi-2018-r1',
  version: '1.0.0',
  derivation: 1,
  answered: 1,
  sex: 'female',
  age: 41,
  probability: 1 / 3,
  member_victim: null,
  at_risk: 'bribery vehicle_theft',
  members: 'homicide:1',
  screener_dk: 'robbery',
  screener_refused: '',
  series: 'VC_PRS_WLKNV:0',
  told: 'measures_cost_total:1200',
  derived: 1,
  confirmed: 0,
  changed: 0,
  not_a_crime: 0,
  duplicates: 0,
});

const incident = (caseId: string, crime: string): IncidentColumns => ({
  case_id: caseId,
  crime_screened: crime,
  n: 1,
  level: 'person',
  crime,
  crime_coded: null,
  iccs: '040111',
  coded_by_office: 'derived',
  shared: 0,
  times: 2.5,
  forms: 1,
  was_reported: 0,
  ...NOT_ANSWERED,
  rep_formal_self: 'no',
  notrep_reason_main: 'not_serious',
  of_weapon_type: 'blade firearm',
});

const half = (caseId: string, crime: string): RowsOfHalf => ({
  interview: interview(caseId),
  incidents: [incident(caseId, crime)],
  codeable: [
    { case_id: caseId, crime, n: 1, level: 'person', iccs: '040111', tags: 'completed', basis: 'hash', sealed: 0 },
  ],
});

const derived = (submission: string, caseId = 'A-1'): KeptDerivation => ({
  submission,
  coded: 0,
  rules: '1-abc',
  rows: { open: half(caseId, 'robbery'), sealed: half(caseId, 'sexual_offence') },
});

const PAGE = { after: undefined, most: 100 };
const QUESTIONNAIRE = { id: 'lacsi-2018-r1', version: '1.0.0' };

/** What every storage engine keeps to about derived rows. */
export function derivedConformance(opened: () => Store): void {
  let store: Store;
  beforeEach(() => {
    store = opened();
  });

  const missing = async (outdated: string[] = []) =>
    (await store.interviewsToDerive(SURVEY, outdated)).map(({ caseId }) => caseId);
  const coding = {
    caseId: 'A-1',
    crime: 'robbery',
    n: 1,
    basis: 'hash',
    round: 'first',
    outcome: 'not_a_crime',
    coder: 'carla',
    codedAt: act.at,
  } as const;

  it('an interview that counts waits to be derived, and does not when it is', async () => {
    await store.receiveSubmission(received());
    expect(await store.interviewsToDerive(SURVEY, [])).toEqual([
      { caseId: 'A-1', submission: lastKey(), instrument: 'lacsi-2018-r1', version: '1.0.0', coded: 0 },
    ]);
    await store.keepDerived(SURVEY, [derived(lastKey())]);
    expect(await missing()).toEqual([]);
    expect(await store.derivedRules(SURVEY)).toEqual([
      { instrument: 'lacsi-2018-r1', version: '1.0.0', rules: '1-abc' },
    ]);
  });

  it('derived rows come back as they were kept, with the design of the dwelling', async () => {
    await store.receiveSubmission(received());
    const kept = derived(lastKey());
    await store.keepDerived(SURVEY, [kept]);
    await store.keepDerived(SURVEY, [kept]);
    const [found, ...others] = await store.derivedCases(SURVEY, QUESTIONNAIRE, PAGE);
    expect(others).toEqual([]);
    expect(found?.unit).toEqual(design('A-1'));
    expect(found?.rows.open.interview).toMatchObject({ ...kept.rows.open.interview });
    expect(found?.rows.sealed.interview).toMatchObject({ ...kept.rows.sealed.interview });
    expect(found?.rows.open.incidents[0]).toMatchObject({ ...kept.rows.open.incidents[0] });
    expect(found?.rows.sealed.incidents[0]).toMatchObject({ ...kept.rows.sealed.incidents[0] });
    expect((await store.codeableIncidents(SURVEY, PAGE)).incidents.map(({ caseId, crime }) => [caseId, crime])).toEqual(
      [
        ['A-1', 'robbery'],
        ['A-1', 'sexual_offence'],
      ],
    );
  });

  it('is derived again after a coding, other rules, and another submission', async () => {
    await store.receiveSubmission(received());
    const first = lastKey();
    await store.keepDerived(SURVEY, [derived(first)]);
    expect(await missing(['1-abc'])).toEqual(['A-1']);
    await store.addCoding(SURVEY, coding);
    expect(await missing()).toEqual(['A-1']);
    const [{ coded } = { coded: 0 }] = await store.interviewsToDerive(SURVEY, []);
    await store.keepDerived(SURVEY, [{ ...derived(first), coded }]);
    expect(await missing()).toEqual([]);
    const other = received({ id: 'interview-2', content: 'second' });
    await store.receiveSubmission(other);
    await store.review({ key: other.key, decision: 'accept', reason: 'the first was a test' }, act);
    expect(await missing()).toEqual(['A-1']);
    expect(await store.derivedCases(SURVEY, QUESTIONNAIRE, PAGE)).toEqual([]);
  });

  it('nothing stays of an interview that is returned, and nothing comes back of it', async () => {
    await store.receiveSubmission(received());
    const late = derived(lastKey());
    await store.keepDerived(SURVEY, [late]);
    await store.review({ key: lastKey(), decision: 'reject', reason: 'the wrong dwelling' }, act);
    // Derived from what was read before it was returned.
    await store.keepDerived(SURVEY, [late]);
    expect(await store.derivedCases(SURVEY, QUESTIONNAIRE, PAGE)).toEqual([]);
    expect(await store.derivedRules(SURVEY)).toEqual([]);
    expect((await store.codeableIncidents(SURVEY, PAGE)).incidents).toEqual([]);
  });

  it('is read in parts, in the order of the cases, of one questionnaire and one edition', async () => {
    await store.receiveSubmission(received());
    const first = lastKey();
    await store.receiveSubmission(received({ id: 'i-2', caseId: 'A-2', content: 'second' }));
    await store.keepDerived(SURVEY, [derived(first), derived(lastKey(), 'A-2')]);
    const casesOf = async (page: { after: string | undefined; most: number }, version = '1.0.0') =>
      (await store.derivedCases(SURVEY, { ...QUESTIONNAIRE, version }, page)).map((found) => found.unit.caseId);
    expect(await casesOf({ after: undefined, most: 1 })).toEqual(['A-1']);
    expect(await casesOf({ after: 'A-1', most: 1 })).toEqual(['A-2']);
    expect(await casesOf({ after: 'A-2', most: 1 })).toEqual([]);
    expect(await casesOf(PAGE, '2.0.0')).toEqual([]);
    await store.addSurvey(edition('enviz-2025'), act);
    expect(await store.derivedCases('enviz-2025', QUESTIONNAIRE, PAGE)).toEqual([]);
    expect(await missing(['1-abc'])).toEqual(['A-1', 'A-2']);
  });
}
