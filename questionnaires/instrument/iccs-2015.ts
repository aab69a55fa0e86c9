/**
 * Sections 01 to 11 of ICCS 2015, in divisions of two more digits, 01 to 11 or 19 (other), then one digit at
 * a time.
 */
const ICCS_2015 = /^(0[1-9]|1[01])((0[1-9]|1[01]|19)([1-9][1-9]?)?)?$/;

/**
 * Whether the International Classification of Crime for Statistical Purposes can have a code.
 *
 * @example isIccs2015('050211') // true
 */
export function isIccs2015(code: string): boolean {
  return ICCS_2015.test(code);
}
