import { describe, expect, it } from 'vitest';
import { ATTEMPT_RULE, type Attempt, attemptsMissing, isEnough, isOffHours } from '#contract';

const at = (began: string): Attempt => ({ began, channel: 'door' });

const TUESDAY_MORNING = at('2026-11-24T09:00:00-05:00');
const TUESDAY_EVENING = at('2026-11-24T19:30:00-05:00');
const WEDNESDAY_AFTERNOON = at('2026-11-25T15:00:00-05:00');
const WEDNESDAY_MORNING = at('2026-11-25T10:00:00-05:00');
const THURSDAY_MORNING = at('2026-11-26T08:00:00-05:00');
const SATURDAY_MORNING = at('2026-11-28T10:00:00-05:00');

describe('the rule for days and hours', () => {
  it('misses everything before the first visit', () => {
    expect(attemptsMissing([])).toEqual(ATTEMPT_RULE);
  });

  it.each([
    ['three days, two parts of the day, an evening', [TUESDAY_EVENING, WEDNESDAY_AFTERNOON, THURSDAY_MORNING]],
    ['a weekend stands for the evening', [TUESDAY_MORNING, WEDNESDAY_AFTERNOON, SATURDAY_MORNING]],
  ])('is kept: %s', (_, visits) => {
    expect(isEnough(attemptsMissing(visits))).toBe(true);
  });

  it.each([
    ['a visit', [TUESDAY_EVENING, WEDNESDAY_AFTERNOON], { visits: 1, days: 1, partsOfDay: 0, offHours: 0 }],
    [
      'a day',
      [TUESDAY_MORNING, TUESDAY_EVENING, WEDNESDAY_AFTERNOON],
      { visits: 0, days: 1, partsOfDay: 0, offHours: 0 },
    ],
    [
      'other hours',
      [TUESDAY_MORNING, WEDNESDAY_MORNING, SATURDAY_MORNING],
      { visits: 0, days: 0, partsOfDay: 1, offHours: 0 },
    ],
    [
      'an evening or a weekend',
      [TUESDAY_MORNING, WEDNESDAY_AFTERNOON, THURSDAY_MORNING],
      { visits: 0, days: 0, partsOfDay: 0, offHours: 1 },
    ],
  ])('misses %s', (_, visits, missing) => {
    expect(attemptsMissing(visits)).toEqual(missing);
  });

  it('goes by the day and the hour of the place', () => {
    // In UTC it is Wednesday, half past midnight.
    expect(isOffHours('2026-11-24T19:30:00-05:00')).toBe(true);
    // In UTC it is Friday evening.
    expect(isOffHours('2026-11-28T06:30:00+12:00')).toBe(true);
    expect(isOffHours('2026-11-23T00:30:00-05:00')).toBe(false);
    expect(isOffHours('2026-11-22T23:30:00-05:00')).toBe(true);
  });

  it('a call is no visit, unless the survey is made by telephone', () => {
    const calls = [TUESDAY_EVENING, WEDNESDAY_AFTERNOON, THURSDAY_MORNING].map(
      ({ began }): Attempt => ({ began, channel: 'telephone' }),
    );
    expect(attemptsMissing(calls)).toEqual(ATTEMPT_RULE);
    expect(isEnough(attemptsMissing(calls, ATTEMPT_RULE, ['door', 'telephone']))).toBe(true);
  });
});
