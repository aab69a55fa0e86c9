import { expect, it } from 'vitest';
import { writtenCv } from '../../../server/reports/sentences/written-cv.ts';

const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

it.each([
  [0.15, 'es-MX', '15.0%'],
  [0.15, 'fr', '15,0 %'],
  [0.0072, 'en', '0.72%'],
  [0.00072, 'en', '0.072%'],
  [0.097, 'pt-BR', '9,7%'],
  [0.1496, 'en', '14.96%'],
  [0.29999, 'en', '29.999%'],
  [1.3, 'en', '130.0%'],
  [0, 'en', '0%'],
])('a coefficient of variation of %d has two digits and tells its class, in %s', (cv, locale, written) => {
  expect(plain(writtenCv(cv, locale, 'inegi'))).toBe(written);
});
