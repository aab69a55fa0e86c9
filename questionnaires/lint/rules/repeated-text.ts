import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';
import { spokenTexts } from '../texts-read-aloud.ts';

/** Two questions with the same words in one language: one of them was copied and not rewritten. */
export function repeatedText(context: LintContext): Finding[] {
  const first = new Map<string, string>();
  return spokenTexts(context)
    .filter(({ isQuestion, path }) => isQuestion && path.startsWith('questions.'))
    .flatMap(({ language, file, path, text }): Finding[] => {
      const key = `${language} ${text.trim().toLowerCase()}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, path);
        return [];
      }
      const message = `the same words as ${other}`;
      return [
        { code: 'repeated-text', severity: 'warning', file, path, message, remedy: 'ask what this question means' },
      ];
    });
}
