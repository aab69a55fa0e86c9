import { isJsonRecord, type Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, namedIn, type Path, valueAt } from '../places.ts';
import { recordsIn } from '../rename/questions-in.ts';
import { CRIMES, isForm, LISTS, MANIFEST } from '../rename/walk.ts';
import { textPlaces } from './text-places.ts';

/**
 * The operations that take something away with the texts that are its own: a question, a screen, a form, a list or one
 * of its items, a crime, a check, or anything else that has a name. What still names it is left as it is: the findings
 * say so.
 *
 * @param at where it stands; a form by its file
 */
export function removed(files: DraftFiles, at: Path): Operation[] {
  const own = [at, ...besides(files, at)].filter((place) => valueAt(files, place) !== undefined);
  return own.map((place) => ({ do: 'delete', at: place, was: valueAt(files, place)! }));
}

function besides(files: DraftFiles, at: Path): Path[] {
  const [file = '', part, name = ''] = at;
  if (isForm(file) && at.length === 1) {
    const form = formName(files[file]);
    const chain: Path[] = form === undefined ? [] : [[MANIFEST, 'chain', form]];
    return [...chain, ...(form === undefined ? [] : textPlaces(files, 'forms', form)), ...questionTexts(files, at)];
  }
  if (isForm(file) && at.at(-2) === 'edits') return editTexts(files, at);
  if (isForm(file) && part === 'screens') return questionTexts(files, at);
  if (file === LISTS && at.length === 3) return textPlaces(files, 'choices', name);
  if (file === LISTS && at.length === 4) return textPlaces(files, 'choices', name, at[3]!);
  if (file === CRIMES && part === 'crimes' && at.length === 3)
    return [[CRIMES, 'precedence', name], ...textPlaces(files, 'crimes', name)];
  return [];
}

function formName(form: Json | undefined): string | undefined {
  return isJsonRecord(form) && typeof form.form === 'string' ? form.form : undefined;
}

/** Texts of questions that are asked nowhere else. */
function questionTexts(files: DraftFiles, at: Path): Path[] {
  const gone = new Set(questionsUnder(files, at).map(([name]) => name));
  for (const [place, name] of allQuestions(files))
    if (!at.every((step, depth) => place[depth] === step)) gone.delete(name);
  return [...gone].flatMap((name) => textPlaces(files, 'questions', name));
}

function questionsUnder(files: DraftFiles, at: Path): [string, Path][] {
  return allQuestions(files).flatMap(([place, name]) =>
    at.every((step, depth) => place[depth] === step) ? [[name, place] as [string, Path]] : [],
  );
}

function allQuestions(files: DraftFiles): [Path, string][] {
  return Object.keys(files)
    .filter(isForm)
    .flatMap((file) =>
      recordsIn(valueAt(files, [file, 'screens'])).flatMap((screen) =>
        (namedIn(screen.questions) ?? []).map(([name]): [Path, string] => [
          [file, 'screens', String(screen.name), 'questions', name],
          name,
        ]),
      ),
    );
}

function editTexts(files: DraftFiles, at: Path): Path[] {
  const edit = valueAt(files, at);
  const id = isJsonRecord(edit) && typeof edit.id === 'string' ? edit.id : undefined;
  return id === undefined ? [] : textPlaces(files, 'edits', id);
}
