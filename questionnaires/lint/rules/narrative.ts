import type { Finding } from '../../authoring/finding.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';

/** Free text in a form that promises to take no account of what happened in words. */
export function narrative({ places }: LintContext): Finding[] {
  return byWrittenQuestion(places)
    .filter(([{ module, question }]) => module.sensitive?.noNarrative && question.type === 'text')
    .map(([{ file, at, module }]) => ({
      ...{ code: 'narrative', severity: 'warning', file, path: at },
      message: `the form ${module.form} takes no narrative, and this is free text`,
      remedy: 'offer choices, or move the question to another form',
    }));
}
