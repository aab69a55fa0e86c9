import { type AboutRelease, FIGURE_LANGUAGES, type PrintedPictures, type TableFormat } from '#contract';
import type { FigureRow, FigureSet } from '../../exports/figures/figure-set.ts';
import { writeFigures } from '../../exports/figures/figure-writers.ts';
import { nameOfFigure } from '../described-release.ts';
import type { Released, ReleasedTable } from '../read-release.ts';
import { releaseContext, titleOfTable } from '../site/release-context.ts';
import { sourceOfRelease } from '../survey-of-release.ts';
import { siteTexts } from '../words/site-texts.ts';

/**
 * The tables of a release in other formats, in each language, by their paths. They are made of the cells that were
 * attacked, so that what is hidden in the tables is hidden in these.
 */
export async function tableFiles(
  { described, tables }: Pick<Released, 'described' | 'tables'>,
  { about, formats, pictures }: { about: AboutRelease; formats: readonly TableFormat[]; pictures: PrintedPictures },
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const language of FIGURE_LANGUAGES) {
    const context = releaseContext({ ...described, values: about.values }, language, pictures);
    const sets = tables.map((table) => figureSetOf(table, described.tables, context));
    const source = sourceOfRelease(described, language);
    const exported = { title: about.title[language], source, notes: [], language, words: context.names };
    for (const format of formats) {
      const placeOf = (name: string) => {
        const place = `files/tables/${withLanguage(name, language)}`;
        return {
          keep: (piece: Uint8Array) => void files.set(place, Buffer.concat([files.get(place) ?? Buffer.of(), piece])),
        };
      };
      // No format here says when it was made.
      await writeFigures(format, { sets, source: exported, prepared: '', placeOf });
    }
  }
  return files;
}

/** `figures.xlsx` becomes `figures-es.xlsx`. */
function withLanguage(name: string, language: string): string {
  const [, stem, ending] = /^(.*?)((?:\.json-stat)?\.\w+)$/.exec(name)!;
  return `${stem}-${language}${ending}`;
}

function figureSetOf(
  table: ReleasedTable,
  described: Released['described']['tables'],
  { language, locale }: ReturnType<typeof releaseContext>,
): FigureSet {
  const { spec, cells, notes = [], csv, json } = table;
  const { figures } = described.find((one) => one.table === spec.table)!;
  const units = new Map(figures.map((figure) => [nameOfFigure(figure), figure.unit]));
  const number = new Intl.NumberFormat(locale);
  const hidden = number.format(cells.filter(({ suppressed }) => suppressed !== '').length);
  return {
    name: spec.table,
    title: titleOfTable(table, language),
    variables: spec.by.map(({ variable }) => variable),
    rows: cells as readonly FigureRow[],
    unitOf: (row) => units.get(nameOfFigure(row))!,
    notes: [
      ...notes.map((note) => note[language] ?? ''),
      siteTexts(language).hiddenCells({ hidden, cells: number.format(cells.length) }),
    ],
    csv: () => [csv],
    json: () => [json],
  };
}
