import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, tableSchema } from '#contract';
import { designBlock, provenanceBlock, weightingBlock } from '../../../server/reports/blocks/method-blocks.ts';
import type { ReportContext } from '../../../server/reports/report-context.ts';
import { figureContextIn, madeUpTable } from './made-up-table.ts';

const SPEC = tableSchema.parse({ table: 'a', figures: [{ indicator: 'prevalence_person' }] });
const FACTS = {
  records: { households: 601, persons: 601, incidents: 23 },
  strata: 12,
  psus: 40,
  variance: 'taylor',
};

/** The annex of a report with a table of everybody, in which nothing is hidden, or something. */
function designIn(language: (typeof FIGURE_LANGUAGES)[number], suppressed = ''): string {
  const table = madeUpTable(SPEC, [{ domain: {}, share: 0.1 }]);
  const [figure] = table.figures;
  const cells = figure!.cells.map((one) => ({ ...one, cell: { ...one.cell, suppressed } }));
  const made = { tables: [{ ...table, figures: [{ ...figure, cells }] }] };
  return designBlock({ ...figureContextIn(language), facts: FACTS, made } as unknown as ReportContext).html;
}

describe('the annex of the design', () => {
  it('tells the incidents to the nearest five, as tables do', () => {
    for (const language of FIGURE_LANGUAGES) {
      const html = designIn(language);
      expect(html).toContain('>601<');
      expect(html).toContain('>25<');
      expect(html).not.toContain('>23<');
    }
  });

  it('tells them not where a figure of everybody is hidden', () => {
    const html = designIn('en', 'confidential');
    expect(html).toContain('>601<');
    expect(html).not.toContain('Incidents');
  });
});

describe('the annex of a report that compares with an edition before', () => {
  const hash = 'ab'.repeat(32);
  const annexIn = (language: (typeof FIGURE_LANGUAGES)[number], facts: object) => {
    const all = { ...FACTS, source: 'The office', program: '1', ...facts };
    const context = { ...figureContextIn(language), facts: all } as unknown as ReportContext;
    return `${weightingBlock(context).html}${provenanceBlock(context).html}`;
  };
  const named = { before: 'Survey 2025', sourceBefore: { weighting: { name: 'fitted', hash } } };

  it.each([
    [
      'es',
      'Factores de la edición anterior (Survey 2025): ',
      'especificación fitted, hash ',
      'los del diseño, sin ajuste.',
    ],
    ['en', 'Weights of the edition before (Survey 2025): ', 'specification fitted, hash ', 'those of the design, '],
    ['pt', 'Pesos da edição anterior (Survey 2025): ', 'especificação fitted, hash ', 'os do desenho, sem ajuste.'],
    [
      'fr',
      'Poids de l’édition précédente (Survey 2025)\u00a0: ',
      'spécification fitted, empreinte ',
      'ceux du plan, sans',
    ],
  ] as const)(
    'names the weights of that edition, or that they are of the design, %s',
    (language, head, made, design) => {
      expect(annexIn(language, named)).toContain(`${head}${made}${hash}.`);
      const unweighted = annexIn(language, { ...named, sourceBefore: {} });
      expect(unweighted).toContain(`${head}${design}`);
      expect(unweighted).not.toContain(hash);
      expect(annexIn(language, {})).not.toContain(head);
    },
  );

  it('names its analysis file, and of a study that its files bring the weights', () => {
    for (const language of FIGURE_LANGUAGES)
      expect(annexIn(language, { ...named, sourceBefore: { numbered: { number: 9, sha256: hash } } })).toContain(hash);
    expect(annexIn('en', { before: 'Survey 2025', isStudy: true })).toContain(
      'Weights of the edition before (Survey 2025): those that its files bring.',
    );
  });
});
