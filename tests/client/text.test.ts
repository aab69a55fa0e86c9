import { describe, expect, it } from 'vitest';
import { deviceInstant } from '../../client/field/interview/device-instant.ts';
import { fieldTexts } from '../../client/text/field/index.ts';
import { formatAgo, formatNumber } from '../../client/text/format.ts';
import { localeOf, preferredLanguage } from '../../client/text/language.ts';
import { commonTexts } from '../../client/text/shell/index.ts';

describe('the language of the interface', () => {
  it('is the first of the device that it speaks, else Spanish', () => {
    expect(preferredLanguage(['de-DE', 'pt-BR', 'en-US'])).toBe('pt');
    expect(preferredLanguage(['qu', 'ay'])).toBe('es');
  });

  it('writes numbers as the country of the device does', () => {
    expect(formatNumber(1300000.5, localeOf('es', ['es-MX', 'en']))).toBe('1,300,000.5');
    expect(formatNumber(1300000.5, localeOf('es', ['es-CL']))).toBe('1.300.000,5');
    expect(localeOf('pt', ['en-US'])).toBe('pt-BR');
  });

  it('has no empty text in any language', () => {
    for (const [language, texts] of Object.entries({ ...commonTexts, ...entriesOf(fieldTexts) })) {
      expect(emptyIn(texts), language).toEqual([]);
    }
  });
});

describe('moments', () => {
  it('are told in words', () => {
    const now = Date.parse('2026-11-24T15:00:00Z');
    expect(formatAgo(now - 2_000, now, 'en')).toBe('2 seconds ago');
    expect(formatAgo(now - 86_400_000, now, 'es')).toBe('ayer');
    expect(formatAgo(now + 5_000, now, 'en')).toBe('now');
  });

  it('are written with the offset of the device', () => {
    expect(deviceInstant(new Date('2026-11-24T15:05:00.250Z'))).toBe('2026-11-24T10:05:00.250-05:00');
  });
});

function entriesOf(texts: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(texts).map(([language, value]) => [`field ${language}`, value]));
}

function emptyIn(texts: unknown, path = ''): string[] {
  if (typeof texts === 'string') return texts.trim() === '' ? [path] : [];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([name, value]) => emptyIn(value, `${path}.${name}`));
}
