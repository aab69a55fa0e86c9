import type { Instrument } from '../instrument/instrument.ts';
import { writtenTexts } from '../lint/written-texts.ts';
import type { Change } from './change.ts';

/** Texts that changed in every language, and translations that changed while the others did not. */
export function textChanges(before: Instrument, after: Instrument, renamed: ReadonlyMap<string, string>): Change[] {
  const languages = after.manifest.languages.filter((language) => before.manifest.languages.includes(language));
  const [old, recent] = [textsByPath(before, languages, renamed), textsByPath(after, languages, new Map())];
  const paths = [...new Set([...old.keys(), ...recent.keys()])];
  return paths.flatMap((path): Change[] => {
    const [was, is] = [old.get(path) ?? {}, recent.get(path) ?? {}];
    const changed = languages.filter((language) => was[language] !== is[language]);
    if (changed.length === 0) return [];
    // The text of something new or gone is no change of wording; an instruction or a title may come and go by itself.
    const isWhole = Object.keys(was).length > 0 && Object.keys(is).length > 0;
    if (!isWhole && !/\.(instruction|title|owner)$/.test(path)) return [];
    if (!isWhole && ![...(Object.keys(was).length > 0 ? recent : old).keys()].some((other) => isSibling(other, path)))
      return [];
    return changedTexts({ path, noun: nounOf(path), was, is, changed, languages });
  });
}

/** One text of which some languages changed: a translation where others did not; new or gone where there was or is none. */
export function changedTexts({ path, noun, was, is, changed, languages }: ChangedTexts): Change[] {
  if (changed.length === 0) return [];
  const unchanged = languages.filter((language) => !changed.includes(language));
  const about = { subject: path, before: pick(was, changed), after: pick(is, changed) };
  const end = (what: string) => `${what}${quoted(about, changed)}.`;
  if (unchanged.length > 0) {
    const others = `${listOf(unchanged.map(nameOf))} did not`;
    const what = `${listOf(changed.map(nameOf))} ${noun}`;
    return [{ ...about, kind: 'translation', sentence: end(`The ${what} changed while ${others}`) }];
  }
  const isWhole = Object.keys(was).length > 0 && Object.keys(is).length > 0;
  const verb = isWhole ? 'changed' : Object.keys(is).length > 0 ? 'is new' : 'is gone';
  const where = languages.length > 1 ? ' in every language' : '';
  return [{ ...about, kind: 'text', sentence: end(`The ${noun} ${verb}${where}`) }];
}

interface ChangedTexts {
  path: string;
  noun: string;
  was: Readonly<Record<string, string>>;
  is: Readonly<Record<string, string>>;
  changed: readonly string[];
  languages: readonly string[];
}

type ByLanguage = Record<string, string>;

function textsByPath(
  instrument: Instrument,
  languages: readonly string[],
  renamed: ReadonlyMap<string, string>,
): Map<string, ByLanguage> {
  const found = new Map<string, ByLanguage>();
  for (const language of languages) {
    const texts = instrument.texts[language];
    for (const { path, text } of texts ? writtenTexts(texts) : []) {
      const [part = '', name = '', ...rest] = path.split('.');
      const now = part === 'questions' ? [part, renamed.get(name) ?? name, ...rest].join('.') : path;
      found.set(now, { ...found.get(now), [language]: text });
    }
  }
  return found;
}

function isSibling(other: string, path: string): boolean {
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  return other.startsWith(parent);
}

function pick(texts: Readonly<ByLanguage>, languages: readonly string[]): ByLanguage {
  return Object.fromEntries(
    languages.flatMap((language) => (texts[language] === undefined ? [] : [[language, texts[language]]])),
  );
}

/** From the first changed language, English if it is among them. */
function quoted({ before, after }: { before: ByLanguage; after: ByLanguage }, changed: readonly string[]): string {
  const language = changed.includes('en') ? 'en' : (changed[0] ?? '');
  const [old, recent] = [before[language], after[language]];
  if (old === undefined || recent === undefined) return recent === undefined ? '' : `: “${recent}”`;
  return `: “${recent}” instead of “${old}”`;
}

function nounOf(path: string): string {
  const [part = '', name = '', field = ''] = path.split('.');
  const nouns: Record<string, string> = {
    questions: `${field === 'instruction' ? 'instruction' : 'wording'} of ${name}`,
    choices: `label of ${field} in the list ${name}`,
    edits: `message of the edit ${name}`,
    crimes: `${field} text of the crime ${name}`,
    forms: `title of the form ${name}`,
    screens: `title of the screen ${name}`,
    missing: `label of ${name}`,
  };
  return (Object.hasOwn(nouns, part) ? nouns[part] : undefined) ?? `text ${path}`;
}

function nameOf(language: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}

function listOf(items: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(items);
}
