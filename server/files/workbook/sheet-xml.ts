import { columnLetters, type WrittenCell, type WrittenColumn, type WrittenSheet } from '#questionnaires';
import { escapedForCell } from './escaped-for-cell.ts';
import { CELL_STYLES } from './workbook-xml.ts';

/** A spreadsheet keeps so many letters in a cell. */
const MOST_LETTERS = 32_767;
/** Enough for a piece of a stream, so that not every row is one. */
const PIECE_LETTERS = 65_536;
const LAST_ROW = 1_048_576;

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** Texts that a spreadsheet reads as they are. */
const PLAIN = /^[\w .,;:()/-]*$/;

/** Texts without a blank at either end, nor two together, on one line. */
const TIGHT = /^\S+(?: \S+)*$/;

/** The XML of a sheet, piece by piece: its rows are asked for only as the pieces are taken. */
export async function* sheetXml({ columns, rows, above = [] }: WrittenSheet): AsyncGenerator<string> {
  const header = above.length === 0 ? 1 : above.length + 2;
  yield `${HEAD}${view(header)}${columnsXml(columns)}<sheetData>${linesXml(above)}${headerXml(columns, header)}`;
  const letters = columns.map((_, column) => columnLetters(column));
  let piece = '';
  let row = header;
  for await (const cells of rows) {
    row += 1;
    piece += `<row r="${row}">`;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell !== '') piece += cellXml(cell, `${letters[column] ?? columnLetters(column)}${row}`);
    }
    piece += '</row>';
    if (piece.length < PIECE_LETTERS) continue;
    yield piece;
    piece = '';
  }
  const range = `A${header}:${columnLetters(columns.length - 1)}${row}`;
  const filter = columns.length === 0 ? '' : `<autoFilter ref="${range}"/>`;
  yield `${piece}</sheetData>${filter}${choicesXml(columns)}</worksheet>`;
}

/** The header stays where it is while one scrolls. */
function view(header: number): string {
  const pane = `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}<selection pane="bottomLeft"/></sheetView></sheetViews>`;
}

function columnsXml(columns: readonly WrittenColumn[]): string {
  if (columns.length === 0) return '';
  const each = columns.map(({ width = 12, isHidden }, index) => {
    const place = `min="${index + 1}" max="${index + 1}"`;
    return `<col ${place} width="${width}" style="${CELL_STYLES.text}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

function linesXml(above: readonly string[]): string {
  const lines = above.map((line, index) => {
    const style = index === 0 ? CELL_STYLES.title : CELL_STYLES.line;
    return `<row r="${index + 1}">${textXml(line, `A${index + 1}`, style)}</row>`;
  });
  return lines.join('');
}

function headerXml(columns: readonly WrittenColumn[], row: number): string {
  const cells = columns.map(({ header }, column) =>
    textXml(header, `${columnLetters(column)}${row}`, CELL_STYLES.header),
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

function cellXml(cell: WrittenCell, place: string): string {
  if (typeof cell === 'string') return textXml(cell, place, CELL_STYLES.text);
  const { value, as } = typeof cell === 'number' ? { value: cell, as: 'number' as const } : cell;
  return Number.isFinite(value) ? `<c r="${place}" s="${CELL_STYLES[as]}"><v>${value}</v></c>` : '';
}

function textXml(text: string, place: string, style: number): string {
  const kept = text.length > MOST_LETTERS ? text.slice(0, MOST_LETTERS) : text;
  const escaped = PLAIN.test(kept) && !kept.includes('_x') ? kept : escapedForCell(kept);
  // Without it blanks at both ends and line breaks are lost; around millions of codes it only costs.
  const space = TIGHT.test(kept) ? '' : ' xml:space="preserve"';
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${escaped}</t></is></c>`;
}

/** Lists from which a cell may be chosen; a spreadsheet takes 255 letters of them at most. */
function choicesXml(columns: readonly WrittenColumn[]): string {
  const lists = columns.flatMap(({ choices }, column) => {
    const words = choices?.join(',') ?? '';
    if (words === '' || words.length > 250) return [];
    const place = `${columnLetters(column)}2:${columnLetters(column)}${LAST_ROW}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${place}"><formula1>"${escapedForCell(words)}"</formula1></dataValidation>`;
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}
