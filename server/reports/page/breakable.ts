import { type Html, html } from '#questionnaires';

/** Letters without a blank that fit in a column of names: no word of the product's own languages is as long. */
const LONGEST_WORD = 28;

const TOO_LONG = new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu');

/**
 * A text of a table, which may go on in the next line within a word that is too long for its column: else the table is
 * wider than the page, which then prints smaller, or loses its figures. A text without such a word stays as it is.
 */
export function breakable(text: string): string | readonly Html[] {
  const ends = [...text.matchAll(TOO_LONG)].map(({ index, 0: word }) => index + word.length);
  if (ends.length === 0) return text;
  const starts = [0, ...ends];
  return starts.map((start, at) => html`${at > 0 && html`<wbr>`}${text.slice(start, starts[at + 1])}`);
}
