import type { SpecFinding } from '#contract';
import { findingInWords } from '#questionnaires';
import type { TableProblemTexts } from '../../../text/table-problems/table-problem-texts.ts';

/** What is wrong and what to do, and in which language that is: English where the page has no words for it. */
export function specFindingText(
  { said, problem, remedy }: SpecFinding,
  texts: TableProblemTexts,
  language: string,
): { text: string; language: string } {
  const inEnglish = { text: `${problem}; ${remedy}.`, language: 'en' };
  if (!said || !Object.hasOwn(texts, said.sentence)) return inEnglish;
  if (said.sentence === 'shape') return shapeText(said.about[0], inEnglish, texts, language);
  // The server's sentence of this name is about the same things, in this order.
  const say = texts[said.sentence as keyof TableProblemTexts] as (...about: unknown[]) => string;
  return { text: say(...said.about), language };
}

interface WrongShape {
  readonly part: string;
  readonly said?: { readonly sentence: string; readonly about?: unknown };
  readonly reason: string;
  readonly remedy: string;
}

/** What is wrong with the shape of a file has words in all languages already. */
function shapeText(
  about: unknown,
  inEnglish: { text: string; language: string },
  texts: TableProblemTexts,
  language: string,
) {
  const { part, said, reason, remedy } = about as WrongShape;
  if (!said) return inEnglish;
  if (said.sentence === 'otherShape') return { text: texts.otherShape(part), language };
  const finding = {
    code: 'wrong-shape',
    severity: 'error',
    file: '',
    path: '',
    message: reason,
    remedy,
    said,
  } as const;
  const words = findingInWords(finding, language);
  if (words.language !== language) return inEnglish;
  return { text: texts.shape({ part, problem: words.message, remedy: words.remedy }), language };
}
