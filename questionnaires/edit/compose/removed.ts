import { DESIGN_FILES } from '../../authoring/design/design-files.ts';
import { isJsonRecord, type Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, namedIn, type Path, valueAt } from '../places.ts';
import { recordsIn } from '../rename/questions-in.ts';
import { isReadByProgram } from '../rename/read-by-program.ts';
import { CRIMES, isForm, LISTS, MANIFEST } from '../rename/walk.ts';
import { textPlaces } from './text-places.ts';

/**
 * The operations that take something away with the texts that are its own, and with their states: a question, a
 * screen, a form, a list or one of its items, a crime, a check, or anything else that has a name. What still names it
 * is left as it is: the findings say so.
 *
 * @param at where it stands; a form by its file
 */
export function removed(files: DraftFiles, at: Path): Operation[] {
  const own = [at, ...besides(files, at)].filter((place) => valueAt(files, place) !== undefined);
  const all = [...own, ...own.flatMap((place) => marksOf(files, place))];
  return all.map((place) => ({ do: 'delete', at: place, was: valueAt(files, place)! }));
}

/** Questions that are asked in something alone, and that programs and figures read. */
export function readByPrograms(files: DraftFiles, at: Path): string[] {
  return goneWith(files, at).filter(isReadByProgram);
}

/** How far the translations at a place are: it would be wrong of texts that come later under the same name. */
function marksOf(files: DraftFiles, place: Path): Path[] {
  const [file = '', ...steps] = place;
  const [, language] = /^texts\/(.+)\.json$/.exec(file) ?? [];
  if (language === undefined) return [];
  const marks: Path = [DESIGN_FILES.translation, language];
  const text = steps.join('.');
  return (namedIn(valueAt(files, marks)) ?? [])
    .filter(([key]) => key === text || key.startsWith(`${text}.`))
    .map(([key]) => [...marks, key]);
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

/** Texts of questions that are asked nowhere else, and of the checks that they have. */
function questionTexts(files: DraftFiles, at: Path): Path[] {
  const ofChecks = questionsUnder(files, at)
    .flatMap(([, place]) => recordsIn(valueAt(files, [...place, 'edits'])))
    .map(({ id }) => id);
  return [
    ...goneWith(files, at).flatMap((name) => textPlaces(files, 'questions', name)),
    ...ofChecks.flatMap((id) => (typeof id === 'string' ? textPlaces(files, 'edits', id) : [])),
  ];
}

function goneWith(files: DraftFiles, at: Path): string[] {
  const gone = new Set(questionsUnder(files, at).map(([name]) => name));
  for (const [place, name] of allQuestions(files))
    if (!at.every((step, depth) => place[depth] === step)) gone.delete(name);
  return [...gone];
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
