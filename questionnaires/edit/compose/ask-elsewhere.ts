import { isJsonRecord, type Json, type JsonRecord } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, type Path, valueAt } from '../places.ts';
import { keysIn, recordsIn, stringsIn } from '../rename/questions-in.ts';
import { isTexts, MANIFEST } from '../rename/walk.ts';
import { editsOfCrime, screenWithEditsOf } from './edits-of-crime.ts';

/** Behind the name of a form that has no more room: the form that has the rest. */
const OF_MORE = '_more';

/** Whether a form was made for what another one has no room for. @param file `modules/screeners_household_more.json` */
export function isFormOfMore(file: string): boolean {
  return file.endsWith(`${OF_MORE}.json`);
}

interface Asked {
  readonly key: string;
  readonly level: string;
}

/**
 * The operations that take a crime out of a form of screeners that would be too long, and ask it in another one: the
 * first that was made so, or a new one behind the first form, with the same screens. Edits that can fire
 * only for crimes of the first form stay there.
 */
export function askElsewhere(files: DraftFiles, form: string, crime: Asked): Operation[] {
  const screens = repeatedScreens(files, form, crime.level);
  const out = screens.map((screen) => leftOut(form, screen, crime.key));
  const more = `${form}${OF_MORE}`;
  const file = `modules/${more}.json`;
  if (files[file] !== undefined)
    return [
      ...out,
      ...repeatedScreens(files, more, crime.level).flatMap((screen) => [
        takenIn(more, screen, crime.key),
        ...ownEdits(more, screen, screens, crime.key),
      ]),
    ];
  const { when, unit } = files[`modules/${form}.json`] as JsonRecord;
  const content: Json = {
    form: more,
    ...(unit !== undefined && { unit }),
    ...(when !== undefined && { when }),
    screens: screens.map((screen) => ({
      ...screenWithEditsOf(screen, crime.key),
      each: { crimes: crime.level, only: [crime.key] },
    })),
  };
  return [
    ...out,
    { do: 'add', into: [], name: file, item: content },
    { do: 'add', into: [MANIFEST, 'chain'], item: more, after: form },
    ...titles(files, form, more),
  ];
}

function repeatedScreens(files: DraftFiles, form: string, level: string): JsonRecord[] {
  return recordsIn(valueAt(files, [`modules/${form}.json`, 'screens'])).filter(
    ({ each }) => isJsonRecord(each) && each.crimes === level,
  );
}

const eachOf = (form: string, { name }: JsonRecord): Path => [`modules/${form}.json`, 'screens', String(name), 'each'];

/** The crime is among those for which a screen is not repeated. */
function leftOut(form: string, screen: JsonRecord, key: string): Operation {
  const each = screen.each as JsonRecord;
  if (each.except === undefined) return { do: 'add', into: eachOf(form, screen), name: 'except', item: [key] };
  return { do: 'add', into: [...eachOf(form, screen), 'except'], item: key };
}

function takenIn(form: string, screen: JsonRecord, key: string): Operation {
  const only = stringsIn((screen.each as JsonRecord).only);
  return { do: 'add', into: [...eachOf(form, screen), 'only'], item: key, after: only.at(-1) ?? null };
}

/** Edits that fire for the crime, and that the other form lacks because they fired for none of its crimes. */
function ownEdits(form: string, screen: JsonRecord, first: readonly JsonRecord[], key: string): Operation[] {
  const same = first.find(({ name }) => name === screen.name);
  return recordsIn(screen.questions).flatMap((question): Operation[] => {
    const asked = recordsIn(same?.questions).find(({ name }) => name === question.name);
    const there = recordsIn(question.edits).map(({ id }) => id);
    const absent = asked ? editsOfCrime(asked, key).filter(({ id }) => !there.includes(id)) : [];
    const at: Path = [`modules/${form}.json`, 'screens', String(screen.name), 'questions', String(question.name)];
    if (absent.length === 0) return [];
    if (question.edits === undefined) return [{ do: 'add', into: at, name: 'edits', item: absent }];
    return absent.map((item) => ({ do: 'add', into: [...at, 'edits'], item }));
  });
}

/** The new form is the second one of its title: the number needs no words, so it tells them apart in every language. */
function titles(files: DraftFiles, form: string, more: string): Operation[] {
  return Object.keys(files)
    .filter((file) => isTexts(file) && keysIn(valueAt(files, [file, 'forms'])).includes(form))
    .map((file) => {
      const words = valueAt(files, [file, 'forms', form]) as JsonRecord;
      const item = { ...words, title: `${words.title} (2)` };
      return { do: 'add', into: [file, 'forms'], name: more, item, after: form };
    });
}
