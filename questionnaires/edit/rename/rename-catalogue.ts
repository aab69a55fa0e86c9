import { code as codeSchema, name as nameSchema } from '../../authoring/schema-parts.ts';
import { LINKABLE_CRIMES, SEALED_CRIMES } from '../../instrument/linkable-crimes.ts';
import { type DraftFiles, valueAt } from '../places.ts';
import { withCodes } from './in-expressions.ts';
import { keysIn, questionsIn, recordsIn, stringsIn } from './questions-in.ts';
import { aboutList, inCodesOf, withCodeOfList } from './rename-code.ts';
import { withRenamedKey } from './rename-others.ts';
import { inNamesOfQuestions, namesOfQuestion } from './rename-question.ts';
import type { NewNames } from './renamed.ts';
import { type Rename, refuseUnless } from './renaming.ts';
import { CRIMES, isForm, isNamed, isTexts, LISTS, MANIFEST, type Rewriting, rewritten } from './walk.ts';

type Names = Pick<Rename, 'from' | 'to'>;

/** Crimes that programs know by their keys; a test looks for them. */
export const CRIMES_READ: readonly string[] = ['kidnapping', 'enforced_disappearance', 'homicide'];

/** Names that conditions compare with crimes. */
const HOLD_CRIMES = ['crime', 'crimes', 'told_before', 'told_sealed', 'ev_same_as', 'ev_same_as_sealed'];

/** Variables whose answer is a crime that was told before. */
export function variablesWithCrimes(files: DraftFiles): ReadonlySet<string> {
  const asked = questionsIn(files).filter(({ choices }) => choices === LINKABLE_CRIMES || choices === SEALED_CRIMES);
  return new Set([...HOLD_CRIMES, ...asked.map(({ name }) => String(name))]);
}

/** Variables of screens that are written out for a crime or an authority, by their old names. */
export function variablesFor(files: DraftFiles, mark: '[c]' | '[a]', { from, to }: Names): NewNames {
  const templates = questionsIn(files).map(({ name }) => String(name));
  return new Map(
    templates
      .filter((name) => name.includes(mark))
      .map((name) => [name.replaceAll(mark, from), name.replaceAll(mark, to)]),
  );
}

/** Renames a crime of the catalogue, with the variables and texts that are made of it. */
export function renameCrime(files: DraftFiles, rename: Rename): DraftFiles {
  const { from, to } = rename;
  const crimes = recordsIn(valueAt(files, [CRIMES, 'crimes'])).map(({ key }) => String(key));
  refuseUnless(crimes.includes(from), 'no-place', rename);
  refuseUnless(!CRIMES_READ.includes(from), 'read-by-program', rename);
  refuseUnless(nameSchema.safeParse(to).success, 'bad-name', rename);
  refuseUnless(!crimes.includes(to) && !keysIn(valueAt(files, [CRIMES, 'eventSets'])).includes(to), 'taken', rename);
  const names = variablesFor(files, '[c]', rename);
  // By its name the program takes a question that begins so for one about the crime.
  const asked = questionsIn(files).map(({ name }) => String(name));
  const isFree = !asked.some((name) => name.startsWith(`${from}_`) || name.startsWith(`${to}_`));
  const holders = variablesWithCrimes(files);
  const back = new Map(Array.from(names, ([old, name]) => [name, old]));
  const isNamedSo = isNamed(files, (file) => inCrimes(file, back, holders, { from: to, to: from }));
  refuseUnless(isFree && !isNamedSo, 'still-named', rename);
  return rewritten(files, (file) => inCrimes(file, names, holders, rename));
}

/** Settings that hold crimes. */
const OF_CRIMES = new Set(['precedence', 'except', 'only', 'crime', 'crimes']);

