import type { QuestionType } from '../instrument/instrument.ts';

/**
 * How long an interview takes: what is read aloud at a speaker's pace, options on a card at a reader's pace,
 * and a time to think, answer and enter for each type of question. Options that the question before on the
 * same screen had too are not read again, nor is what stands above rows. There is no allowance for talk between
 * the questions, and none for learning: the fifth incident takes as long as the first.
 */
export interface BurdenModel {
  /** Words of question texts and statements that an interviewer reads aloud in a second. */
  readonly spokenWordsPerSecond: number;
  /** Words of a card that a respondent reads in a second. */
  readonly readWordsPerSecond: number;
  /** Lists with more codes than this are shown on a card; shorter ones are read aloud, except yes and no. */
  readonly readAloudUpTo: number;
  /** Seconds to think, answer and enter. */
  readonly answerSeconds: Readonly<Record<QuestionType, number>>;
  /** The same for a row: the answers are known from the row before, and stand beside its words. */
  readonly rowSeconds: number;
  /** Seconds to look and enter what is observed, not asked. */
  readonly observedSeconds: number;
  /** Seconds to pass to the next screen, and to the next form. */
  readonly screenSeconds: number;
  readonly formSeconds: number;
  /** Ages of the household that is interviewed. */
  readonly household: readonly number[];
  /** Longest acceptable interview, in minutes: without crime, with five. */
  readonly limits: { readonly none: number; readonly five: number };
}

/**
 * Pace of speech: between the two words a second that interviewers are taught and the 183 words a minute at
 * which adults read aloud. Pace of reading: 238 words a minute. Both are the same in every language, as
 * languages with longer words have fewer of them. Seconds per answer, row, screen and form, and the
 * household of three, are assumptions, to be replaced by the times that the first interviews record.
 *
 * @see Fowler and Mangione, Standardized Survey Interviewing (1990), on two words a second
 * @see Brysbaert, How many words do we read per minute?, Journal of
 *   Memory and Language 109 (2019), on 183 and 238 words a minute
 */
export const BURDEN_MODEL: BurdenModel = {
  spokenWordsPerSecond: 2.5,
  readWordsPerSecond: 238 / 60,
  readAloudUpTo: 5,
  answerSeconds: { statement: 0, single: 2.5, multiple: 5, number: 4, money: 7, date: 7, text: 8 },
  rowSeconds: 1.5,
  observedSeconds: 3,
  screenSeconds: 1,
  formSeconds: 4,
  household: [45, 43, 12],
  limits: { none: 20, five: 45 },
};
