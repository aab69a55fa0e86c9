import { isJsonRecord, type Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, namedIn, type Path, valueAt } from '../places.ts';

/** A text in which what is looked for was found. */
export interface FoundText {
  readonly at: Path;
  readonly text: string;
  /** Where it was found, from 0; what stands in a fill or in markup is not among them. */
  readonly places: readonly { readonly from: number; readonly to: number }[];
}

export interface WantedWords {
  readonly words: string;
  /** Small and capital letters, and letters with and without an accent, are told apart. */
  readonly isExact: boolean;
  /** Only whole words. */
  readonly isWhole: boolean;
}

/** Fills between braces and markup between angles are no words of a text. */
const PROTECTED = /\{[^{}]*\}|<[^<>]*>/g;

/**
 * The strings of a file in which something stands. In texts of a language fills and markup are left out, so that they
 * are never replaced.
 *
 * @param isProtected whether fills and markup are left out
 */
export function foundTexts(files: DraftFiles, file: string, wanted: WantedWords, isProtected: boolean): FoundText[] {
  const pattern = patternOf(wanted);
  if (!pattern) return [];
  const matches = wanted.isExact ? matchesIn : matchesWithoutAccents;
  const found: FoundText[] = [];
  const look = (at: Path, value: Json): void => {
    if (typeof value === 'string') {
      const places = isProtected ? unprotected(value, matches(value, pattern)) : matches(value, pattern);
      if (places.length > 0) found.push({ at, text: value, places });
    } else if (isJsonRecord(value) || Array.isArray(value)) {
      for (const [name, inner] of namedIn(value) ?? []) look([...at, name], inner);
    }
  };
  const content = valueAt(files, [file]);
  if (content !== undefined) look([file], content);
  return found;
}

type Places = FoundText['places'];

function unprotected(text: string, places: Places): Places {
  if (places.length === 0) return places;
  const barred = matchesIn(text, PROTECTED);
  return places.filter(({ from, to }) => barred.every((part) => to <= part.from || from >= part.to));
}

function matchesIn(text: string, pattern: RegExp): Places {
  return [...text.matchAll(pattern)].map(({ 0: part, index }) => ({ from: index, to: index + part.length }));
}

/** Places in the text as it stands, whatever accents its letters have. */
function matchesWithoutAccents(text: string, pattern: RegExp): Places {
  const matches = matchesIn(withoutAccents(text), pattern);
  if (matches.length === 0) return matches;
  // Where each letter that is left stands in the text; the marks of a letter go with it.
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    for (let left = withoutAccents(letter).length; left > 0; left -= 1) starts.push(at);
    at += letter.length;
  }
  const start = (place: number) => starts[place] ?? text.length;
  return matches.map(({ from, to }) => ({ from: start(from), to: start(to) }));
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function patternOf({ words, isExact, isWhole }: WantedWords): RegExp | undefined {
  const sought = isExact ? words : withoutAccents(words);
  if (sought === '') return undefined;
  const literal = sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const edge = (side: string) => (isWhole ? `(?${side}[\\p{L}\\p{N}_])` : '');
  return new RegExp(`${edge('<!')}${literal}${edge('!')}`, isExact ? 'gu' : 'giu');
}

/** The operations that put other words where something was found: one set a text. */
export function replacing(found: readonly FoundText[], words: string): Operation[] {
  return found
    .map(({ at, text, places }): Operation => ({ do: 'set', at, to: replacedIn({ text, places }, words), was: text }))
    .filter((operation) => operation.do === 'set' && operation.to !== operation.was && operation.to !== '');
}

/** A text with other words where something was found. */
export function replacedIn({ text, places }: Pick<FoundText, 'text' | 'places'>, words: string): string {
  return places.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + words + rest.slice(to), text);
}
