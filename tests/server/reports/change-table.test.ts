import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, tableSchema } from '#contract';
import { changeSentences, changeTables, notComparable } from '../../../server/reports/blocks/change-blocks.ts';
import type { ReportContext } from '../../../server/reports/report-context.ts';
import { madeUpChange } from './made-up-figures.ts';
import { figureContextIn, madeUpTable } from './made-up-table.ts';

const spec = tableSchema.parse({
  table: 'victims',
  figures: [{ indicator: 'prevalence_person', crimes: ['any_person'] }],
});

/** The words that the note must have, written here once more. */
const NOT_ADJUSTED = {
  es: /Los límites de una diferencia no se ajustan/,
  en: /The limits of a difference are not adjusted/,
  pt: /Os limites de uma diferença não são ajustados/,
  fr: /Les limites d’une différence ne sont pas ajustées/,
};

function contextOf(family: number, language: (typeof FIGURE_LANGUAGES)[number], more: object = {}): ReportContext {
  const change = madeUpChange({
    kind: 'per-100k-people',
    share: 0.3,
    shareBefore: 0.2,
    cv: 0.05,
    p: 0.06,
    label: 'high',
    labelBefore: 'high',
    isHidden: false,
    family,
  });
  const table = madeUpTable(spec, [{ domain: {}, share: 0.3 }]);
  const figures = table.figures.map(({ unit, cells }) => ({
    unit,
    cells: cells.map((one) => ({ ...one, change: { ...change, ...more } })),
  }));
  const tables = [{ ...table, key: 'headline' as const, figures, isCompared: true }];
  return { ...figureContextIn(language), made: { tables }, facts: {} } as unknown as ReportContext;
}

const changesOf = (...of: Parameters<typeof contextOf>) => changeTables(contextOf(...of), 3)!.html;

/** The same for unlike weights. */
const UNLIKE = {
  es: /de una edición se hicieron con una especificación/,
  en: /weights of one edition were made by a saved specification/,
  pt: /de uma edição foram feitos/,
  fr: /d’une édition/,
};

describe('the note under a table of changes', () => {
  it.each(FIGURE_LANGUAGES)('says in %s that limits of several differences are not adjusted as p is', (language) => {
    expect(changesOf(12, language)).toMatch(NOT_ADJUSTED[language]);
  });

  it.each(FIGURE_LANGUAGES)('says nothing of it in %s where one figure is compared', (language) => {
    expect(changesOf(1, language)).not.toMatch(NOT_ADJUSTED[language]);
  });
});

describe('changes of editions that are weighted in unlike ways', () => {
  it.each(FIGURE_LANGUAGES)(
    'say so in %s beside the sentences, under the table, and where all is alike else',
    (language) => {
      const context = contextOf(12, language, { notes: ['unlike-weights'] });
      for (const block of [changeSentences(context), changeTables(context, 3), notComparable(context)])
        expect(block!.html).toMatch(UNLIKE[language]);
      expect(notComparable(contextOf(12, language))).toBeUndefined();
      expect(changesOf(12, language)).not.toMatch(UNLIKE[language]);
    },
  );
});
