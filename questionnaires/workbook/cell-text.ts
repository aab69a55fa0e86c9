import type { CellMark } from '../grid/workbook.ts';
import type { NotTakenCode } from './not-taken.ts';

/**
 * What a spreadsheet writes where it lost a text, and letters of UTF-8 that were read as Latin 1 or as Windows-1252,
 * whose quotation marks and dashes may follow a capital Ã all the same.
 */
const MANGLED =
  /\uFFFD|#(?:REF!|NAME\?|VALUE!|N\/A|DIV\/0!|NULL!|NUM!)|[ÃÂ][\u0080-\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|\p{Ll}Ã(?!\p{L})|â€/u;

/** Beside so many letters a translation may have, it has this many for each letter of the source. */
const LETTERS_FREE = 200;
const TIMES_THE_SOURCE = 8;

/** A text out of a cell, without what spreadsheets put around it. */
export function cellText(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B\uFEFF]/g, '')
    .trim();
}

/**
 * A text as it is compared: blanks that look alike are alike, and an apostrophe with which a spreadsheet keeps a text
 * from being a formula says nothing.
 */
export function looseText(text: string): string {
  return cellText(text)
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^'(?=[=+\-@])/, '');
}

/** What is wrong with a text that somebody wrote. */
export interface WrongText {
  readonly code: NotTakenCode;
  readonly detail?: string;
  /** Of `wrong-fills`: those that only the source has, and those that the text has beside them. */
  readonly fills?: { readonly missing: readonly string[]; readonly extra: readonly string[] };
}

/** What is wrong with a text that somebody wrote; undefined when nothing is. */
export function wrongText(text: string, source: string | undefined, mark: CellMark | undefined): WrongText | undefined {
  if (mark && mark.kind !== 'formula' && mark.kind !== 'error') return { code: 'mangled', detail: mark.shown };
  const mangled = MANGLED.exec(text) ?? /(?![\n\t])\p{Cc}/u.exec(text);
  if (mangled) return { code: 'mangled', detail: mangled[0].replace(/\p{Cc}/u, '\uFFFD') };
  if (source === undefined) return undefined;
  const fills = differing(text, source, /\{[^{}]*\}/g);
  const differ = [...fills.missing, ...fills.extra];
  if (differ.length > 0) return { code: 'wrong-fills', detail: differ.join(', '), fills };
  const marks = [...text.matchAll(/<[^<>]*>/g)].map(([tag]) => tag).filter((tag) => !source.includes(tag));
  if (marks.length > 0) return { code: 'wrong-markup', detail: marks[0]!.slice(0, 40) };
  const letters = [...text].length;
  return letters > LETTERS_FREE + TIMES_THE_SOURCE * [...source].length
    ? { code: 'too-long', detail: String(letters) }
    : undefined;
}

/** Fills that only one of two texts has, and braces that are left over. */
function differing(text: string, source: string, fill: RegExp): { missing: string[]; extra: string[] } {
  const here = new Set(text.match(fill));
  const there = new Set(source.match(fill));
  const left = text.replace(fill, '').match(/[{}]/g) ?? [];
  return { missing: [...there.difference(here)], extra: [...here.difference(there), ...new Set(left)] };
}