function inCrimes(
  file: string,
  variables: NewNames,
  holders: ReadonlySet<string>,
  { from, to }: Names,
): Rewriting | undefined {
  const inNames = inNamesOfQuestions(file, variables);
  if (isTexts(file))
    return {
      string: (text) => inNames?.string?.(text, '') ?? text,
      name: (name, of) => (of === 'crimes' && name === from ? to : (inNames?.name?.(name, of) ?? name)),
    };
  if (!inNames) return undefined;
  const codes: NewNames = new Map([[from, to]]);
  return {
    expression: (source) =>
      withCrimeOfScreen(
        withCodes(inNames.expression?.(source) ?? source, (name) => holders.has(name), codes),
        codes,
      ),
    string: (text, setting) => {
      const isCrime = OF_CRIMES.has(setting) || (file === CRIMES && setting === 'key');
      return isCrime && text === from ? to : (inNames.string?.(text, setting) ?? text);
    },
  };
}

/** On a screen that is written out the crime stands as text: `'[c]' = 'burglary'`. */
function withCrimeOfScreen(expression: string, codes: NewNames): string {
  return expression.replace(
    /('\[c\]'\s*(?:[=!<>]+|[a-z]+)\s*)'([^']*)'/g,
    (found: string, before: string, key: string) => {
      const to = codes.get(key);
      return to === undefined ? found : `${before}'${to}'`;
    },
  );
}

/** Forms that programs know by their names. */
const FORMS_READ = ['selection'];

/** Renames a form with its file and its title. */
export function renameForm(files: DraftFiles, rename: Rename): DraftFiles {
  const { from, to } = rename;
  const file = (form: string) => `modules/${form}.json`;
  refuseUnless(valueAt(files, [file(from)]) !== undefined && file(from) !== LISTS, 'no-place', rename);
  refuseUnless(!FORMS_READ.includes(from) && !FORMS_READ.includes(to), 'read-by-program', rename);
  refuseUnless(nameSchema.safeParse(to).success && file(to) !== LISTS, 'bad-name', rename);
  const chain = stringsIn(valueAt(files, [MANIFEST, 'chain']));
  refuseUnless(valueAt(files, [file(to)]) === undefined && !chain.includes(to), 'taken', rename);
  refuseUnless(!isNamed(files, (each) => inForms(each, { from: to, to: from })), 'still-named', rename);
  const moved = withRenamedKey(files, [], { from: file(from), to: file(to) });
  return rewritten(moved, (each) => inForms(each, rename));
}

function inForms(file: string, { from, to }: Names): Rewriting | undefined {
  if (isTexts(file)) return { name: (name, of) => (of === 'forms' && name === from ? to : name) };
  if (!isForm(file) && file !== MANIFEST) return undefined;
  const setting = file === MANIFEST ? 'chain' : 'form';
  return { string: (text, of) => (of === setting && text === from ? to : text) };
}

/** Packs that programs know by their keys. */
const PACKS_READ = ['minors'];

/** Renames an optional module, in conditions, in the catalogue and in the sources of SDG series. */
export function renamePack(files: DraftFiles, rename: Rename): DraftFiles {
  const { from, to } = rename;
  const packs = keysIn(valueAt(files, [MANIFEST, 'packs']));
  refuseUnless(packs.includes(from), 'no-place', rename);
  refuseUnless(!PACKS_READ.includes(from) && !PACKS_READ.includes(to), 'read-by-program', rename);
  refuseUnless(nameSchema.safeParse(to).success, 'bad-name', rename);
  refuseUnless(!packs.includes(to), 'taken', rename);
  refuseUnless(!isNamed(files, (file) => inPacks(file, { from: to, to: from })), 'still-named', rename);
  return rewritten(files, (file) => inPacks(file, rename));
}

function inPacks(file: string, { from, to }: Names): Rewriting | undefined {
  if (!isForm(file) && file !== MANIFEST && file !== CRIMES) return undefined;
  return {
    expression: (source) => withCodes(source, (name) => name === 'packs', new Map([[from, to]])),
    string: (text, setting) =>
      text === from && (setting === 'pack' || (file === MANIFEST && setting === 'key')) ? to : text,
  };
}

