import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, type SampleAccountingReply, tableSchema } from '#contract';
import { stageRates } from '../../../server/accounting/stage-rates.ts';
import {
  coverageBlock,
  interviewerBlock,
  responseRates,
  sampleAccounts,
} from '../../../server/reports/blocks/quality-blocks.ts';
import type { ReportContext } from '../../../server/reports/report-context.ts';
import { figureContextIn, madeUpTable } from './made-up-table.ts';

const SPEC = tableSchema.parse({ table: 'a', figures: [{ indicator: 'prevalence_person' }] });
const EFFECT = {
  indicator: 'prevalence_person',
  crime: 'robbery',
  interviewers: 4,
  interviews: 20,
  rho: 0.1,
  factor: 1.4,
};

/** 300 households, 25 of them still worked on or, where the fieldwork is over, of unknown eligibility. */
function accounts(reason: string): SampleAccountingReply {
  const step = (name: string, n: number, out: object[] = []) => ({ step: name, n, weighted: 10 * n, added: [], out });
  const out = [
    { reason, n: 25, weighted: 250 },
    { reason: '4.6', n: 5, weighted: 50 },
  ];
  const steps = [step('dwellings', 300), step('households', 300, out), step('eligible', 270)];
  return { survey: 'a', steps, dispositions: [], rates: stageRates([]) } as unknown as SampleAccountingReply;
}

function contextOf(
  facts: object,
  made: object = {},
  language: (typeof FIGURE_LANGUAGES)[number] = 'en',
): ReportContext {
  return { ...figureContextIn(language), facts, made } as unknown as ReportContext;
}

const lines = (html: { html: string } | undefined) =>
  [...(html?.html ?? '').matchAll(/<tr>.*?<\/tr>/gsu)].map(([row]) =>
    row
      .replaceAll(/<[^>]*>/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  );

/** What each language says of weights that were not fitted, written here once more. */
const NOT_FITTED = {
  en: 'are not fitted',
  es: 'no se ajustan',
  pt: 'não são ajustados',
  fr: 'ne sont pas calés',
};
const NOT_KNOWN = {
  en: 'were fitted to population totals is not known here, so coverage is not measured',
  es: 'no se sabe si los factores de estos archivos se ajustaron',
  pt: 'Não se sabe aqui se os pesos destes arquivos foram ajustados',
  fr: 'On ne sait pas ici si les poids de ces fichiers ont été calés',
};

describe('the quality annex', () => {
  it.each(FIGURE_LANGUAGES)('of a study does not claim to know whether its weights were fitted: %s', (language) => {
    const said = (isStudy: boolean) =>
      coverageBlock(contextOf({ isStudy, rules: { minimumCases: 3 } }, {}, language)).html;
    expect(said(true)).toContain(NOT_KNOWN[language]);
    expect(said(true)).not.toContain(NOT_FITTED[language]);
    expect(said(false)).toContain(NOT_FITTED[language]);
  });

  it('says how many households are still worked on, and how many are of unknown eligibility', () => {
    const open = { accounting: accounts('open'), interviewers: [] };
    expect(lines(sampleAccounts(contextOf(open)))).toContain('Of these still worked on 25 250');
    expect(responseRates(contextOf(open))!.html).toContain('Households that are still worked on are in no rate: 25.');
    const over = { accounting: accounts('3.11'), interviewers: [] };
    expect(lines(sampleAccounts(contextOf(over)))).toEqual(
      expect.arrayContaining(['Of these not eligible 5 50', 'Of these of unknown eligibility 25 250']),
    );
    expect(responseRates(contextOf(over))!.html).not.toContain('still worked on');
    for (const language of FIGURE_LANGUAGES)
      expect(lines(sampleAccounts(contextOf(open, {}, language)))).toHaveLength(6);
  });

  it('tells the effect of interviewers of figures alone that the report shows', () => {
    const table = madeUpTable(SPEC, [{ domain: {}, share: 0.1 }]);
    const [figure] = table.figures;
    const crime = figure!.cells[0]!.cell.crime;
    const { indicator } = figure!.cells[0]!.cell;
    const facts = { interviewers: [{ ...EFFECT, indicator, crime }] };
    expect(lines(interviewerBlock(contextOf(facts, { tables: [table] })))).toHaveLength(2);
    const cells = figure!.cells.map(({ cell }) => ({ cell: { ...cell, suppressed: 'confidential' } }));
    const hidden = { ...table, figures: [{ ...figure, cells }] };
    expect(interviewerBlock(contextOf(facts, { tables: [hidden] }))).toBeUndefined();
    expect(interviewerBlock(contextOf(facts, { tables: [] }))).toBeUndefined();
  });
});
