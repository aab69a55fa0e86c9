import { name as nameSchema, screenName, templateName } from '../../authoring/schema-parts.ts';
import { type DraftFiles, namedIn, type Path, valueAt, withContents } from '../places.ts';
import { withDefinitions } from './in-expressions.ts';
import { keysIn, questionsIn, recordsIn } from './questions-in.ts';
import { type Rename, refuseUnless } from './renaming.ts';
import { CRIMES, isForm, isNamed, isTexts, LISTS, MANIFEST, type Rewriting, rewritten } from './walk.ts';

type Names = Pick<Rename, 'from' | 'to'>;

/** A record with another name for one of its values, which stays where it is. Where there is none, nothing changes. */
export function withRenamedKey(files: DraftFiles, record: Path, { from, to }: Names): DraftFiles {
  if (valueAt(files, [...record, from]) === undefined) return files;
  return withContents(files, record, (entries) => entries.map(([key, value]) => [key === from ? to : key, value]));
}

const inAllTexts = (files: DraftFiles, part: string, names: Names): DraftFiles =>
  Object.keys(files)
    .filter(isTexts)
    .reduce((rest, file) => withRenamedKey(rest, [file, part], names), files);

const isInTexts = (files: DraftFiles, part: string, name: string): boolean =>
  Object.keys(files).some((file) => isTexts(file) && valueAt(files, [file, part, name]) !== undefined);

/** Lists that the program makes, or knows. */
const PROGRAM_LISTS = ['window_months', 'state', 'told_crime', 'told_form'];

/** Renames a list with its labels, in every question that has it. */
export function renameList(files: DraftFiles, rename: Rename): DraftFiles {
  const { from, to } = rename;
  const lists = keysIn(valueAt(files, [LISTS, 'lists']));
  refuseUnless(lists.includes(from), 'no-place', rename);
  refuseUnless(!PROGRAM_LISTS.includes(from), 'read-by-program', rename);
  refuseUnless(nameSchema.safeParse(to).success, 'bad-name', rename);
  refuseUnless(!lists.includes(to) && !PROGRAM_LISTS.includes(to), 'taken', rename);
  const isAsked = questionsIn(files).some(({ choices, rows }) => choices === to || rows === to);
  refuseUnless(!isAsked && !isInTexts(files, 'choices', to), 'still-named', rename);
  const listed = inAllTexts(withRenamedKey(files, [LISTS, 'lists'], rename), 'choices', rename);
  return rewritten(listed, (file) =>
    isForm(file)
      ? { string: (text, setting) => (text === from && (setting === 'choices' || setting === 'rows') ? to : text) }
      : undefined,
  );
}

/** Renames a check with its text, in every question that has it. */
export function renameEdit(files: DraftFiles, rename: Rename): DraftFiles {
  const { from, to } = rename;
  const ids = questionsIn(files).flatMap(({ edits }) => recordsIn(edits).map(({ id }) => id));
  refuseUnless(ids.includes(from), 'no-place', rename);
  refuseUnless(templateName.safeParse(to).success, 'bad-name', rename);
  refuseUnless(!ids.includes(to), 'taken', rename);
  refuseUnless(!isInTexts(files, 'edits', to), 'still-named', rename);
  return rewritten(inAllTexts(files, 'edits', rename), (file) =>
    isForm(file) ? { string: (text, setting) => (text === from && setting === 'id' ? to : text) } : undefined,
  );
}

/** Renames a condition that has a name, in all conditions. */
export function renameDefinition(files: DraftFiles, rename: Rename): DraftFiles {
  const { from, to } = rename;
  const place = [MANIFEST, 'definitions'];
  const definitions = keysIn(valueAt(files, place));
  refuseUnless(definitions.includes(from), 'no-place', rename);
  refuseUnless(nameSchema.safeParse(to).success, 'bad-name', rename);
  refuseUnless(!definitions.includes(to), 'taken', rename);
  const named = (file: string, names: Names): Rewriting | undefined =>
    isForm(file) || file === CRIMES || file === MANIFEST
      ? { expression: (source) => withDefinitions(source, new Map([[names.from, names.to]])) }
      : undefined;
  refuseUnless(!isNamed(files, (file) => named(file, { from: to, to: from })), 'still-named', rename);
  return rewritten(withRenamedKey(files, place, rename), (file) => named(file, rename));
}

/** Renames a screen of a form, with its title. */
export function renameScreen(files: DraftFiles, rename: Rename): DraftFiles {
  const { of: form = '', from, to } = rename;
  const file = `modules/${form}.json`;
  refuseUnless(valueAt(files, [file, 'screens', from]) !== undefined, 'no-place', rename);
  refuseUnless(screenName.safeParse(to).success, 'bad-name', rename);
  refuseUnless(valueAt(files, [file, 'screens', to]) === undefined, 'taken', rename);
  // Titles are kept by the name alone: two screens of one name have one.
  const isElsewhere = (name: string) =>
    Object.keys(files).some((other) => other !== file && isForm(other) && valueAt(files, [other, 'screens', name]));
  const isTitled = isInTexts(files, 'screens', from);
  refuseUnless(!isInTexts(files, 'screens', to) && !(isTitled && isElsewhere(from)), 'still-named', rename);
  const screens = (namedIn(valueAt(files, [file, 'screens'])) ?? []).map(([key]) => key);
  return inAllTexts(renamedItem(files, [file, 'screens'], screens, rename), 'screens', rename);
}

function renamedItem(files: DraftFiles, list: Path, keys: readonly string[], { from, to }: Names): DraftFiles {
  if (!keys.includes(from)) return files;
  return withContents(files, list, (entries) =>
    entries.map(([key, item]) => (key === from ? [to, { ...(item as object), name: to }] : [key, item])),
  );
}
