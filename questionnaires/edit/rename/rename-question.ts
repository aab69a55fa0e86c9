import { templateName } from '../../authoring/schema-parts.ts';
import { COMPUTED, OF_INCIDENTS, OF_MEMBERS } from '../../instrument/computed-names.ts';
import { type DraftFiles, valueAt } from '../places.ts';
import { withFills, withVariables } from './in-expressions.ts';
import { questionsIn, recordsIn, stringsIn } from './questions-in.ts';
import { isReadByProgram } from './read-by-program.ts';
import type { NewNames } from './renamed.ts';
import { type Rename, refuseUnless } from './renaming.ts';
import { CRIMES, isForm, isNamed, isTexts, LISTS, MANIFEST, type Rewriting, rewritten } from './walk.ts';

/**
 * Renames a question in every form that asks it, with the variables that are made of it: those of its rows, and of the
 * crimes and authorities that it is written out for. Conditions, fills, draws, the catalogue and the SDG series follow.
 */
export function renameQuestion(files: DraftFiles, rename: Rename): DraftFiles {
  const { from, to } = rename;
  const questions = questionsIn(files).filter(({ name }) => name === from);
  refuseUnless(questions.length > 0, 'no-place', rename);
  refuseUnless(templateName.safeParse(to).success && marksOf(from) === marksOf(to), 'bad-name', rename);
  const names = namesOfQuestion(files, rename);
  // Neither from such a name nor to one: it could not be taken back.
  refuseUnless(![...names.keys(), ...names.values()].some(isReadByProgram), 'read-by-program', rename);
  const taken = new Set([...questionsIn(files).map(({ name }) => name), ...PROGRAM_NAMES]);
  refuseUnless(
    [...names.values()].every((name) => !taken.has(name)),
    'taken',
    rename,
  );
  const back: NewNames = new Map(Array.from(names, ([old, name]) => [name, old]));
  refuseUnless(!isNamed(files, (file) => inNamesOfQuestions(file, back)), 'still-named', rename);
  return rewritten(files, (file) => inNamesOfQuestions(file, names));
}

/** Names that the program computes. */
const PROGRAM_NAMES = [COMPUTED, OF_MEMBERS, OF_INCIDENTS].flatMap((names) => Object.keys(names));

/** Whether a question is written out per crime or authority cannot change with its name. */
const marksOf = (name: string) => `${name.includes('[c]')} ${name.includes('[a]')}`;

/** A question with the variables that are made of it, by their old names. */
export function namesOfQuestion(files: DraftFiles, { from, to }: Pick<Rename, 'from' | 'to'>): NewNames {
  const questions = questionsIn(files).filter(({ name }) => name === from);
  const names = new Map([[from, to]]);
  for (const { type, rows } of questions)
    if (type === 'rows')
      for (const code of stringsIn(valueAt(files, [LISTS, 'lists', String(rows)])))
        names.set(`${from}_${code}`, `${to}_${code}`);
  const written = writtenOut(files);
  for (const [old, name] of [...names])
    for (const [mark, words] of written)
      if (old.includes(mark))
        for (const word of words) names.set(old.replaceAll(mark, word), name.replaceAll(mark, word));
  return names;
}

/** For what questions are written out: `[c]` for each crime, `[a]` for each authority. */
export function writtenOut(files: DraftFiles): readonly (readonly [string, readonly string[]])[] {
  return [
    ['[c]', recordsIn(valueAt(files, [CRIMES, 'crimes'])).map(({ key }) => String(key))],
    ['[a]', recordsIn(valueAt(files, [MANIFEST, 'reportingBodies'])).map(({ code }) => String(code))],
  ];
}

/** Settings that name variables, beside conditions. */
const NAMES = new Set(['name', 'from', 'ref', 'times', 'questions']);

/** Every place that names a variable, with another name. */
export function inNamesOfQuestions(file: string, names: NewNames): Rewriting | undefined {
  if (isTexts(file))
    return {
      string: (text) => withFills(text, names),
      name: (name, of) => (of === 'questions' ? (names.get(name) ?? name) : name),
    };
  if (!isForm(file) && file !== CRIMES && file !== MANIFEST) return undefined;
  return {
    expression: (source) => withVariables(source, names),
    string: (text, setting) => (NAMES.has(setting) ? (names.get(text) ?? text) : withFills(text, names)),
  };
}
