/**
 * Signs with which a spreadsheet begins a formula, the wide ones of East Asia too, and the blanks before which it
 * may look for one.
 */
const FORMULA = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

const NUMBER = /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/;

/**
 * The text of a cell as every CSV of the platform writes it. A text that begins like a formula gets an apostrophe
 * before it: a spreadsheet shows it and does not run it. Numbers stay numbers.
 *
 * @example withoutFormula('=1+1') // => "'=1+1"
 * @example withoutFormula('-1.5') // => '-1.5'
 */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
