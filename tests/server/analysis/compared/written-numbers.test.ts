import { expect, it } from 'vitest';
import { writtenNumbers } from '../../../../server/analysis/compared/sentences/written-numbers.ts';

it('writes money in the currency of a questionnaire, which is a word, as well as in that of a study, which is a code', () => {
  const written = (currency: string) => writtenNumbers({ kind: 'mean', per: 1, currency }, 'en', 250)(1234.5);
  expect(written('MXN')).toBe('MX$1,234.50');
  expect(written('pesos')).toBe('1,234.50\u00a0pesos');
});
