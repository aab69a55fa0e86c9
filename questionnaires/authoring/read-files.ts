import type { z } from 'zod';
import type { FormModule, Instrument } from '../instrument/instrument.ts';
import { TOLD, toldBeforeAnother, withToldCrimes, withToldNames } from '../instrument/told-crimes.ts';
import type { Find } from './finding.ts';
import { schemas } from './instrument-schema.ts';
import { shapeProblems } from './shape-problems.ts';

/** The files put together, each of the right shape; undefined when one is not. */
export function readFiles(files: Record<string, unknown>, find: Find): Instrument | undefined {
  const read = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined => {
    if (!Object.hasOwn(files, file)) {
      find('missing-file', file, '', 'there is no such file', 'add it to the instrument');
      return undefined;
    }
    const result = schema.safeParse(files[file]);
    if (result.success) return result.data;
    for (const { path, message, remedy } of shapeProblems(result.error.issues, files[file]))
      find('wrong-shape', file, pathOf(path), message, remedy);
    return undefined;
  };
  const manifest = read('manifest.json', schemas.manifest);
  const crimeTypes = read('crime-types.json', schemas.crimeTypes);
  const lists = read('modules/lists.json', schemas.lists);
  // Without a manifest nobody can say which files belong to it; those that are there are looked at all the same.
  const forms = (manifest?.chain ?? namesIn(files, 'modules').filter((name) => name !== 'lists')).map(
    (form) => read(`modules/${form}.json`, schemas.formModule) as FormModule | undefined,
  );
  const texts = (manifest?.languages ?? namesIn(files, 'texts')).map(
    (language) => [language, read(`texts/${language}.json`, schemas.texts)] as const,
  );
  if (manifest) findStrangers(files, manifest, find);
  if (!manifest || !crimeTypes || !lists) return undefined;
  if (forms.includes(undefined) || texts.some(([, found]) => found === undefined)) return undefined;
  const packs = manifest.packs.filter(({ active }) => active).map(({ key }) => key);
  const { lists: codes, texts: words } = withStates(
    manifest,
    lists.lists,
    Object.fromEntries(texts) as Instrument['texts'],
  );
  // A pack's crimes are in the catalogue in any case, so that conditions may name them, and asked where the pack is on.
  const crimes = crimeTypes.crimes.map(({ active, ...crime }) => ({
    ...crime,
    inUse: active && (crime.tier !== 'pack' || packs.includes(crime.pack)),
  }));
  const told = toldBeforeAnother(crimes);
  return {
    id: manifest.id,
    version: manifest.version,
    manifest,
    catalogue: crimeTypes.catalogue,
    crimes,
    precedence: crimeTypes.precedence,
    eventSets: crimeTypes.eventSets,
    forms: withLimits(manifest, withToldCrimes(told, forms as FormModule[])),
    lists: { ...codes, ...(codes[TOLD] && { [TOLD]: [...codes[TOLD], ...told] }) },
    texts: withToldNames(told, words),
  };
}

function namesIn(files: Record<string, unknown>, folder: string): string[] {
  return Object.keys(files).flatMap((file) => new RegExp(`^${folder}/([^/]+)\\.json$`).exec(file)?.[1] ?? []);
}

/** An amount without a limit of its own has the country's. */
function withLimits({ money }: Instrument['manifest'], forms: FormModule[]): FormModule[] {
  if (!money) return forms;
  return forms.map((form) => ({
    ...form,
    screens: form.screens.map((screen) => ({
      ...screen,
      questions: screen.questions.map((question) =>
        question.type === 'money' ? { max: money.impossible, ...question } : question,
      ),
    })),
  }));
}

/** The country's states become the list `state`, with their names as its texts. */
function withStates(
  { states }: Instrument['manifest'],
  lists: Instrument['lists'],
  texts: Instrument['texts'],
): Pick<Instrument, 'lists' | 'texts'> {
  if (states.length === 0) return { lists, texts };
  const named = (language: string) =>
    states.flatMap(({ code, name }) => (name[language] === undefined ? [] : [[code, name[language]] as const]));
  return {
    lists: { ...lists, state: states.map(({ code }) => code) },
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, one]) => [
        language,
        { ...one, choices: { ...one.choices, state: Object.fromEntries(named(language)) } },
      ]),
    ),
  };
}

/** A form or language that the manifest does not name would be silently left out of the interview. */
function findStrangers(files: Record<string, unknown>, manifest: Instrument['manifest'], find: Find): void {
  const modules = manifest.chain.map((form) => `modules/${form}.json`);
  const texts = manifest.languages.map((language) => `texts/${language}.json`);
  const known = new Set(['manifest.json', 'crime-types.json', 'modules/lists.json', ...modules, ...texts]);
  for (const file of Object.keys(files)) {
    if (!known.has(file)) {
      find(
        'unknown-file',
        file,
        '',
        'the manifest does not name it',
        'name it in chain or languages, or remove the file',
      );
    }
  }
}

/** `screens[2].questions[0]` */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
