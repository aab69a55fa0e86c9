import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';
import { type ParallelText, parallelTexts, usual } from '../translations.ts';
import { fillsIn, withoutThousands, wordsIn } from '../all-texts.ts';

/** A translation with less than this share of the words of the longest one has lost something. */
const SHORT = 0.4;
const LONG_ENOUGH = 10;

/** Translations that say more or less than the others: other numbers, other fills, no instruction, half of the words. */
export function unevenTranslation({ instrument }: LintContext): Finding[] {
  return parallelTexts(instrument).flatMap((parallel) => [
    ...absent(parallel),
    ...odd(parallel, 'fills', fillsIn),
    ...numbers(parallel),
    ...shortened(parallel),
  ]);
}

function absent({ path, missing }: ParallelText): Finding[] {
  if (!/\.(instruction|title)$/.test(path)) return [];
  return missing.map((language) =>
    finding(language, path, 'other languages have a text here', 'translate it, or remove the others'),
  );
}

function odd(
  { path, texts }: ParallelText,
  what: 'fills' | 'numbers' | 'great numbers',
  read: (text: string) => string[],
): Finding[] {
  const sets = [...texts].map(([language, text]) => ({ language, has: [...new Set(read(text))].sort().join(', ') }));
  // Small numbers are often written as words in one language and as digits in another.
  const compared = what === 'numbers' ? sets.filter(({ has }) => has !== '') : sets;
  const wanted = usual(compared);
  return compared
    .filter(({ has }) => has !== wanted)
    .map(({ language, has }) => {
      const others = wanted ?? sets.find((other) => other.has !== has)?.has;
      const message = `its ${what} are ${has || 'none'}, those of another language ${others || 'none'}`;
      return finding(language, path, message, `use the same ${what} in every language`);
    });
}

/** Years and amounts are digits in every language, so that one which only one language has is told, too. */
function numbers(parallel: ParallelText): Finding[] {
  const small = odd(parallel, 'numbers', numbersIn);
  if (small.length > 0) return small;
  return odd(parallel, 'great numbers', (text) => numbersIn(text).filter(({ length }) => length > 3));
}

function shortened({ path, texts }: ParallelText): Finding[] {
  const counted = [...texts].map(([language, text]) => ({ language, words: wordsIn(text).length }));
  const [longest = 0, next = 0] = counted.map(({ words }) => words).sort((a, b) => b - a);
  if (longest < LONG_ENOUGH) return [];
  // One that is far longer than all of several others said more; otherwise the short ones said less.
  const isLongAlone = counted.length > 2 && next < SHORT * longest;
  return counted
    .filter(({ words }) => (isLongAlone ? words === longest : words < SHORT * longest))
    .map(({ language, words }) => {
      const message = `it has ${words} words, another language ${isLongAlone ? next : longest}`;
      return finding(language, path, message, 'say the same in every language');
    });
}

function numbersIn(text: string): string[] {
  return withoutThousands(text).match(/\d+/g) ?? [];
}

function finding(language: string, path: string, message: string, remedy: string): Finding {
  return { code: 'uneven-translation', severity: 'warning', file: `texts/${language}.json`, path, message, remedy };
}
