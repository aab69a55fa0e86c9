import type { WeightingFindingReply } from '#contract';
import { findingInWords } from '#questionnaires';
import type { WeightingProblemTexts } from '../../../text/weighting-problems/weighting-problem-texts.ts';

/** A part of what is said, and in which language it is. */
export interface SpokenPart {
  readonly text: string;
  readonly language: string;
}

/** What the server says of a part of the specification, or of an expression or a step in it. */
interface SaidOfPart {
  readonly part?: string;
  readonly place?: string;
  readonly reason?: string;
  readonly problem?: string;
  readonly remedy: string;
  readonly said?: unknown;
  readonly isUnknown?: boolean;
}

/**
 * What is wrong and what to do, in the reader's language. What is known in English only stands at the end, and so does
 * all of it where the page has no words for it.
 */
export function weightingFindingText(
  { said, problem, remedy }: WeightingFindingReply,
  texts: WeightingProblemTexts,
  language: string,
): SpokenPart[] {
  const inEnglish = [{ text: `${problem}; ${remedy}.`, language: 'en' }];
  if (!said) return inEnglish;
  const about = said.about[0] as SaidOfPart;
  switch (said.sentence) {
    case 'wrongShape':
    case 'wrongExpression':
      return partText(about, texts, language) ?? inEnglish;
    case 'stepImpossible':
      return [
        { text: texts.stepImpossible({ place: about.place ?? '' }), language },
        { text: `${about.problem}; ${about.remedy}.`, language: 'en' },
      ];
  }
  if (!Object.hasOwn(texts, said.sentence)) return inEnglish;
  // The server's sentence of this name is about the same things, in this order.
  const say = texts[said.sentence as keyof WeightingProblemTexts] as (...of: unknown[]) => string;
  return [{ text: say(...said.about), language }];
}

/** Shapes and expressions have words in all languages already; undefined where one has none. */
function partText(about: SaidOfPart, texts: WeightingProblemTexts, language: string): SpokenPart[] | undefined {
  const { said, remedy, place, part = '' } = about;
  if (!said) return undefined;
  // Sentences of expressions stand within one of a condition, which names its place.
  const inWords = place === undefined ? said : { sentence: 'unreadable', about };
  const finding = { code: 'wrong-shape', severity: 'error', file: '', path: '' } as const;
  const message = about.reason ?? about.problem ?? '';
  // It is a sentence of the same catalogue as those of a questionnaire.
  const found = { ...finding, message, remedy, said: inWords } as Parameters<typeof findingInWords>[0];
  const words = findingInWords(found, language);
  if (words.language !== language) return undefined;
  const problem = words.message;
  if (about.isUnknown) return [{ text: texts.unknownInExpression(problem), language }];
  const parts = { problem: part === '' ? problem : `${part}: ${problem}`, remedy: words.remedy };
  return [{ text: texts.ofPart(parts), language }];
}
