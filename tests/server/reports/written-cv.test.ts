import { expect, it } from 'vitest';
import { writtenCv } from '../../../server/reports/sentences/written-cv.ts';

const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

it.each([
  [0.15, 'es-MX', '15%'],
  [0.15, 'fr', '15 %'],
  [0.0072, 'en', '0.72%'],
  [0.097, 'pt-BR', '9,7%'],
  [1.3, 'en', '130%'],
  [0, 'en', '0%'],
])('a coefficient of variation of %d has two digits, in %s', (cv, locale, written) => {
  expect(plain(writtenCv(cv, locale))).toBe(written);
});
