import type { Finding } from '../../authoring/finding.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * A code of a list that is also one of the question's ways of not answering: the data could not tell them
 * apart.
 */
export function reusedCode({ instrument, places }: LintContext): Finding[] {
  const found: Finding[] = [];
  for (const [{ file, path: questionPath, question }] of byWrittenQuestion(places)) {
    const { choices: list = '', missing = [] } = question;
    const codes = instrument.lists[list] ?? [];
    const path = `${questionPath}.missing`;
    for (const [index, code] of missing.entries()) {
      if (codes.includes(code))
        found.push(warning({ file, path, ...settingWarnings.missingCodeInList({ code, list }) }));
      else if (missing.indexOf(code) !== index)
        found.push(warning({ file, path, ...settingWarnings.missingCodeTwice({ code }) }));
    }
  }
  return found;
}