/** Renames a state of the country, in conditions and settings of the questions that ask for one. */
export function renameState(files: DraftFiles, rename: Rename): DraftFiles {
  const { from, to } = rename;
  const states = keysIn(valueAt(files, [MANIFEST, 'states']));
  refuseUnless(states.includes(from), 'no-place', rename);
  refuseUnless(codeSchema.safeParse(to).success, 'bad-name', rename);
  refuseUnless(!states.includes(to), 'taken', rename);
  const about = aboutList(files, 'state');
  refuseUnless(!isNamed(files, (file) => inCodesOf(file, about, { from: to, to: from })), 'still-named', rename);
  return rewritten(withCodeOf(files, 'states', rename), (file) => inCodesOf(file, about, rename));
}

/** The code of a record of the manifest. */
function withCodeOf(files: DraftFiles, part: 'states' | 'reportingBodies', { from, to }: Names): DraftFiles {
  const manifest = files[MANIFEST] as Readonly<Record<string, DraftFiles[string]>>;
  const records = recordsIn(manifest[part]).map((record) => (record.code === from ? { ...record, code: to } : record));
  return { ...files, [MANIFEST]: { ...manifest, [part]: records } };
}

/** Questions whose codes are authorities. */
const NAME_AUTHORITIES = ['rep_other_which', 'auth_identified'];

/** Lists whose codes are authorities, among them one. */
export function listsOfAuthorities(files: DraftFiles, authority: string): string[] {
  const lists = questionsIn(files)
    .filter(({ name }) => NAME_AUTHORITIES.includes(String(name)))
    .map(({ choices, rows }) => String(rows ?? choices));
  return [...new Set(lists)].filter((list) => stringsIn(valueAt(files, [LISTS, 'lists', list])).includes(authority));
}

/** Renames an authority of the country, in the lists that name it and in what is written out for it. */
export function renameAuthority(files: DraftFiles, rename: Rename): DraftFiles {
  const { from, to } = rename;
  const bodies = keysIn(valueAt(files, [MANIFEST, 'reportingBodies']));
  refuseUnless(bodies.includes(from), 'no-place', rename);
  refuseUnless(codeSchema.safeParse(to).success, 'bad-name', rename);
  refuseUnless(!bodies.includes(to), 'taken', rename);
  const lists = listsOfAuthorities(files, from);
  refuseUnless(listsOfAuthorities(files, to).length === 0, 'taken', rename);
  const variables = variablesFor(files, '[a]', rename);
  const back: NewNames = new Map(Array.from(variables, ([old, name]) => [name, old]));
  const named = { from: to, to: from };
  const isNamedSo =
    isNamed(files, (file) => inAuthorities(file, back, named)) ||
    lists.some((list) => isNamed(files, (file) => inCodesOf(file, aboutList(files, list), named))) ||
    lists.some((list) =>
      Object.keys(files).some((file) => isTexts(file) && valueAt(files, [file, 'choices', list, to]) !== undefined),
    );
  refuseUnless(!isNamedSo, 'still-named', rename);
  const inLists = lists.reduce(
    (rest, list) => withCodeOfList(rest, aboutList(rest, list), { list, from, to }),
    withCodeOf(files, 'reportingBodies', rename),
  );
  return rewritten(inLists, (file) => inAuthorities(file, variables, rename));
}

const HOLD_AUTHORITIES = ['authorities', 'police_bodies'];

/** Every place but the lists that names an authority, with another code. */
export function inAuthorities(file: string, variables: NewNames, { from, to }: Names): Rewriting | undefined {
  const inNames = inNamesOfQuestions(file, variables);
  if (!inNames || isTexts(file)) return inNames;
  return {
    expression: (source) =>
      withCodes(
        inNames.expression?.(source) ?? source,
        (name) => HOLD_AUTHORITIES.includes(name),
        new Map([[from, to]]),
      ),
    string: (text, setting) =>
      text === from && setting === 'formalComplaintIs' ? to : (inNames.string?.(text, setting) ?? text),
  };
}

/** Variables of a question as answers have them, also where it is written out. */
export function variablesOfQuestion(files: DraftFiles, name: string): string[] {
  return [...namesOfQuestion(files, { from: name, to: name }).keys()];
}
