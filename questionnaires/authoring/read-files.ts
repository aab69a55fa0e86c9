import type { z } from 'zod';
import type { CrimeType, FormModule } from '../instrument/instrument.ts';
import {
  addToldIncidents,
  linkableIncidents,
  nameToldIncidents,
  offerToldIncidents,
} from '../instrument/linkable-crimes.ts';
import type { Manifest } from '../instrument/manifest.ts';
import { type Memory, NO_MEMORY } from '../instrument/memory.ts';
import { type Instrument, prepareInstrument } from '../instrument/prepared-instrument.ts';
import type { Texts } from '../instrument/texts.ts';
import { definitionsOf, writeOutConditions } from './definitions.ts';
import { isDesignFile } from './design/design-files.ts';
import type { Find } from './finding.ts';
import { type CatalogueRow, type FormFile, type ManifestFile, schemas } from './instrument-schema.ts';
import { pathOf } from './path-of.ts';
import { fileProblems } from './problems/file-problems.ts';
import { shapeProblems } from './shape-problems.ts';
import { writeOutRows } from './write-out-rows.ts';

/** Reads each file with its schema; undefined for one that is missing or has the wrong shape. */
function reader(files: Record<string, unknown>, find: Find, memory: Memory) {
  return <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined => {
    if (!Object.hasOwn(files, file)) {
      find({ file, path: '', ...fileProblems.missing() });
      return undefined;
    }
    const result = memory.keep(`file ${file}`, [files[file], schema], () => schema.safeParse(files[file]));
    if (result.success) return result.data;
    for (const { path, ...problem } of shapeProblems(result.error.issues, files[file]))
      find({ file, path: pathOf(path), ...problem });
    return undefined;
  };
}

/**
 * The files put together, definitions written out; undefined when a file is missing or has the wrong shape.
 */
export function readFiles(
  files: Record<string, unknown>,
  find: Find,
  memory: Memory = NO_MEMORY,
): Instrument | undefined {
  const read = reader(files, find, memory);
  const manifestFile = read('manifest.json', schemas.manifest);
  const crimeTypes = read('crime-types.json', schemas.crimeTypes);
  const listsFile = read('modules/lists.json', schemas.lists);
  // Without a manifest nobody can say which files belong to the instrument; those that are there are checked
  // all the same.
  const chain = manifestFile?.chain ?? namesIn(files, 'modules').filter((name) => name !== 'lists');
  const written: FormFile[] = [];
  for (const form of chain) {
    const module = read(`modules/${form}.json`, schemas.formModule);
    if (module) written.push(module);
  }
  const languages = manifestFile?.languages ?? namesIn(files, 'texts');
  const texts: Record<string, Texts> = {};
  for (const language of languages) {
    const ofLanguage = read(`texts/${language}.json`, schemas.texts);
    if (ofLanguage) texts[language] = ofLanguage;
  }
  if (manifestFile) findUnknownFiles(files, manifestFile, find);
  if (!manifestFile || !crimeTypes || !listsFile) return undefined;
  if (written.length < chain.length || languages.some((language) => !Object.hasOwn(texts, language))) return undefined;
  const { definitions: named, ...manifest } = manifestFile;
  const definitions = definitionsOf(named, find);
  const catalogue = crimeTypes.crimes.map((row) => crimeOf(row, manifest));
  const withStates = addStates(manifest, listsFile.lists, texts);
  const {
    forms: conditioned,
    crimes,
    iccsTags,
  } = writeOutConditions({ ...crimeTypes, forms: written, crimes: catalogue }, definitions);
  const forms = conditioned.map((form) => writeOutRows(form, withStates.lists, find));
  const linkable = linkableIncidents(manifest, crimes, forms);
  return prepareInstrument(
    {
      id: manifest.id,
      version: manifest.version,
      manifest,
      catalogue: crimeTypes.catalogue,
      crimes,
      precedence: crimeTypes.precedence,
      eventSets: crimeTypes.eventSets,
      iccsTags,
      forms: withLimits(manifest, offerToldIncidents(linkable, forms)),
      definitions: definitions.list(),
      lists: addToldIncidents(linkable, withStates.lists),
      texts: nameToldIncidents(linkable, withStates.texts),
    },
    memory,
  );
}

/**
 * A pack's crimes are in the catalogue in any case, so that conditions may name them; they are in use where
 * the pack is on.
 */
function crimeOf({ active, ...crime }: CatalogueRow, { packs }: Manifest): CrimeType {
  const isOn = crime.tier !== 'pack' || packs.some((pack) => pack.key === crime.pack && pack.active);
  return { ...crime, inUse: active && isOn };
}

function namesIn(files: Record<string, unknown>, folder: string): string[] {
  const pattern = new RegExp(`^${folder}/([^/]+)\\.json$`);
  return Object.keys(files).flatMap((file) => pattern.exec(file)?.[1] ?? []);
}

/** An amount without a `max` takes the country's. */
function withLimits({ money }: Manifest, forms: FormModule[]): FormModule[] {
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
function addStates(
  { states }: Manifest,
  lists: Instrument['lists'],
  texts: Instrument['texts'],
): Pick<Instrument, 'lists' | 'texts'> {
  if (states.length === 0) return { lists, texts };
  const namesOfStates = (language: string): Record<string, string> => {
    const names: Record<string, string> = {};
    for (const { code, name } of states) {
      const inLanguage = name[language];
      if (inLanguage !== undefined) names[code] = inLanguage;
    }
    return names;
  };
  return {
    lists: { ...lists, state: states.map(({ code }) => code) },
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, ofLanguage]) => [
        language,
        { ...ofLanguage, choices: { ...ofLanguage.choices, state: namesOfStates(language) } },
      ]),
    ),
  };
}

/** A form or language that the manifest does not name would be silently left out of the interview. */
function findUnknownFiles(files: Record<string, unknown>, manifest: ManifestFile, find: Find): void {
  const modules = manifest.chain.map((form) => `modules/${form}.json`);
  const texts = manifest.languages.map((language) => `texts/${language}.json`);
  const named = new Set(['manifest.json', 'crime-types.json', 'modules/lists.json', ...modules, ...texts]);
  for (const file of Object.keys(files))
    if (!named.has(file) && !isDesignFile(file)) find({ file, path: '', ...fileProblems.notInManifest() });
}
