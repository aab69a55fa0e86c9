import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';

/** Sections 01 to 11 of ICCS 2015, in divisions of two more digits, 01 to 11 or 19 (other), then one digit at a time. */
const ICCS_2015 = /^(0[1-9]|1[01])((0[1-9]|1[01]|19)([1-9][1-9]?)?)?$/;

/** Codes that the International Classification of Crime for Statistical Purposes cannot have. */
export function iccsCode({ instrument }: LintContext): Finding[] {
  return instrument.crimes.flatMap(({ key, iccs }) => {
    const codes = [{ path: `${key}.iccs.code`, code: iccs.code }].concat(
      iccs.rules.map(({ code }, index) => ({ path: `${key}.iccs.rules[${index}].code`, code })),
    );
    return codes
      .filter(({ code }) => !ICCS_2015.test(code))
      .map(({ path, code }) => ({
        ...{ code: 'wrong-iccs', severity: 'warning', file: 'crime-types.json', path },
        message: `ICCS 2015 has no code ${code}`,
        remedy: 'use a code of sections 01 to 11, of two, four, five or six digits',
      }));
  });
}
