import type { Finding } from '../../authoring/finding.ts';
import { exportName, SPSS_NAME, STATA_NAME } from '../../codebook/export-name.ts';
import type { LintContext } from '../lint-context.ts';

/** Names that the statistical packages would cut: written out per crime, and with the suffix of an incident's number. */
export function longName({ instrument, places }: LintContext): Finding[] {
  const most = instrument.manifest.details.perInterview;
  const seen = new Set<string>();
  return places
    .filter(({ question }) => question.type !== 'statement')
    .flatMap(({ module, file, at, question }): Finding[] => {
      const suffix = module.repeat === 'incidents' ? `_incident${most}` : '';
      const name = `${exportName(question.name)}${suffix}`;
      const isLong = name.length > STATA_NAME;
      if (!isLong || seen.has(`${file} ${at}`)) return [];
      seen.add(`${file} ${at}`);
      const limits =
        name.length > SPSS_NAME ? `SPSS takes ${SPSS_NAME} and Stata ${STATA_NAME}` : `Stata takes ${STATA_NAME}`;
      return [
        {
          ...{ code: 'long-name', severity: 'warning', file, path: at },
          message: `the variable ${name} has ${name.length} characters; ${limits}`,
          remedy: `shorten ${question.crime ? "the name or the crime's key" : 'the name'}`,
        },
      ];
    });
}
