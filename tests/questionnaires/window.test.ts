import { describe, expect, it } from 'vitest';
import { monthName, referenceWindow } from '#questionnaires';

const year = { type: 'rolling_months', months: 12 } as const;

describe('the reference window', () => {
  it('is the twelve months that end the day before the interview', () => {
    const window = referenceWindow(year, '2026-11-24T10:05:00-05:00');
    expect(window).toMatchObject({ start: '2025-11-24', end: '2026-11-23' });
    expect(window?.months).toHaveLength(13);
    expect([window?.months[0], window?.months.at(-1)]).toEqual(['2025-11', '2026-11']);
  });

  it('an interview on the first of a month asks about twelve whole months', () => {
    const window = referenceWindow(year, '2026-03-01T08:00:00-03:00');
    expect(window).toMatchObject({ start: '2025-03-01', end: '2026-02-28' });
    expect(window?.months).toHaveLength(12);
  });

  it('counts the calendar day of the device, whatever the hour in UTC', () => {
    expect(referenceWindow(year, '2026-11-24T23:30:00-05:00')?.end).toBe('2026-11-23');
    expect(referenceWindow(year, '2026-11-24T00:30:00+10:00')?.end).toBe('2026-11-23');
  });

  it('on a leap day the window begins on the last day of that February', () => {
    expect(referenceWindow(year, '2028-02-29T10:00:00Z')).toMatchObject({ start: '2027-02-28', end: '2028-02-28' });
  });

  it.each([
    '',
    'yesterday',
    '2026-11-24',
    '2026-02-30T10:00:00Z',
    '2026-11-24T25:00:00Z',
    `2026-11-24T10:00:00${'Z'.repeat(1e6)}`,
  ])('there is none for what is not an instant (case %#)', (startedAt) => {
    expect(referenceWindow(year, startedAt)).toBeUndefined();
  });

  it('months have a name in each language', () => {
    expect([monthName('2026-03', 'es'), monthName('2026-03', 'en')]).toEqual(['marzo de 2026', 'March 2026']);
  });
});
