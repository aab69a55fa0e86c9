import type { PublicSpecFinding } from '#contract';
import { findingInWords } from '#questionnaires';
import type { PublicProblemTexts } from '../../../text/public-problems/public-problem-texts.ts';

interface ShapeSaid {
  readonly said?: { readonly sentence: string; readonly about?: unknown };
  readonly reason: string;
  readonly remedy: string;
}

/**
 * What is wrong with the specification of a public-use file and what to do, with its part, in the reader's language.
 *
 * @param texts absent in English, which the server says itself
 */
export function publicFindingText(
  { said, part, problem }: PublicSpecFinding,
  texts: PublicProblemTexts | undefined,
  { language, locale }: { readonly language: string; readonly locale: string },
): string {
  if (!texts) return problem;
  const where = part === undefined ? '' : `${part}: `;
  const { sentence, about } = said;
  if (sentence === 'shape') return `${where}${shapeText(about[0] as ShapeSaid, language) ?? texts.otherShape}`;
  const [first = '', second = ''] = about.map((one) =>
    typeof one === 'number' ? new Intl.NumberFormat(locale).format(one) : String(one),
  );
  return `${where}${texts[sentence](first, second)}`;
}

/** Shapes have words in all languages already; undefined where one has none. */
function shapeText({ said, reason, remedy }: ShapeSaid, language: string): string | undefined {
  if (!said || said.sentence === 'otherShape') return undefined;
  const words = findingInWords(
    { code: 'wrong-shape', severity: 'error', file: '', path: '', message: reason, remedy, said } as Parameters<
      typeof findingInWords
    >[0],
    language,
  );
  return words.language === language ? `${words.message}; ${words.remedy}` : undefined;
}
