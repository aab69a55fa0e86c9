import type { AnswerErrorWords } from '../answer-error-words.ts';

export const answerErrorsInEnglish: AnswerErrorWords = {
  missing: 'Choose or enter an answer to go on.',
  notANumber: 'Enter a number, without letters or signs.',
  tooManyDecimals: 'The number has too many decimals. Remove those that are not needed.',
  tooLow: 'The lowest value is {0}. Correct the answer.',
  tooHigh: 'The highest value is {0}. Correct the answer.',
  notADate: 'Enter a complete date: day, month and year.',
  outsidePeriod: 'The date must be between {0} and {1}. Correct it.',
  tooLong: 'The text is too long. Enter at most {0} characters.',
  tooMany: 'Highest number of answers: {0}. Unmark the others.',
  exclusive: 'One of the marked answers cannot go with others. Unmark that one or the others.',
  notOffered: 'This answer no longer fits what was answered before. Choose another one.',
  invalid: 'The answer is incomplete or not valid. Correct it.',
};
