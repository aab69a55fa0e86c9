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

/** The XML of a sheet, piece by piece: its rows are asked for only as the pieces are taken. */
export async function* sheetXml({ columns, rows }: WrittenSheet): AsyncGenerator<string> {
  yield `${HEAD}${view()}${columnsXml(columns)}<sheetData>${headerXml(columns)}`;
  let piece = '';
  let row = 1;
  for await (const cells of rows) {
    row += 1;
    piece += `<row r="${row}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`;
    if (piece.length < PIECE_LETTERS) continue;
    yield piece;
    piece = '';
  }
  const filter = columns.length === 0 ? '' : `<autoFilter ref="A1:${columnLetters(columns.length - 1)}${row}"/>`;
  yield `${piece}</sheetData>${filter}${choicesXml(columns)}</worksheet>`;
}

/** The header stays where it is while one scrolls. */
function view(): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
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

function headerXml(columns: readonly WrittenColumn[]): string {
  const cells = columns.map(({ header }, column) => textXml(header, `${columnLetters(column)}1`, CELL_STYLES.header));
  return `<row r="1">${cells.join('')}</row>`;
}

function cellXml(cell: WrittenCell, row: number, column: number): string {
  const place = `${columnLetters(column)}${row}`;
  if (cell === '') return '';
  if (typeof cell === 'string') return textXml(cell, place, CELL_STYLES.text);
  return Number.isFinite(cell) ? `<c r="${place}" s="${CELL_STYLES.number}"><v>${cell}</v></c>` : '';
}

function textXml(text: string, place: string, style: number): string {
  const kept = text.slice(0, MOST_LETTERS);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedForCell(kept)}</t></is></c>`;
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
