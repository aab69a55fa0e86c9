import type { Json } from '../../edit/json.ts';
import type { NoteRemark } from '../report.ts';
import type { Instead } from '../words/carried-values.ts';
import type { XPathTree } from '../xpath/xpath-tree.ts';
import type { NameFinder, PlannedPlace } from './known-names.ts';
import { isReadOnly, isYes, listOfPlanned, type WorkbookLists } from './place-questions.ts';
import { type PlannedQuestion, repeatCount } from './plan-questions.ts';
import { filterCells } from './read-choices.ts';
import { ALWAYS, conditionFrom, readXPath } from './read-condition.ts';
import { readLimits } from './read-limits.ts';
import { cellTexts, type TextReader } from './read-text.ts';
import { wordsAdded } from './skeleton.ts';
import { remarkUnusedCells } from './unused-cells.ts';

/** A question of a file of the questionnaire, while it is put together. */
export type QuestionRecord = Record<string, Json>;

/** Texts by language. */
export type TextsByLanguage = Record<string, string>;

/** What becomes of one row: a question with its texts. */
export interface BuiltQuestion {
  readonly record: QuestionRecord;
  readonly text: TextsByLanguage;
  readonly instruction: TextsByLanguage;
  /** Message of its edit, by language; empty for none. */
  readonly message: TextsByLanguage;
}

/** What building a question needs. */
export interface QuestionWorkshop {
  readonly remark: NoteRemark;
  readonly finder: NameFinder;
  readonly lists: WorkbookLists;
  readonly texts: TextReader;
}

/** A row as a question of Cifra, without the conditions of the groups around it. */
export function buildQuestion(planned: PlannedQuestion, place: PlannedPlace, shop: QuestionWorkshop): BuiltQuestion {
  const { row, kind } = planned.node;
  const { remark, finder, texts } = shop;
  const about = { quoted: (name: string) => finder.quoted(planned, name), copies: planned.copies };
  const record: QuestionRecord = { name: place.name, type: place.type };
  if (kind.is === 'number' && place.type === 'number' && !kind.integer && !isWholeRange(planned))
    record.integer = false;
  if (place.list !== undefined) record.choices = place.list;
  const visibleIf = cellCondition(planned, place, 'relevant', shop, 'asked');
  if (visibleIf !== undefined) record.visibleIf = visibleIf;
  let message: TextsByLanguage = {};
  if (place.type !== 'statement') {
    Object.assign(record, requiredOf(planned, shop), offeredOf(planned, place, shop));
    message = addConstraint(record, planned, place, shop);
  } else if (isReadOnly(planned) && kind.is !== 'note') remark('changed', row.place('read_only'), { code: 'readOnly' });
  remarkUnusedCells(planned, place, remark);
  const text = cellTexts(texts, row, 'label', about);
  if (Object.keys(text).length === 0) {
    const severity = place.type === 'statement' ? 'lost' : 'changed';
    remark(severity, row.place('label'), { code: 'withoutLabel', name: planned.node.name });
    for (const { code } of texts.languages) text[code] = planned.node.name;
  }
  const hint = cellTexts(texts, row, 'hint', about);
  const guidance = cellTexts(texts, row, 'guidance_hint', about);
  const instruction: TextsByLanguage = {};
  for (const { code } of texts.languages) {
    const both = [hint[code], guidance[code]].filter((part) => part !== undefined);
    if (both.length > 0) instruction[code] = both.join('\n');
  }
  return { record, text, instruction, message };
}

/** The condition of a cell of a row. */
export function cellCondition(
  planned: PlannedQuestion,
  { form }: Pick<PlannedPlace, 'form'>,
  key: string,
  { remark, finder }: Pick<QuestionWorkshop, 'remark' | 'finder'>,
  instead: Instead,
): string | undefined {
  const { row } = planned.node;
  const written = row.text(key);
  if (written === '') return undefined;
  const tree = readXPath(written, row.place(key), remark, instead);
  const condition =
    tree && conditionFrom(tree, finder.scopeOf(planned, form), { place: row.place(key), remark, instead });
  return condition === ALWAYS ? undefined : condition;
}

/** The copy of a repeat is asked when its number says so. */
export function copyCondition(
  planned: PlannedQuestion,
  place: PlannedPlace,
  { remark, finder }: Pick<QuestionWorkshop, 'remark' | 'finder'>,
): string[] {
  return planned.copies.flatMap(({ of, number }) => {
    const count = repeatCount(of);
    if (!count || count.kind === 'number') return [];
    const tree: XPathTree = { kind: 'operator', operator: '>=', left: count, right: { kind: 'number', value: number } };
    // The number is read where the repeat stands, outside of its own copies.
    const outside = {
      ...planned,
      node: of,
      copies: planned.copies.slice(
        0,
        planned.copies.findIndex((c) => c.of === of),
      ),
    };
    const at = { place: of.row.place('repeat_count'), remark, instead: 'repeated' } as const;
    const condition = conditionFrom(tree, finder.scopeOf(outside, place.form), at);
    return condition === undefined ? [] : [condition];
  });
}

