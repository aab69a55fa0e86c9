import type { NoteRemark } from '../report.ts';
import type { FormPart } from './form-parts.ts';
import type { PlannedPlace } from './known-names.ts';
import { nameGiver } from './names.ts';
import type { PlannedQuestion } from './plan-questions.ts';
import type { WorkbookList } from './read-choices.ts';

/** Lists that the import adds: whether a repeat goes on, and what somebody acknowledges. */
export const ADDED_LISTS = {
  more: { name: 'xlsform_more', codes: ['yes', 'no'] },
  acknowledged: { name: 'xlsform_acknowledged', codes: ['ok'] },
} as const;

/** Lists of the workbook by the sheet from which a question takes them. */
export interface WorkbookLists {
  readonly choices: ReadonlyMap<string, WorkbookList>;
  readonly external: ReadonlyMap<string, WorkbookList>;
}

/** The list of a question; undefined when it has none, or none that the workbook holds. */
export function listOfPlanned({ node: { kind } }: PlannedQuestion, lists: WorkbookLists): WorkbookList | undefined {
  if (kind.is !== 'choice' || kind.from === 'file') return undefined;
  const list = kind.from === 'external_choices' ? lists.external.get(kind.list) : undefined;
  return list ?? lists.choices.get(kind.list);
}

/** Whether a row is asked, or only read aloud. */
export function isAsked({ asksForMore, node: { kind } }: PlannedQuestion): boolean {
  return asksForMore === true || ['choice', 'number', 'text', 'note', 'date', 'acknowledge'].includes(kind.is);
}

/** A row that nobody can fill in is read aloud. */
export function isReadOnly({ asksForMore, node: { row } }: PlannedQuestion): boolean {
  return asksForMore !== true && isYes(row.text('read_only'));
}

export function isYes(cell: string): boolean {
  return /^=?\s*(yes|y|true|true\s*\(\s*\)|1|1\.0|required)$/i.test(cell.trim());
}

/** Gives every question its name and says what it is for the conditions that read it. */
export function placeQuestions(
  parts: readonly FormPart[],
  lists: WorkbookLists,
  remark: NoteRemark,
): { placed: Map<PlannedQuestion, PlannedPlace>; giveName: (wanted: string) => string } {
  const giveName = nameGiver();
  const placed = new Map<PlannedQuestion, PlannedPlace>();
  for (const [form, { screens }] of parts.entries())
    for (const question of screens.flat()) {
      const { node, copies, asksForMore } = question;
      const suffix = copies.map((copy) => copy.suffix).join('');
      const name = giveName(`${asksForMore ? 'more_' : ''}${node.name}${suffix}`);
      if (!asksForMore && copies.length === 0 && name !== node.name)
        remark('changed', node.row.place('name'), { code: 'nameChanged', from: node.name, to: name });
      placed.set(question, { name, form, ...typeOf(question, lists) });
    }
  return { placed, giveName };
}

function typeOf(question: PlannedQuestion, lists: WorkbookLists): Omit<PlannedPlace, 'name' | 'form'> {
  const { kind } = question.node;
  if (question.asksForMore)
    return added(
      ADDED_LISTS.more.name,
      new Map([
        ['yes', ['yes']],
        ['no', ['no']],
      ]),
    );
  if (kind.is === 'note' || isReadOnly(question)) return { type: 'statement' };
  if (kind.is === 'acknowledge')
    return added(
      ADDED_LISTS.acknowledged.name,
      new Map([
        ['OK', ['ok']],
        ['ok', ['ok']],
      ]),
    );
  if (kind.is === 'number' || kind.is === 'date') return { type: kind.is };
  const list = listOfPlanned(question, lists);
  if (kind.is !== 'choice' || !list || list.choices.length === 0) return { type: 'text' };
  const codes = kind.hasOther ? new Map([...list.codes, ['other', list.codes.get('other') ?? ['other']]]) : list.codes;
  const name = kind.hasOther && !list.codes.has('other') ? otherList(list.name) : list.name;
  return { type: kind.multiple ? 'multiple' : 'single', list: name, codes };
}

function added(list: string, codes: ReadonlyMap<string, readonly string[]>): Omit<PlannedPlace, 'name' | 'form'> {
  return { type: 'single', list, codes };
}

/** A list with “other” at its end. */
export function otherList(list: string): string {
  return `${list.slice(0, 56)}_other`;
}
