import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';
import { textsReadAloud } from '../texts-read-aloud.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Two questions with the same words in one language: one of them was copied and not rewritten. */
export function repeatedText(context: LintContext): Finding[] {
  const found: Finding[] = [];
  const firstPaths = new Map<string, string>();
  for (const { language, file, path, text, isQuestion } of textsReadAloud(context)) {
    if (!isQuestion || !path.startsWith('questions.')) continue;
    const key = `${language} ${text.trim().toLowerCase()}`;
    const other = firstPaths.get(key);
    if (other === undefined) firstPaths.set(key, path);
    else found.push(warning({ file, path, ...textWarnings.repeatedText({ other }) }));
  }
  return found;
}
