import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, tableSchema } from '#contract';
import { figureTable } from '../../../server/reports/page/figure-table.ts';
import { figureContextIn, madeUpTable } from './made-up-table.ts';

const spec = tableSchema.parse({
  table: 'by-sex',
  figures: [{ indicator: 'prevalence_person', crimes: ['any_person'] }],
  by: [{ variable: 'sex' }],
});

describe('a table of a report', () => {
  it.each(FIGURE_LANGUAGES)('explains a less precise complement to readers, who publish nothing: %s', (language) => {
    const context = figureContextIn(language);
    const table = madeUpTable(spec, [{ domain: { sex: 'male' }, share: 0.3, flag: 'complement' }]);
    const { html } = figureTable(table, 'Crimes', context);
    expect(html).toContain(`† ${context.words.notes.complement}`);
    expect(html).not.toMatch(/publicar|publish|publier/i);
  });
});