function requiredOf({ node: { row } }: PlannedQuestion, { remark }: QuestionWorkshop): QuestionRecord {
  const written = row.text('required');
  if (isYes(written)) return {};
  if (written !== '' && !/^=?\s*(no|n|false|false\s*\(\s*\)|0|0\.0)$/i.test(written))
    remark('changed', row.place('required'), { code: 'requiredIf' });
  return { required: false };
}

/** Choices that are offered only on a condition: the filter with the cells of each choice in it. */
function offeredOf(planned: PlannedQuestion, place: PlannedPlace, shop: QuestionWorkshop): QuestionRecord {
  const { row } = planned.node;
  const written = row.text('choice_filter');
  const list = listOfPlanned(planned, shop.lists);
  if (written === '' || !list || place.list === undefined) return {};
  const { remark, finder } = shop;
  const at = { place: row.place('choice_filter'), remark, instead: 'offered' } as const;
  const tree = readXPath(written, at.place, remark, at.instead);
  if (!tree) return {};
  const scope = finder.scopeOf(planned, place.form);
  const offered: Record<string, Json> = {};
  for (const choice of list.choices) {
    const known = (name: string) => scope.known(name);
    const condition = conditionFrom(tree, { ...scope, known, choice: filterCells(list, choice) }, at);
    if (condition === undefined) return {};
    if (condition !== ALWAYS) offered[choice.code] = condition;
  }
  return Object.keys(offered).length === 0 ? {} : { choicesVisibleIf: offered };
}

function isWholeRange({ node: { kind, row } }: PlannedQuestion): boolean {
  if (kind.is !== 'number' || !kind.range) return false;
  return !/=\s*-?\d*\.\d*[1-9]/.test(row.text('parameters'));
}

/** ConstraintLimits and an edit from the constraint and from the parameters of a range. */
function addConstraint(
  record: QuestionRecord,
  planned: PlannedQuestion,
  place: PlannedPlace,
  shop: QuestionWorkshop,
): TextsByLanguage {
  const { row, kind } = planned.node;
  const { remark, finder, texts } = shop;
  if (kind.is === 'number' && kind.range) Object.assign(record, rangeOf(row.text('parameters')));
  const written = row.text('constraint');
  if (written === '') return {};
  const at = { place: row.place('constraint'), remark, instead: 'notChecked' } as const;
  const tree = readXPath(written, at.place, remark, at.instead);
  if (!tree) return {};
  const { limits, others } = readLimits(tree, { type: place.type, integer: record.integer !== false });
  const { exclusive, ...numbers } = limits;
  Object.assign(record, numbers);
  const alone = exclusive.flatMap((code) => place.codes?.get(code) ?? []);
  if (alone.length > 0) record.exclusive = [...new Set(alone)];
  if (typeof record.min === 'number' && typeof record.max === 'number' && record.min > record.max) {
    remark('lost', at.place, { code: 'limitsCross', min: record.min, max: record.max });
    delete record.min;
    delete record.max;
  }
  const conditions = others.flatMap((part) => {
    const negated: XPathTree = { kind: 'call', name: 'not', arguments: [part] };
    return conditionFrom(negated, finder.scopeOf(planned, place.form), at) ?? [];
  });
  if (conditions.length === 0) {
    const isLimited = Object.keys(numbers).length > 0 || alone.length > 0;
    if (isLimited && row.text('constraint_message') !== '')
      remark('lost', row.place('constraint_message'), { code: 'constraintMessageLost' });
    return {};
  }
  const when = conditions.length === 1 ? conditions[0]! : conditions.map((each) => `(${each})`).join(' or ');
  record.edits = [{ id: `${place.name}_constraint`, when, severity: 'hard' }];
  const message = cellTexts(texts, row, 'constraint_message', {
    quoted: (name) => finder.quoted(planned, name),
    copies: planned.copies,
  });
  if (Object.keys(message).length > 0) return message;
  return Object.fromEntries(texts.languages.map(({ code }) => [code, wordsAdded(code).wrong]));
}

function rangeOf(parameters: string): QuestionRecord {
  const limits: QuestionRecord = {};
  for (const [, name = '', value] of parameters.matchAll(/(start|end)\s*=\s*(-?\d+(?:\.\d+)?)/gi))
    limits[name.toLowerCase() === 'start' ? 'min' : 'max'] = Number(value);
  if (!('min' in limits)) limits.min = 0;
  if (!('max' in limits)) limits.max = 10;
  return limits;
}
