import { expect, it } from 'vitest';
import { FIGURE_LANGUAGES } from '#contract';
import { releaseFiles } from '../../../server/publishing/release-files.ts';
import { indexContent } from '../../../server/publishing/site/index-page.ts';
import { NO_PICTURES, releasedOnce } from './released-once.ts';

const files = releaseFiles({
  ...releasedOnce(10),
  reports: new Map(),
  packages: [],
  pictures: NO_PICTURES,
  version: '0.1.0',
});
const entries = JSON.parse(String(files.get('search.json')));

it('each figure that is shown is searched with its number, its limits and its precision, in each language', () => {
  for (const language of FIGURE_LANGUAGES) {
    // The third cell is hidden.
    expect(entries[language]).toHaveLength(3);
    for (const { value, limits, precision, quality } of entries[language].filter(
      ({ limits }: { limits: string }) => limits !== '',
    )) {
      expect(value).toMatch(/\d/);
      expect(limits).toMatch(/1.* – .*2.* \(95\s?%\)$/);
      expect(precision.length).toBeGreaterThan(3);
      expect(quality).toBe('good');
    }
  }
});

it('a figure that is hidden is found too, with the word that it is not shown and without any number', () => {
  const words = { es: 'no se muestra', en: 'not shown', pt: 'não mostrado', fr: 'non montré' };
  for (const language of FIGURE_LANGUAGES) {
    const hidden = entries[language].filter(({ limits }: { limits: string }) => limits === '');
    expect(hidden).toEqual([
      expect.objectContaining({ value: words[language], limits: '', precision: '', quality: 'none' }),
    ]);
    expect(hidden[0].figure).toBe(entries[language][0].figure);
  }
});

it('a release of before, which has names alone, is listed without numbers', () => {
  const before = entries.es.map(({ figure, crime, group, table, page }: Record<string, string>) => {
    return { figure, crime, group, table, page };
  });
  const manifest = JSON.parse(String(files.get('release.json')));
  const page = indexContent(
    [{ manifest, publishedAt: manifest.embargo, entries: { ...entries, es: before } }],
    'es',
  ).html;
  const [, data] = /id="search-data">(.*?)<\/script>/s.exec(page)!;
  const { rows, precisions } = JSON.parse(data!);
  expect(rows.map((row: unknown[]) => row.slice(4))).toEqual([
    ['', '', 0],
    ['', '', 0],
    ['', '', 0],
  ]);
  expect(precisions).toEqual([['', 'none']]);
});

it('the signs beside the precision of a figure are explained under what was found, and no others', () => {
  const manifest = JSON.parse(String(files.get('release.json')));
  const pageOf = (precision: string) => {
    const marked = entries.en.map((entry: object) => ({ ...entry, precision }));
    const listed = { manifest, publishedAt: manifest.embargo, entries: { ...entries, en: marked } };
    return indexContent([listed], 'en').html;
  };
  expect(pageOf('High precision †')).toContain('<p>† Complement less precise');
  expect(pageOf('High precision †')).not.toContain('<p>‡');
  expect(pageOf('High precision')).not.toContain('class="notes"');
});
