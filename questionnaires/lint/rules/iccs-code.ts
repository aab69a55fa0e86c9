import type { Finding } from '../../authoring/finding.ts';
import { isIccs2015 } from '../../instrument/iccs-2015.ts';
import type { LintContext } from '../lint-context.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Codes that the International Classification of Crime for Statistical Purposes cannot have. */
export function iccsCode({ instrument }: LintContext): Finding[] {
  const codes = instrument.crimes.flatMap(({ key, iccs }) => [
    ...(iccs.code === undefined ? [] : [{ path: `${key}.iccs.code`, code: iccs.code }]),
    ...iccs.rules.map(({ code }, index) => ({ path: `${key}.iccs.rules[${index}].code`, code })),
    ...(iccs.office ?? []).map((code, index) => ({ path: `${key}.iccs.office[${index}]`, code })),
  ]);
  return codes
    .filter(({ code }) => !isIccs2015(code))
    .map(({ path, code }) => warning({ file: 'crime-types.json', path, ...settingWarnings.wrongIccs({ iccs: code }) }));
}
