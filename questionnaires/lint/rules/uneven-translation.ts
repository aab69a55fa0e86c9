import type { Finding } from '../../authoring/finding.ts';
import { once } from '../../instrument/once.ts';
import { fillsIn, withoutThousands, wordsIn } from '../all-texts.ts';
import type { LintContext } from '../lint-context.ts';
import { mostFrequent, type Translations, translations } from '../translations.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** A translation with less than this share of the words of the longest one has lost something. */
const SHORT = 0.4;

/** Of fewer words than this nothing can be said. */
const LONG_ENOUGH = 10;

/**
 * Translations that say more or less than the others: other numbers, other fills, no instruction, half of the
 * words.
 */
export function unevenTranslation({ instrument }: LintContext): Finding[] {
  return translations(instrument).flatMap(unevenIn);
}

const unevenIn = once((each: Translations): Finding[] => [
  ...missingText(each),
  ...different(each, 'fills', fillsIn),
  ...differentNumbers(each),
  ...differentLength(each),
]);

function missingText({ path, missing }: Translations): Finding[] {
  if (!/\.(instruction|title)$/.test(path)) return [];
  return missing.map((language) => warning({ ...placeIn(language, path), ...textWarnings.onlyOtherLanguages() }));
}

function different(
  { path, texts }: Translations,
  kind: 'fills' | 'numbers' | 'great numbers',
  partsOf: (text: string) => string[],
): Finding[] {
  const parts = [...texts].map(([language, text]) => ({
    language,
    here: [...new Set(partsOf(text))].sort().join(', '),
  }));
  // Small numbers are often words in one language and digits in another.
  const compared = kind === 'numbers' ? parts.filter(({ here }) => here !== '') : parts;
  const usual = mostFrequent(compared.map(({ here }) => here));
  return compared
    .filter(({ here }) => here !== usual)
    .map(({ language, here }) => {
      const elsewhere = usual ?? parts.find((other) => other.here !== here)?.here ?? '';
      return warning({
        ...placeIn(language, path),
        ...textWarnings.otherInAnotherLanguage({ kind, here, elsewhere }),
      });
    });
}

/**
 * Years and amounts are digits in every language, so that one that only one language has is reported, too.
 */
function differentNumbers(each: Translations): Finding[] {
  const ofAnySize = different(each, 'numbers', numbersIn);
  if (ofAnySize.length > 0) return ofAnySize;
  return different(each, 'great numbers', (text) => numbersIn(text).filter(({ length }) => length > 3));
}

function differentLength({ path, texts }: Translations): Finding[] {
  const lengths = [...texts].map(([language, text]) => ({ language, words: wordsIn(text).length }));
  const [longest = 0, next = 0] = lengths.map(({ words }) => words).sort((a, b) => b - a);
  if (longest < LONG_ENOUGH) return [];
  // A text that is far longer than all of several others says more; otherwise the short ones say less.
  const isLongAlone = lengths.length > 2 && next < SHORT * longest;
  const elsewhere = isLongAlone ? next : longest;
  return lengths
    .filter(({ words }) => (isLongAlone ? words === longest : words < SHORT * longest))
    .map(({ language, words }) =>
      warning({ ...placeIn(language, path), ...textWarnings.otherLength({ words, elsewhere }) }),
    );
}

function numbersIn(text: string): string[] {
  return withoutThousands(text).match(/\d+/g) ?? [];
}

function placeIn(language: string, path: string): { file: string; path: string } {
  return { file: `texts/${language}.json`, path };
}
