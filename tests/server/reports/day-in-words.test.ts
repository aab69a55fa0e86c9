import { describe, expect, it } from 'vitest';
import { writtenDay } from '../../../server/publishing/site/written-day.ts';
import { dayInWords } from '../../../server/reports/page/day-in-words.ts';

describe('a day in words', () => {
  it('is the first with its ordinal in French, and as before elsewhere', () => {
    const first = '2026-12-01';
    expect(dayInWords(first, 'fr')).toBe('1er décembre 2026');
    expect(dayInWords(first, 'fr-CA')).toBe('1er décembre 2026');
    expect(dayInWords('2026-12-11', 'fr')).toBe('11 décembre 2026');
    expect(dayInWords(first, 'es-MX')).toBe('1 de diciembre de 2026');
    expect(dayInWords(first, 'en')).toBe('December 1, 2026');
    expect(writtenDay('2026-12-01T09:00:00-06:00', 'fr')).toBe('1er décembre 2026');
  });
});
