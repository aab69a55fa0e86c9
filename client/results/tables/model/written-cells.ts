import type { MadeCell } from '#contract';
import type { ResultsTexts } from '../../../text/results-texts.ts';
import type { TablePageTexts, TableQuantity } from '../../../text/table-page/table-page-texts.ts';
import type { FigureFormat } from '../../model/figure-format.ts';
import { flagText, qualityText, reasonText } from '../../model/marks-of.ts';
import type { Grid } from './grid.ts';
import { headName, tableFigureName } from './table-words.ts';

/** What stands beside a label in words, and why a quantity is not there. */
function besideLabel(cell: MadeCell, { figures }: ResultsTexts): string {
  return [flagText(cell, figures), reasonText(cell, figures) ?? ''].filter(Boolean).join('; ');
}

/** One quantity of a cell as text. */
export function writtenQuantity(
  cell: MadeCell,
  quantity: TableQuantity,
  { texts, format }: { texts: ResultsTexts; format: FigureFormat },
): string {
  switch (quantity) {
    case 'estimate':
      return format.value(cell.estimate);
    case 'interval':
      return format.interval(cell.lower, cell.upper);
    case 'se':
      return format.bare(cell.se);
    case 'cv':
      return format.percent(cell.cv);
    case 'n':
      return format.count(cell.n);
    case 'df':
      return format.count(cell.df);
    case 'deff':
      return format.decimal(cell.deff);
    case 'label':
      return cell.estimate === null ? '–' : qualityText(cell, texts.figures);
    case 'flag':
      return besideLabel(cell, texts);
  }
}

interface Written {
  readonly grid: Grid;
  readonly quantities: readonly TableQuantity[];
  readonly names: Readonly<Record<TableQuantity, string>>;
  readonly formatOf: (cell: MadeCell) => FigureFormat;
  readonly texts: ResultsTexts;
  readonly page: TablePageTexts;
}

/** The table as tab-separated text, which spreadsheets and word processors paste as cells. */
export function gridText({ grid, quantities, names, formatOf, texts, page }: Written): string {
  const { rowVariables, columnVariable, columns, groups } = grid;
  const blanks = [
    page.shown.figure,
    ...rowVariables.map((variable) => texts.domains.variables[variable as never] ?? variable),
  ];
  const heads = columns.flatMap((value) =>
    quantities.map((quantity) =>
      columnVariable === undefined
        ? names[quantity]
        : `${headName(columnVariable, value, texts, page)}, ${names[quantity]}`,
    ),
  );
  const lines = groups.flatMap(({ figure, rows }) =>
    rows.map((row) => [
      tableFigureName(figure, texts),
      ...row.heads.map(({ variable, value }) => headName(variable, value, texts, page)),
      ...row.cells.flatMap((cell) =>
        quantities.map((quantity) =>
          cell === undefined ? '' : writtenQuantity(cell, quantity, { texts, format: formatOf(cell) }),
        ),
      ),
    ]),
  );
  return [[...blanks, ...heads], ...lines].map((line) => line.join('\t')).join('\n');
}
