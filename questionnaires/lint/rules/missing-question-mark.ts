import type { Finding } from '../../authoring/finding.ts';
import { once } from '../../instrument/once.ts';
import type { LintContext } from '../lint-context.ts';
import { textsReadAloud } from '../texts-read-aloud.ts';
import { mostFrequent, type Translations, translations } from '../translations.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Questions without their mark: where the other languages ask, and Spanish ones that begin without “¿”. */
export function missingQuestionMark(context: LintContext): Finding[] {
  const questions = new Set(
    textsReadAloud(context)
      .filter(({ isQuestion }) => isQuestion)
      .map(({ path }) => path),
  );
  return translations(context.instrument)
    .filter(({ path }) => questions.has(path))
    .flatMap(withoutMark);
}

const withoutMark = once(({ path, texts }: Translations): Finding[] => {
  const found: Finding[] = [];
  const usual = mostFrequent([...texts.values()].map(asks));
  for (const [language, text] of texts) {
    const place = { file: `texts/${language}.json`, path };
    if (asks(text) !== usual) {
      const problem = text.includes('?') ? textWarnings.asksOnlyHere() : textWarnings.asksOnlyElsewhere();
      found.push(warning({ ...place, ...problem }));
    } else if (language.startsWith('es') && text.split('¿').length !== text.split('?').length) {
      found.push(warning({ ...place, ...textWarnings.unbalancedQuestionMarks() }));
    }
  }
  return found;
});

function asks(text: string): string {
  return text.includes('?') ? 'asks' : 'says';
}
