import { describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, tableSchema } from '#contract';
import { rowGroups } from '../../../server/reports/made/row-groups.ts';
import { figurePicture } from '../../../server/reports/page/figure-picture.ts';
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

describe('a name without a blank', () => {
  const tableOf = (sex: string) =>
    figureTable(madeUpTable(spec, [{ domain: { sex }, share: 0.3 }]), 'Crimes', figureContextIn('en')).html;

  it('may go on in the next line, so that the table stays as wide as the page', () => {
    for (const letters of [120, 400, 32_767]) {
      const html = tableOf('L'.repeat(letters));
      expect(html).not.toMatch(/L{29}/);
      expect(html.replaceAll('<wbr>', '')).toContain('L'.repeat(letters));
    }
  });

  it('of an ordinary length stays as it is', () => {
    expect(tableOf('Veracruz de Ignacio de la Llave, anticonstitucionalmente')).not.toContain('<wbr>');
  });
});

describe('a table on paper', () => {
  it.each([
    [8, 'sideways has-precision'],
    [9, 'sideways has-precision'],
    [10, 'sideways long has-precision'],
  ])('is on one page with up to nine figures of ordinary names: %i', (count, size) => {
    const table = madeUpTable(spec, [{ domain: {}, share: 0.3 }]);
    const { unit, cells } = table.figures[0]!;
    const figures = Array.from({ length: count }, (_, place) => ({
      unit,
      cells: cells.map(({ cell }) => ({ cell: { ...cell, category: `answer that nobody named, number ${place}` } })),
    }));
    const headline = { ...table, spec: { ...spec, by: [] }, figures, key: 'headline' as const };
    expect(figureTable(headline, 'Main figures', figureContextIn('en')).html).toContain(`<div class="${size}"`);
  });

  it.each([
    ['four lines', 150, 'sideways long has-precision'],
    ['two lines', 16, 'sideways has-precision'],
  ])('of seven figures whose names take %s may go on over the page', (_, letters, size) => {
    const table = madeUpTable(spec, [{ domain: {}, share: 0.3 }]);
    const { unit, cells } = table.figures[0]!;
    const figures = Array.from({ length: 7 }, (_, place) => ({
      unit,
      cells: cells.map(({ cell }) => ({ cell: { ...cell, category: `${place} ${'letters '.repeat(letters / 8)}` } })),
    }));
    const headline = { ...table, spec: { ...spec, by: [] }, figures, key: 'headline' as const };
    expect(figureTable(headline, 'Main figures', figureContextIn('en')).html).toContain(`<div class="${size}"`);
  });
});

describe('a table and its picture on a phone', () => {
  it('have the signs of the notes behind the figures of the picture, where their words have no room', () => {
    const context = figureContextIn('en');
    const table = madeUpTable(spec, [
      { domain: { sex: 'male' }, share: 0.3, flag: 'complement' },
      { domain: { sex: 'female' }, share: 0.2 },
    ]);
    const signs: unknown[] = [];
    const dots: typeof context.pictures.dots = ({ marks }) => {
      signs.push(marks.map((mark) => mark.signs));
      return '';
    };
    const [group] = rowGroups(table, context);
    figurePicture(group!, 'Crimes', { ...context, pictures: { ...context.pictures, dots } });
    expect(signs.length).toBeGreaterThan(1);
    for (const ofWidth of signs) expect(ofWidth).toEqual([['†'], []]);
  });

  it('say the precision of each figure in words, in the first column and under the picture', () => {
    const context = figureContextIn('en');
    const table = madeUpTable(spec, [
      { domain: { sex: 'male' }, share: 0.3 },
      { domain: { sex: 'female' }, share: 0.2, label: 'low' },
    ]);
    const { html } = figureTable(table, 'Crimes', context);
    const firstColumn = [...html.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, cell]) => cell);
    expect(firstColumn).toEqual([
      expect.stringMatching(/^Men<span class="precision precision-good for-phones">High/),
      expect.stringMatching(/^Women<span class="precision precision-low for-phones">Low/),
    ]);
    const [group] = rowGroups(table, context);
    const [, onPhones] = figurePicture(group!, 'Crimes', context)!.html.split('<div class="for-phones">');
    expect(onPhones).toMatch(/<p class="legend">.*High.*Low/);
  });
});
