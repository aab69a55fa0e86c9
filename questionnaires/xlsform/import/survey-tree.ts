import type { NoteRemark } from '../report.ts';
import { type QuestionKind, readKind } from './question-kinds.ts';
import type { Table, TableRow } from './read-table.ts';

/** A row of the survey sheet; a group, repeat or loop with what stands in it. */
export interface SurveyNode {
  readonly row: TableRow;
  readonly kind: QuestionKind;
  /** As the workbook has it. */
  readonly name: string;
  /** Undefined for a question. */
  readonly children?: SurveyNode[];
}

/** Groups inside each other; nobody can read more. */
const MOST_NESTED = 60;

/** The rows of the survey as a tree. What stands wrongly is reported and left out, or put right where that is plain. */
export function surveyTree(table: Table, remark: NoteRemark): SurveyNode[] {
  const roots: SurveyNode[] = [];
  const open: SurveyNode[] = [];
  let tooDeep = 0;
  for (const row of table.rows) {
    if (/^(yes|true|true\(\)|1)$/i.test(row.text('disabled'))) {
      remark('note', row.place('disabled'), { code: 'rowDisabled' });
      continue;
    }
    const type = row.text('type');
    const kind = readKind(type);
    if (kind.is === 'end') {
      if (tooDeep > 0) tooDeep -= 1;
      else closeBlock(open, kind, row, remark);
      continue;
    }
    if (tooDeep > 0 || (kind.is === 'begin' && open.length >= MOST_NESTED)) {
      if (tooDeep === 0) remark('lost', row.place('type'), { code: 'tooDeep', most: MOST_NESTED });
      else if (kind.is !== 'begin') remark('lost', row.place(), { code: 'insideTooDeep', name: row.text('name') });
      if (kind.is === 'begin') tooDeep += 1;
      continue;
    }
    const node = nodeOf(row, type, kind, remark);
    if (!node) continue;
    (open.at(-1)?.children ?? roots).push(node);
    if (node.children) open.push(node);
  }
  for (const { row, name } of open) remark('changed', row.place('type'), { code: 'notClosed', name });
  return roots;
}

function nodeOf(row: TableRow, type: string, kind: QuestionKind, remark: NoteRemark): SurveyNode | undefined {
  const written = row.text('name');
  if (type === '') {
    remark('lost', row.place('type'), { code: 'withoutType', name: written });
    return undefined;
  }
  if (kind.is === 'unknown') {
    remark('lost', row.place('type'), { code: 'unknownType', type: type.slice(0, 80) });
    return undefined;
  }
  const needsName = kind.is !== 'kept' && kind.is !== 'lost';
  if (written === '' && needsName)
    remark('changed', row.place('name'), { code: 'withoutName', name: `row_${row.number}` });
  const name = written || (needsName ? `row_${row.number}` : type);
  return { row, kind, name, ...(kind.is === 'begin' && { children: [] }) };
}

function closeBlock(
  open: SurveyNode[],
  kind: Extract<QuestionKind, { is: 'begin' | 'end' }>,
  row: TableRow,
  remark: NoteRemark,
): void {
  const last = open.at(-1);
  if (!last) {
    remark('lost', row.place('type'), { code: 'endWithoutBegin', what: kind.what });
    return;
  }
  open.pop();
  if (last.kind.is === 'begin' && last.kind.what !== kind.what)
    remark('changed', row.place('type'), {
      code: 'endOfOther',
      end: kind.what,
      begun: last.kind.what,
      name: last.name,
      row: last.row.number,
    });
}
