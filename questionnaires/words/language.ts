import type { AnswerErrorWords } from './answer-error-words.ts';
import type { CodebookWords } from './codebook-words.ts';
import type { ConditionWords } from './condition-words.ts';
import type { PaperWords } from './paper-words.ts';
import type { WorkbookWords } from './workbook-words.ts';

/**
 * Every word that the product adds to a questionnaire in one language. A language that lacks a word does not
 * compile. To add a language: copy a folder of this one, translate it, and enter it in `languages.ts`.
 */
export interface Language {
  readonly conditions: ConditionWords;
  readonly codebook: CodebookWords;
  readonly paper: PaperWords;
  readonly workbook: WorkbookWords;
  readonly answerErrors: AnswerErrorWords;
  readonly speech: SpeechPatterns;
  /** The first day of a month where it is an ordinal number. The formats of the platform write a plain 1. */
  readonly firstOfMonth: string | undefined;
}

/** What the lint looks for in the texts that are read aloud. */
export interface SpeechPatterns {
  /** Words that negate. Two of them in one sentence are hard to answer. */
  readonly negations: RegExp;
  /** What is written for the interviewer and never said to the respondent. */
  readonly instructions: RegExp;
  /** Words that may rightly stand twice in a row: “vous vous sentez”. */
  readonly doubled: readonly string[];
}
