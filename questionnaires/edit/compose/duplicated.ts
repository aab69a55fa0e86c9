import { isJsonRecord, type Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, namedIn, type Path, valueAt } from '../places.ts';
import { keysIn, questionsIn } from '../rename/questions-in.ts';
import { isForm, LISTS } from '../rename/walk.ts';
import { textPlaces } from './text-places.ts';

/**
 * The operations that put a copy of a question, a screen or a list behind it, under names that are free, with a copy of
 * their texts. Checks are not copied: each has one name in the questionnaire.
 *
 * @returns nothing for what cannot be duplicated
 */
export function duplicated(files: DraftFiles, at: Path): Operation[] {
  const [file = '', part] = at;
  if (file === LISTS && at.length === 3) return copyOfList(files, at.at(-1)!);
  if (!isForm(file) || part !== 'screens') return [];
  const names = new Set(questionsIn(files).map(({ name }) => String(name)));
  const item = valueAt(files, at);
  if (!isJsonRecord(item)) return [];
  const into = at.slice(0, -1);
  const after = at.at(-1)!;
  if (at.length === 5) {
    const name = freeNameOf(after, names);
    return [{ do: 'add', into, item: copyOfQuestion(item, name), after }, ...questionTextsCopied(files, after, name)];
  }
  if (at.length !== 3) return [];
  const texts: Operation[] = [];
  const questions = (namedIn(item.questions) ?? []).map(([question, content]) => {
    const name = freeNameOf(question, names);
    names.add(name);
    texts.push(...questionTextsCopied(files, question, name));
    return isJsonRecord(content) ? copyOfQuestion(content, name) : content;
  });
  const name = freeNameOf(after, new Set(keysIn(valueAt(files, into))));
  return [{ do: 'add', into, item: { ...item, name, questions }, after }, ...texts];
}

function copyOfQuestion(item: Record<string, Json> | Json, name: string): Json {
  const { edits: _edits, ...rest } = item as Record<string, Json>;
  return { ...rest, name };
}

function questionTextsCopied(files: DraftFiles, from: string, to: string): Operation[] {
  return textPlaces(files, 'questions', from).map((place) => ({
    do: 'add',
    into: place.slice(0, -1),
    name: to,
    item: valueAt(files, place)!,
    after: from,
  }));
}

function copyOfList(files: DraftFiles, list: string): Operation[] {
  const into: Path = [LISTS, 'lists'];
  const name = freeNameOf(list, new Set(keysIn(valueAt(files, into))));
  const texts = textPlaces(files, 'choices', list).map(
    (place): Operation => ({ do: 'add', into: place.slice(0, -1), name, item: valueAt(files, place)!, after: list }),
  );
  return [{ do: 'add', into, name, item: valueAt(files, [...into, list])!, after: list }, ...texts];
}

/** `ev_month` becomes `ev_month_2`, and where that is taken the next one. */
function freeNameOf(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/_\d+$/, '');
  // Marks for crimes and authorities stay at the end.
  const mark = /_?\[a\]$/.exec(stem)?.[0] ?? '';
  const base = stem.slice(0, stem.length - mark.length);
  for (let n = 2; ; n += 1) if (!taken.has(`${base}_${n}${mark}`)) return `${base}_${n}${mark}`;
}
