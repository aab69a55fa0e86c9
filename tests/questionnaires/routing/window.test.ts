import { describe, expect, it } from 'vitest';
import { monthName, referenceWindow } from '#questionnaires';
import { dayName } from '../../../questionnaires/routing/window.ts';

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

  it.each([
    ['2026-01-31T10:00:00-05:00', '2025-01-31', '2026-01-30', '2025-01'],
    ['2026-12-31T23:59:00-05:00', '2025-12-31', '2026-12-30', '2025-01'],
    ['2027-01-01T00:00:00-05:00', '2026-01-01', '2026-12-31', '2026-01'],
    ['2028-02-29T00:00:00+14:00', '2027-02-28', '2028-02-28', '2027-01'],
  ])('of an interview at %s is from %s to %s, and the year before begins in %s', (at, start, end, firstOfYear) => {
    expect(referenceWindow(year, at)).toMatchObject({ start, end });
    const calendar = referenceWindow({ type: 'calendar_year' }, at)!;
    expect([calendar.months[0], calendar.months.length]).toEqual([firstOfYear, 12]);
    expect(calendar.end).toBe(`${firstOfYear.slice(0, 4)}-12-31`);
  });

  it('the first of a month is said as each language says it', () => {
    const named = (language: string) => dayName('2025-01-01', language);
    expect([named('es'), named('en')]).toEqual(['1 de enero de 2025', 'January 1, 2025']);
    expect([named('pt'), named('fr')]).toEqual(['1º de janeiro de 2025', '1er janvier 2025']);
    expect([dayName('2025-01-11', 'fr'), dayName('2025-01-10', 'pt')]).toEqual([
      '11 janvier 2025',
      '10 de janeiro de 2025',
    ]);
  });

  it('months have a name in each language', () => {
    expect([monthName('2026-03', 'es'), monthName('2026-03', 'en')]).toEqual(['marzo de 2026', 'March 2026']);
  });
});
