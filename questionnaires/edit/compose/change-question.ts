import { EditRefused } from '../edit-refused.ts';
import { isJsonRecord, type JsonRecord } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, type Path, valueAt } from '../places.ts';
import { keysIn, questionsIn } from '../rename/questions-in.ts';
import { LISTS } from '../rename/walk.ts';
import { editsOf, questionsOfScreen, textFiles } from './add-parts.ts';

/** A question by its place. */
export interface QuestionPlace {
  readonly form: string;
  readonly screen: string;
  readonly question: string;
}

/** Lists that the program makes, or knows. */
const PROGRAM_LISTS = ['window_months', 'state', 'told_crime', 'told_sealed_crime', 'told_form'];

/**
 * The operations that take a question away with everything that belongs to it alone: its texts, those of its
 * checks, and its list with its labels where no other question has it. A screen that would be empty goes too,
 * where another one stays. Conditions that name the question stay: each of them is a finding.
 *
 * @throws EditRefused no-place
 */
export function removeQuestion(files: DraftFiles, place: QuestionPlace): Operation[] {
  const { at, item } = questionAt(files, place);
  const others = questionsIn(files).filter((question) => question !== item);
  const name = String(item.name);
  const isAskedElsewhere = others.some((question) => question.name === name);
  const otherEdits = new Set(others.flatMap(editsOf));
  const ownEdits = editsOf(item).filter((id) => !otherEdits.has(id));
  const ownLists = [item.choices, item.rows].filter(
    (list): list is string =>
      typeof list === 'string' &&
      !PROGRAM_LISTS.includes(list) &&
      !others.some(({ choices, rows }) => choices === list || rows === list),
  );
  const texts = textFiles(files).flatMap(({ file }) => [
    ...(isAskedElsewhere ? [] : taken(files, [file, 'questions', name])),
    ...ownEdits.flatMap((id) => taken(files, [file, 'edits', id])),
    ...ownLists.flatMap((list) => taken(files, [file, 'choices', list])),
  ]);
  const screens = [`modules/${place.form}.json`, 'screens'];
  const isLast = keysIn(valueAt(files, questionsOfScreen(place.form, place.screen))).length === 1;
  const whole = isLast && keysIn(valueAt(files, screens)).length > 1 ? [...screens, place.screen] : at;
  return [...taken(files, whole), ...texts, ...ownLists.flatMap((list) => taken(files, [LISTS, 'lists', list]))];
}

function taken(files: DraftFiles, at: Path): Operation[] {
  const was = valueAt(files, at);
  return was === undefined ? [] : [{ do: 'delete', at, was }];
}

function questionAt(files: DraftFiles, { form, screen, question }: QuestionPlace): { at: Path; item: JsonRecord } {
  const at = [...questionsOfScreen(form, screen), question];
  const item = valueAt(files, at);
  if (!isJsonRecord(item)) throw new EditRefused('no-place', at);
  return { at, item };
}
