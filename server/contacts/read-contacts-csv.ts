import { CONTACT_COLUMNS, type ImportProblemReply, LONGEST_UNIT_ID } from '#contract';
import type { Contact } from '../model.ts';
import type { Task } from '../runs/task.ts';
import { type CsvLine, csvLines } from '../sample/csv-lines.ts';
import { headerProblems } from '../sample/header-problems.ts';
import { isTelephone } from '../sample/is-telephone.ts';
import type { ReportCell } from '../sample/sample-line.ts';
import { sampleProblem } from '../sample/sample-problems.ts';

type Column = (typeof CONTACT_COLUMNS)[number];

const [UNIT, ...OF_CONTACT] = CONTACT_COLUMNS;

/** Characters of each cell. A sealed contact tells by its length only which class of sizes it is of. */
const MOST_CHARACTERS: Readonly<Record<Column, number>> = {
  unit_id: LONGEST_UNIT_ID,
  address: 200,
  phone: 60,
  contact_name: 100,
  notes: 300,
};

/** Beyond this many problems the file is wrong as a whole, and more lines would say nothing new. */
export const MOST_PROBLEMS = 200;

/** One line of a file of contacts; without a contact it deletes the one that there is. */
export interface ContactRow {
  line: number;
  caseId: string;
  contact?: Contact;
}

/** What a file of contacts holds: its rows or, when anything is wrong, the problems. */
export interface ContactsRead {
  rows: ContactRow[];
  problems: ImportProblemReply[];
}

/** Reads a file of contacts and finds everything that is wrong with it. Messages never repeat what a cell holds. */
export function readContactsCsv(bytes: Uint8Array): ContactsRead {
  const read = csvLines(bytes);
  if ('problem' in read) return { rows: [], problems: [read.problem] };
  const [header, ...lines] = read.lines;
  if (!header || lines.length === 0)
    return { rows: [], problems: [sampleProblem({ line: 1, column: '' }, 'empty-file')] };
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const wrongColumns = columnProblems(names);
  if (wrongColumns.length > 0) return { rows: [], problems: wrongColumns.slice(0, MOST_PROBLEMS) };

  const problems: ImportProblemReply[] = [];
  const firstLine = new Map<string, number>();
  const rows = lines.map((line) => {
    const report: ReportCell = (column, code, details) => {
      if (problems.length < MOST_PROBLEMS) problems.push(sampleProblem({ line: line.line, column }, code, details));
    };
    const row = contactRow(line, names, report);
    const earlierLine = firstLine.get(row.caseId);
    if (row.caseId && earlierLine !== undefined) report(UNIT, 'duplicate-unit', { earlierLine });
    else firstLine.set(row.caseId, line.line);
    return row;
  });
  return problems.length > 0 ? { rows: [], problems } : { rows, problems };
}

/** A file of nothing but units would delete every contact: that has to be said with a column that is left empty. */
function columnProblems(names: readonly string[]): ImportProblemReply[] {
  const problems = headerProblems(names, { known: CONTACT_COLUMNS, required: [UNIT] });
  if (!OF_CONTACT.some((column) => names.includes(column)))
    problems.push(sampleProblem({ line: 1, column: '' }, 'missing-contact-column', { choices: [...OF_CONTACT] }));
  return problems;
}

function contactRow({ line, cells }: CsvLine, names: readonly string[], report: ReportCell): ContactRow {
  if (cells.length !== names.length) report('', 'wrong-length');
  const cell = (column: Column) => {
    const text = (cells[names.indexOf(column)] ?? '').trim();
    const most = MOST_CHARACTERS[column];
    if (text.length > most) report(column, 'too-long', { most });
    if (/\p{Cc}/u.test(text)) report(column, 'control-character');
    return text;
  };
  const caseId = cell(UNIT);
  if (caseId === '') report(UNIT, 'missing-value');
  const address = cell('address');
  const phone = cell('phone');
  const contactName = cell('contact_name');
  const notes = cell('notes');
  if (phone && !isTelephone(phone)) report('phone', 'not-a-phone');
  if (!address && !phone && !contactName && !notes) return { line, caseId };
  const contact = {
    caseId,
    ...(address && { address }),
    ...(phone && { phone }),
    ...(contactName && { contactName }),
    ...(notes && { notes }),
  };
  return { line, caseId, contact };
}

/** The same on another thread: a file may have as many lines as the sample. */
export const READ_CONTACTS: Task<Uint8Array, ContactsRead> = {
  name: 'read-contacts',
  lane: 'reading',
  async run(_services, bytes) {
    return readContactsCsv(bytes);
  },
};
