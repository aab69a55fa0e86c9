import type { Finding } from '../../authoring/finding.ts';
import { exportName, SPSS_NAME, STATA_NAME } from '../../codebook/export-name.ts';
import { byWrittenQuestion, type LintContext, type Place } from '../lint-context.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * Names that the statistical packages would cut: written out per crime, and with the suffix of an incident's
 * number.
 */
export function longName({ instrument, places }: LintContext): Finding[] {
  const { perInterview } = instrument.manifest.details;
  const variableOf = ({ module, question }: Place) =>
    `${exportName(question.name)}${module.repeat === 'incidents' ? `_incident${perInterview}` : ''}`;
  const found: Finding[] = [];
  for (const [first, ...others] of byWrittenQuestion(places)) {
    const long = [first, ...others].find((place) => variableOf(place).length > STATA_NAME);
    if (!long || long.question.type === 'statement') continue;
    const variable = variableOf(long);
    const problem = settingWarnings.longName({
      variable,
      stata: STATA_NAME,
      ...(variable.length > SPSS_NAME && { spss: SPSS_NAME }),
      isOfCrime: long.question.crime !== undefined,
    });
    found.push(warning({ file: long.file, path: long.path, ...problem }));
  }
  return found;
}
