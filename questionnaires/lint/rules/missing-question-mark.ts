import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';
import { parallelTexts, usual } from '../translations.ts';
import { spokenTexts } from '../texts-read-aloud.ts';

/** Questions without their mark: where the other languages ask, and Spanish ones that open without “¿”. */
export function missingQuestionMark(context: LintContext): Finding[] {
  const { instrument } = context;
  const spoken = new Set(
    spokenTexts(context)
      .filter(({ isQuestion }) => isQuestion)
      .map(({ path }) => path),
  );
  const asked = parallelTexts(instrument).filter(({ path }) => spoken.has(path));
  return asked.flatMap(({ path, texts }) => {
    const marks = [...texts].map(([language, text]) => ({ language, text, has: String(text.includes('?')) }));
    const wanted = usual(marks);
    return marks.flatMap(({ language, text, has }): Finding[] => {
      const about = {
        severity: 'warning',
        file: `texts/${language}.json`,
        path,
        code: 'missing-question-mark',
      } as const;
      if (has !== wanted) {
        const message =
          has === 'false'
            ? 'another language asks here, this one does not'
            : 'this language asks here, another does not';
        return [{ ...about, message, remedy: 'end the question with “?” in every language, or in none' }];
      }
      const opened = text.split('¿').length;
      const closed = text.split('?').length;
      if (!language.startsWith('es') || opened === closed) return [];
      return [{ ...about, message: 'a question opens without “¿” or ends without “?”', remedy: 'write both marks' }];
    });
  });
}
