import { expect, it } from 'vitest';
import type { ComparedUnit } from '#contract';
import type { JudgedComparison } from '../../../../server/analysis/compared/judged-comparisons.ts';
import { SENTENCE_LANGUAGES, saidIn } from '../../../../server/analysis/compared/sentences/comparison-sentence.ts';

/** Two figures without a standard error, of which nothing else is known. */
function pair(kind: ComparedUnit['kind'], of: number, minus: number, per = 1): JudgedComparison {
  const given = {
    status: 'untested',
    reasons: ['zero-denominator'],
    notes: [],
    explanation: {},
    unit: { kind, per },
    of: { estimate: of },
    minus: { estimate: minus },
  };
  return given as unknown as JudgedComparison;
}

/** Written here once more. */
const SAID = {
  en: { limit: '0 or a whole in this sample, which says nothing of chance', fitted: 'as totals have', fit: 'fitted' },
  es: { limit: '0 o el total en esta muestra, lo que no dice nada del azar', fitted: 'como los totales', fit: 'ajust' },
  pt: { limit: '0 ou o total nesta amostra, o que nada diz sobre o acaso', fitted: 'como os totais', fit: 'ajust' },
  fr: { limit: '0 ou la totalité dans cet échantillon', fitted: 'comme les totaux', fit: 'calés' },
};

it.each(SENTENCE_LANGUAGES)(
  'says why two figures at their limit are not tested, and speaks of no fit: %s',
  (language) => {
    const said = (comparison: JudgedComparison) => saidIn(comparison, language).sentence;
    const { limit, fitted, fit } = SAID[language];
    const atLimit = [
      pair('share', 0, 1),
      pair('share', 1 - 1e-15, 1),
      pair('rate', 0, 100_000, 100_000),
      pair('total', 0, 0),
    ];
    for (const one of atLimit) {
      expect(said(one)).toContain(limit);
      expect(said(one)).not.toContain(fit);
    }
    for (const one of [pair('total', 5_000, 6_000), pair('share', 0.52, 0.48)]) expect(said(one)).toContain(fitted);
    // One case, or several that are alike, vary as little as what weights were fitted to.
    const alike = said(pair('mean', 900, 300));
    for (const no of [limit, fitted]) expect(alike).not.toContain(no);
  },
);
