/** A number with the sign of a minus, which is as wide as a plus; a hyphen is easily read as one between two numbers. */
export function withMinus(number: string): string {
  return number.replace(/^-/u, '\u2212');
}
