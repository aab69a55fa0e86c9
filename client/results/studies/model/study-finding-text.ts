import type { StudyFindingReply } from '#contract';
import { findingInWords } from '#questionnaires';
import type { LanguageCode } from '../../../text/language.ts';
import { STUDY_PROBLEM_TEXTS, type StudyProblemTexts } from '../../../text/study-problems/study-problem-texts.ts';

/** Something said, and the language that it is in. */
interface SpokenText {
  readonly text: string;
  readonly language: string;
}

/** What is wrong and what to do, and in which language that is: English where the page has no words for it. */
export function studyFindingText({ said, problem, remedy }: StudyFindingReply, language: LanguageCode): SpokenText {
  const inEnglish = { text: `${problem}; ${remedy}.`, language: 'en' };
  if (language === 'en' || !said) return inEnglish;
  const texts = STUDY_PROBLEM_TEXTS[language];
  if (said.sentence === 'wrongShape') return shapeText(said.about[0], inEnglish, texts, language);
  if (said.sentence === 'wrongExpression') return expressionText(said.about[0], inEnglish, texts, language);
  if (!Object.hasOwn(texts, said.sentence)) return inEnglish;
  // The server's sentence of this name is about the same things, in this order.
  const say = texts[said.sentence as keyof StudyProblemTexts] as (...about: unknown[]) => string;
  return { text: say(...said.about), language };
}

interface SaidInCatalogue {
  readonly sentence: string;
  readonly about?: unknown;
}

/** What is wrong with the shape of a file has words in all languages already. */
function shapeText(
  about: unknown,
  inEnglish: SpokenText,
  texts: StudyProblemTexts,
  language: LanguageCode,
): SpokenText {
  const { part, said } = about as { part: string; said?: SaidInCatalogue };
  if (!said) return inEnglish;
  if (said.sentence === 'otherShape') return { text: texts.otherShape(part), language };
  return inCatalogue(said, inEnglish, (problem, remedy) => texts.wrongPart({ part, problem, remedy }), language);
}

/** So has what is wrong with a condition; a name that is no column is said in words of studies. */
function expressionText(
  about: unknown,
  inEnglish: SpokenText,
  texts: StudyProblemTexts,
  language: LanguageCode,
): SpokenText {
  const error = about as { place: string; problem: string; remedy: string; said?: SaidInCatalogue };
  if (error.said?.sentence === 'unknownVariable') return { text: texts.unknownColumn(error.place), language };
  const said = { sentence: 'unreadable', about: { ...error, code: 'expression-syntax' } };
  return inCatalogue(said, inEnglish, (problem, remedy) => `${problem}; ${remedy}.`, language);
}

function inCatalogue(
  said: SaidInCatalogue,
  inEnglish: SpokenText,
  say: (problem: string, remedy: string) => string,
  language: LanguageCode,
): SpokenText {
  const finding = {
    code: 'wrong-shape',
    severity: 'error',
    file: '',
    path: '',
    message: '',
    remedy: '',
    said,
  } as const;
  const words = findingInWords(finding, language);
  return words.language === language ? { text: say(words.message, words.remedy), language } : inEnglish;
}
