/**
 * A number with a minus, as wide as a plus: a hyphen before it is easily read as a dash between two numbers.
 */
export function withMinus(number: string): string {
  return number.replace(/^-/u, '\u2212');
}
