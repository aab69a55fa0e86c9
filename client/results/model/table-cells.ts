import type { EstimateRow } from '#contract';
import type { EstimateColumn, FigureTexts } from '../../text/figures/figure-texts.ts';
import type { FigureFormat } from './figure-format.ts';
import type { Line } from './lines.ts';
import { flagText, qualityText, reasonText } from './marks-of.ts';
import { countsVictims } from './units.ts';

const COLUMNS: readonly EstimateColumn[] = [
  'group',
  'estimate',
  'se',
  'lower',
  'upper',
  'cv',
  'df',
  'deff',
  'positives',
  'n',
  'effectiveN',
  'label',
  'flag',
];

/** The columns of a table. Where no line says how many units it counts, there is no column for it. */
export function columnsOf(lines: readonly Line[]): readonly EstimateColumn[] {
  const counts = lines.some(({ row }) => row.n_positive !== null);
  return counts ? COLUMNS : COLUMNS.filter((column) => column !== 'positives');
}

/** The heading of a column. */
export function columnName(column: EstimateColumn, lines: readonly Line[], texts: FigureTexts): string {
  if (column !== 'positives') return texts.table.columns[column];
  return texts.table.positives[lines.every(({ row }) => countsVictims(row.indicator)) ? 'victims' : 'others'];
}

/** Every cell of the table as text: what is shown is what is copied. */
export function writtenCells(line: Line, texts: FigureTexts, format: FigureFormat): Record<EstimateColumn, string> {
  return { group: line.label, ...figures(line.row, texts, format) };
}

function figures(
  row: EstimateRow,
  texts: FigureTexts,
  format: FigureFormat,
): Record<Exclude<EstimateColumn, 'group'>, string> {
  return {
    estimate: format.value(row.estimate),
    se: format.bare(row.se),
    lower: format.bare(row.lower),
    upper: format.bare(row.upper),
    cv: format.percent(row.cv),
    df: format.count(row.df),
    deff: format.decimal(row.deff),
    positives: row.n_positive === null ? texts.table.withheld : format.count(row.n_positive),
    n: format.count(row.n),
    effectiveN: format.count(row.effective_n),
    label: row.estimate === null ? '–' : qualityText({ label: row.label, flag: '' }, texts),
    flag: flagText(row, texts) || (reasonText(row, texts) ?? ''),
  };
}

/** The table as tab-separated text, which spreadsheets and word processors paste as cells. */
export function tableText(lines: readonly Line[], texts: FigureTexts, format: FigureFormat): string {
  const columns = columnsOf(lines);
  const head = columns.map((column) => columnName(column, lines, texts));
  const body = lines.map((line) => {
    const cells = writtenCells(line, texts, format);
    return columns.map((column) => cells[column]);
  });
  return [head, ...body].map((row) => row.join('\t')).join('\n');
}
