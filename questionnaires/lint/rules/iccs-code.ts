import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * Sections 01 to 11 of ICCS 2015, in divisions of two more digits, 01 to 11 or 19 (other), then one digit at
 * a time.
 */
const ICCS_2015 = /^(0[1-9]|1[01])((0[1-9]|1[01]|19)([1-9][1-9]?)?)?$/;

/** Codes that the International Classification of Crime for Statistical Purposes cannot have. */
export function iccsCode({ instrument }: LintContext): Finding[] {
  const codes = instrument.crimes.flatMap(({ key, iccs }) => [
    ...(iccs.code === undefined ? [] : [{ path: `${key}.iccs.code`, code: iccs.code }]),
    ...iccs.rules.map(({ code }, index) => ({ path: `${key}.iccs.rules[${index}].code`, code })),
    ...(iccs.office ?? []).map((code, index) => ({ path: `${key}.iccs.office[${index}]`, code })),
  ]);
  return codes
    .filter(({ code }) => !ICCS_2015.test(code))
    .map(({ path, code }) => warning({ file: 'crime-types.json', path, ...settingWarnings.wrongIccs({ iccs: code }) }));
}
