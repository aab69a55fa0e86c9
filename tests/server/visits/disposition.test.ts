import { describe, expect, it } from 'vitest';
import {
  dispositionOf,
  FIELD_CODES,
  type FieldVisit,
  householdState,
  nextVisitOf,
  REASONS,
  visitOutcome,
} from '#contract';
import { visitsWith } from './a-visit.ts';

/** Field code, reason, code of AAPOR, group: the mapping of the protocol, written down a second time. */
const TABLE: [
  string,
  FieldVisit['outcome'],
  FieldVisit['reason'] | undefined,
  string | undefined,
  string | undefined,
][] = [
  ['01', 'complete', undefined, '1.1', 'I'],
  ['02', 'complete', undefined, '1.1', 'I'],
  ['03', 'pending', 'selected-refused', '2.112', 'R'],
  ['03', 'pending', 'selected-absent', '2.25', 'NC'],
  ['03', 'pending', 'selected-ill', '2.32', 'O'],
  ['03', 'pending', 'selected-language', '2.33', 'O'],
  ['04', 'incomplete', 'screeners-done', '1.2', 'P'],
  ['04', 'incomplete', 'broken-off', '2.12', 'R'],
  ['05', 'appointment', undefined, undefined, undefined],
  ['06', 'unsuitable', undefined, '2.3', 'O'],
  ['07', 'nobody', undefined, '2.2', 'NC'],
  ['08', 'refusal', 'refused-at-door', '2.11', 'R'],
  ['08', 'refusal', 'refused-by-household', '2.11', 'R'],
  ['08', 'refusal', 'refused-by-selected', '2.11', 'R'],
  ['09', 'vacant', undefined, '4.6', 'NE'],
  ['10', 'temporary', undefined, '4.6', 'NE'],
  ['11', 'other-use', undefined, '4.5', 'NE'],
  ['12', 'unsafe', undefined, '3.17', 'UH'],
  ['13', 'other', undefined, '3.9', 'UO'],
];

const dispositionAfter = (...outcomes: Parameters<typeof visitsWith>) => dispositionOf(visitsWith(...outcomes));

describe('the disposition of a household', () => {
  it.each(TABLE)('after field code %s (%s, %s) is %s, group %s', (field, outcome, reason, code, group) => {
    expect(FIELD_CODES[outcome]).toContain(field);
    expect(dispositionAfter({ outcome, ...(reason && { reason }) })).toEqual(code && { code, group });
  });

  it('is in the table for every outcome and every reason', () => {
    expect(new Set(TABLE.map(([, outcome]) => outcome))).toEqual(new Set(visitOutcome.options));
    const reasons = TABLE.flatMap(([, , reason]) => reason ?? []);
    expect(reasons.sort()).toEqual(Object.values(REASONS).flat().sort());
    expect(TABLE.map(([field]) => field).filter((one, index, all) => all.indexOf(one) === index)).toHaveLength(13);
  });

  it('is that of the interview, whatever was before or after it', () => {
    expect(dispositionAfter({ outcome: 'complete' }, { outcome: 'nobody' })?.code).toBe('1.1');
    expect(
      dispositionAfter(
        { outcome: 'incomplete', reason: 'screeners-done' },
        { outcome: 'refusal' },
        { outcome: 'complete' },
      )?.code,
    ).toBe('1.1');
  });

  it('of a partial interview goes before a later refusal', () => {
    expect(
      dispositionAfter(
        { outcome: 'incomplete', reason: 'screeners-done' },
        { outcome: 'refusal' },
        { outcome: 'nobody' },
      )?.code,
    ).toBe('1.2');
  });

  it('stays a refusal when nobody opens afterwards, and is what was said last when somebody does', () => {
    expect(dispositionAfter({ outcome: 'refusal' }, { outcome: 'nobody' })?.code).toBe('2.11');
    expect(dispositionAfter({ outcome: 'refusal' }, { outcome: 'pending', reason: 'selected-ill' })?.code).toBe('2.32');
    expect(dispositionAfter({ outcome: 'nobody' }, { outcome: 'vacant' }, { outcome: 'nobody' })?.code).toBe('4.6');
  });

  it('goes by when the visits were, not by the order in which they came', () => {
    const visits = visitsWith({ outcome: 'refusal' }, { outcome: 'pending', reason: 'selected-absent' });
    expect(dispositionOf(visits.toReversed())).toEqual(dispositionOf(visits));
    // The same instant in another time zone is no later.
    const [first, second] = visitsWith(
      { outcome: 'unsuitable', began: '2026-11-24T23:00:00-05:00' },
      { outcome: 'vacant', began: '2026-11-25T01:00:00+09:00' },
    );
    expect(dispositionOf([first!, second!])?.code).toBe('2.3');
  });

  it('is none without a visit', () => {
    expect(dispositionOf([])).toBeUndefined();
  });
});

describe('where visits leave a household', () => {
  const stateAfter = (...outcomes: Parameters<typeof visitsWith>) => householdState(visitsWith(...outcomes));

  it('untried, open, with an appointment, closed', () => {
    expect(householdState([])).toBe('untried');
    expect(stateAfter({ outcome: 'nobody' })).toBe('open');
    expect(stateAfter({ outcome: 'nobody' }, { outcome: 'appointment' })).toBe('appointment');
    expect(stateAfter({ outcome: 'appointment' }, { outcome: 'nobody' })).toBe('open');
    expect(stateAfter({ outcome: 'complete' })).toBe('closed');
    expect(stateAfter({ outcome: 'refusal', last: true })).toBe('closed');
    expect(stateAfter({ outcome: 'refusal' })).toBe('open');
    expect(stateAfter({ outcome: 'vacant', last: true })).toBe('closed');
  });

  it('closed as not reached only after enough visits, whatever the tablet says', () => {
    expect(stateAfter({ outcome: 'nobody' }, { outcome: 'nobody', last: true })).toBe('open');
    expect(stateAfter({ outcome: 'pending', reason: 'selected-absent', last: true })).toBe('open');
    // The tenth of November 2026 is a Tuesday: four mornings of a week are not enough, an evening makes them so.
    const mornings = [{ outcome: 'nobody' }, { outcome: 'nobody' }, { outcome: 'nobody' }] as const;
    expect(stateAfter(...mornings, { outcome: 'nobody', last: true })).toBe('open');
    const evening = { outcome: 'nobody', began: '2026-11-20T19:00:00-05:00', last: true } as const;
    expect(stateAfter(...mornings, evening)).toBe('closed');
  });

  it('says when somebody goes there again, by the latest visit', () => {
    const next = '2026-11-30T18:00:00-05:00';
    expect(nextVisitOf(visitsWith({ outcome: 'nobody', next }))).toBe(next);
    expect(nextVisitOf(visitsWith({ outcome: 'nobody', next }, { outcome: 'refusal' }))).toBeUndefined();
  });
});
