import { code as codeSchema } from '../../authoring/schema-parts.ts';
import { isJsonList, isJsonRecord, isSameJson, type Json, type JsonRecord } from '../json.ts';
import { type DraftFiles, valueAt, withContents } from '../places.ts';
import { withCodes, withFills, withVariables } from './in-expressions.ts';
import { keysIn, questionsIn, stringsIn } from './questions-in.ts';
import { isCodeRead } from './read-by-program.ts';
import { withRenamedKey } from './rename-others.ts';
import { namesOfQuestion } from './rename-question.ts';
import type { NewNames } from './renamed.ts';
import { type Rename, refuseUnless } from './renaming.ts';
import { CRIMES, isForm, isNamed, isTexts, LISTS, MANIFEST, type Rewriting, rewritten } from './walk.ts';

/**
 * Renames a code of a list: in the list, in its labels, and wherever a question with that list names it. A row is a
 * variable too, and is renamed as one.
 */
export function renameCode(files: DraftFiles, rename: Rename): DraftFiles {
  const { of: list = '', from, to } = rename;
  const codes = keysIn(valueAt(files, [LISTS, 'lists', list]));
  refuseUnless(codes.includes(from), 'no-place', rename);
  refuseUnless(codeSchema.safeParse(to).success, 'bad-name', rename);
  refuseUnless(!codes.includes(to), 'taken', rename);
  const about = aboutList(files, list);
  const isRead = [...about.variables].some((name) => isCodeRead(name, from) || isCodeRead(name, to));
  refuseUnless(!isRead, 'read-by-program', rename);
  const after = withCodeOfList(files, about, { list, from, to });
  const isFree = !isNamed(files, (file) => inCodesOf(file, about, { from: to, to: from }));
  const isLabelled = Object.keys(files).some(
    (file) => isTexts(file) && valueAt(files, [file, 'choices', list, to]) !== undefined,
  );
  refuseUnless(isFree && !isLabelled, 'still-named', rename);
  return after;
}

/** The variables whose answers are codes of a list, and the questions whose rows are. */
export interface AboutList {
  readonly variables: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
  readonly asRows: readonly string[];
}

export function aboutList(files: DraftFiles, list: string): AboutList {
  const questions = questionsIn(files);
  const answered = questions.filter(({ choices }) => choices === list).map(({ name }) => String(name));
  return {
    answered: new Set(answered),
    // A condition may name one that is written out, such as that of a crime.
    variables: new Set(answered.flatMap((name) => [...namesOfQuestion(files, { from: name, to: name }).keys()])),
    asRows: questions.filter(({ type, rows }) => type === 'rows' && rows === list).map(({ name }) => String(name)),
  };
}

/** A code that is to be another one. */
export interface CodeChange {
  readonly from: string;
  readonly to: string;
}

/** A list with another code, in the list and wherever it is named. */
export function withCodeOfList(
  files: DraftFiles,
  about: AboutList,
  { list, from, to }: CodeChange & { list: string },
): DraftFiles {
  const listed = withContents(files, [LISTS, 'lists', list], (entries) =>
    entries.map((entry) => (entry[0] === from ? [to, to] : entry)),
  );
  const labelled = Object.keys(files)
    .filter(isTexts)
    .reduce((rest, file) => withRenamedKey(rest, [file, 'choices', list], { from, to }), listed);
  return rewritten(labelled, (file) => inCodesOf(file, about, { from, to }));
}

export function inCodesOf(file: string, about: AboutList, { from, to }: CodeChange): Rewriting | undefined {
  const rows: NewNames = new Map(about.asRows.map((name) => [`${name}_${from}`, `${name}_${to}`]));
  const codes: NewNames = new Map([[from, to]]);
  if (isTexts(file)) return rows.size > 0 ? { string: (text) => withFills(text, rows) } : undefined;
  if (file === CRIMES || file === MANIFEST || isForm(file))
    return {
      expression: (source) => withCodes(withVariables(source, rows), (name) => about.variables.has(name), codes),
      string: (text, setting) => (setting === 'questions' || setting === 'from' ? (rows.get(text) ?? text) : text),
      record: (record) => withCode(record, about, { from, to }),
    };
  return undefined;
}

/** Settings of a question, or the counted codes of an SDG series, with another code. */
function withCode(record: JsonRecord, about: AboutList, change: CodeChange): JsonRecord {
  const { name } = record;
  if (stringsIn(record.questions).some((question) => about.variables.has(question)))
    return withSettings(record, { counts: inList }, change);
  if (typeof name !== 'string') return record;
  const ofChoices = about.answered.has(name) ? { exclusive: inList, fixed: inFixed, choicesVisibleIf: inNames } : {};
  const ofRows = about.asRows.includes(name) ? { rowsVisibleIf: inNames, rowsMissing: inNames, edits: inEdits } : {};
  return withSettings(record, { ...ofChoices, ...ofRows }, change);
}

type InSetting = (value: Json, change: CodeChange) => Json;

function withSettings(
  record: JsonRecord,
  settings: Readonly<Record<string, InSetting>>,
  change: CodeChange,
): JsonRecord {
  const entries = Object.entries(record).map(([name, value]) => [name, settings[name]?.(value, change) ?? value]);
  const after = Object.fromEntries(entries) as JsonRecord;
  return isSameJson(after, record) ? record : after;
}

const inList: InSetting = (value, { from, to }) =>
  isJsonList(value) ? value.map((item) => (item === from ? to : item)) : value;

const inFixed: InSetting = (value, { from, to }) =>
  isJsonRecord(value) && value.value === from ? { ...value, value: to } : value;

const inNames: InSetting = (value, { from, to }) =>
  isJsonRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name === from ? to : name, inner]))
    : value;

const inEdits: InSetting = (value, { from, to }) =>
  isJsonList(value)
    ? value.map((edit) => (isJsonRecord(edit) && edit.row === from ? { ...edit, row: to } : edit))
    : value;
