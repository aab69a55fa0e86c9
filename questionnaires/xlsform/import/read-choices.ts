import type { NoteRemark } from '../report.ts';
import { codeGiver, nameGiver } from './names.ts';
import type { Table, TableRow } from './read-table.ts';

/** One choice of a list of the workbook. */
export interface WorkbookChoice {
  /** As the workbook has it. */
  readonly written: string;
  /** In the questionnaire. */
  readonly code: string;
  readonly row: TableRow;
}

/** A list of the workbook. */
export interface WorkbookList {
  readonly written: string;
  /** Its name in the questionnaire. */
  readonly name: string;
  readonly choices: readonly WorkbookChoice[];
  /** Codes of the questionnaire by the code of the workbook. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** Heads of the columns that a choice filter may read. */
  readonly columns: readonly string[];
}

/** Cifra's longest list. */
export const MOST_CODES = 300;

/** Columns that are no values of a filter. */
const OF_CHOICES = new Set(['list_name', 'label', 'hint', 'image', 'big-image', 'audio', 'video']);

/** The lists of the sheets that hold choices, by their names in small letters. */
export function readChoices(tables: readonly Table[], remark: NoteRemark): Map<string, WorkbookList> {
  const rows = new Map<string, { table: Table; row: TableRow; written: string }[]>();
  for (const table of tables) {
    let before = '';
    for (const row of table.rows) {
      const list = row.text('list_name') || (table.columns.some(({ key }) => key === 'list_name') ? '' : before);
      const written = codeOf(row);
      before = list;
      if (list === '' || written === '') {
        remark('lost', row.place(list === '' ? 'list_name' : 'name'), {
          code: list === '' ? 'choiceWithoutList' : 'choiceWithoutName',
        });
        continue;
      }
      const ofList = rows.get(list) ?? [];
      ofList.push({ table, row, written });
      rows.set(list, ofList);
    }
  }
  const giveName = nameGiver();
  return new Map(
    [...rows].map(([written, ofList]) => [written, listOfPlanned(written, giveName(written), ofList, remark)]),
  );
}

function codeOf(row: TableRow): string {
  return row.text('name') || row.text('value');
}

function listOfPlanned(
  written: string,
  name: string,
  rows: readonly { table: Table; row: TableRow; written: string }[],
  remark: NoteRemark,
): WorkbookList {
  if (name !== written)
    remark('changed', rows[0]!.row.place('list_name'), { code: 'listRenamed', from: written, to: name });
  const cut = rows[MOST_CODES];
  if (cut)
    remark('lost', cut.row.place(), { code: 'listTooLong', list: written, count: rows.length, most: MOST_CODES });
  const giveCode = codeGiver();
  const codes = new Map<string, string[]>();
  const choices = rows.slice(0, MOST_CODES).map(({ row, written: code }) => {
    const given = giveCode(code);
    const same = codes.get(code);
    if (same) remark('changed', row.place('name'), { code: 'choiceTwice', written: code, given });
    else if (given !== code) remark('changed', row.place('name'), { code: 'codeRenamed', from: code, to: given });
    codes.set(code, [...(same ?? []), given]);
    return { written: code, code: given, row };
  });
  // A number that a spreadsheet wrote as 1.0 is the code 1 in conditions, and the other way round.
  for (const [code, given] of [...codes]) {
    const number = /^-?\d+(\.0+)?$/.test(code) ? String(Number(code)) : code;
    if (!codes.has(number)) codes.set(number, given);
  }
  const heads = rows.flatMap(({ table }) => table.columns.map(({ key }) => key));
  return { written, name, choices, codes, columns: [...new Set(heads)].filter((head) => !OF_CHOICES.has(head)) };
}

/** The cells of a choice that a filter reads, by the heads of their columns. */
export function filterCells({ columns }: WorkbookList, { row }: WorkbookChoice): Map<string, string> {
  return new Map(columns.map((head) => [head, row.text(head)]));
}
