import type { Finding } from '../../authoring/finding.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Free text in a form that promises not to ask for what happened in words. */
export function narrative({ places }: LintContext): Finding[] {
  return byWrittenQuestion(places)
    .filter(([{ module, question }]) => module.sensitive?.noNarrative && question.type === 'text')
    .map(([{ file, path, module }]) => warning({ file, path, ...textWarnings.narrative({ form: module.form }) }));
}
