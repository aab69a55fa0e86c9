/** What a spreadsheet shows where it took a text for something else; in a CSV nothing else tells it. */
const MADE: readonly RegExp[] = [
  // Errors in any language, and a column that was too narrow: #VALEUR!, #¿NOMBRE?, #N/D, ####.
  /^#(?:[¿¡]?[\p{Lu}\d/]+[!?]?|#+)$/u,
  /^(?:TRUE|FALSE|VERDADERO|FALSO|VERDADEIRO|VRAI|FAUX)$/,
  // Days and hours: 01/02/2024, 2024-02-01 00:00:00, 02-Jan, 1-févr.-24, Jan-02, 10:30.
  /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^(?:\d{1,2}[-/])?\p{L}{3,4}\.?[-/]\d{2,4}$/u,
  /^\d{1,2}[-/]\p{L}{3,4}\.?$/u,
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
];

/** A number and nothing else: days since 1900 of what was a date, or a share of what was a percentage. */
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * Whether a text seems to be what a spreadsheet made of another one: it looks like a date, a truth value, an error or
 * a number, and its source has nothing of the kind.
 */
export function looksSpreadsheetMade(text: string, source: string | undefined): boolean {
  if (NUMBER.test(text)) return !(source ?? '').includes(text);
  const isMade = (one: string) => MADE.some((shape) => shape.test(one));
  return isMade(text) && !isMade(source ?? '');
}
