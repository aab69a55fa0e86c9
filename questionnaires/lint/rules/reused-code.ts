import type { Finding } from '../../authoring/finding.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';

/** A code of a list that is also one of the question's ways of not answering: the data could not tell them apart. */
export function reusedCode({ instrument, places }: LintContext): Finding[] {
  return byWrittenQuestion(places).flatMap(([{ file, at, question }]) => {
    const codes = instrument.lists[question.choices ?? ''] ?? [];
    const missing = question.missing ?? [];
    return missing
      .filter((code, index) => codes.includes(code) || missing.indexOf(code) !== index)
      .map((code): Finding => {
        const message = codes.includes(code)
          ? `${code} is a code of the list ${question.choices} and a way of not answering`
          : `${code} is named twice`;
        return {
          code: 'reused-code',
          severity: 'warning',
          file,
          path: `${at}.missing`,
          message,
          remedy: 'keep one of them',
        };
      });
  });
}
