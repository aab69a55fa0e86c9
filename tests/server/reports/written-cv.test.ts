import { describe, expect, it } from 'vitest';
import { writtenCv } from '../../../server/reports/sentences/written-cv.ts';

const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

describe('a coefficient of variation beside its class', () => {
  it.each([
    [0.1496, 'es-MX', '14.96%'],
    [0.1502, 'fr', '15,02 %'],
    [0.149996, 'en', '14.9996%'],
    [0.2998, 'pt-BR', '29,98%'],
    [0.15, 'en', '15.0%'],
    [0.1543, 'en', '15.4%'],
    [0.012, 'en', '1.2%'],
    [0, 'en', '0.0%'],
  ])('has the digits that tell its class: %d, %s', (cv, locale, written) => {
    expect(plain(writtenCv(cv, 'inegi', locale))).toBe(written);
  });

  it('is told from the limits of its own standard alone', () => {
    expect(writtenCv(0.0704, 'dane', 'en')).toBe('7.04%');
    expect(writtenCv(0.0704, 'inegi', 'en')).toBe('7.0%');
    expect(writtenCv(0.1496, 'nchs', 'en')).toBe('15.0%');
  });
});
