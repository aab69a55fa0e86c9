import type { Language } from '../language.ts';
import { wholeWords } from '../whole-words.ts';
import { answerErrorsInEnglish } from './answer-errors.ts';
import { codebookInEnglish } from './codebook.ts';
import { conditionsInEnglish } from './conditions.ts';
import { paperInEnglish } from './paper.ts';
import { workbookInEnglish } from './workbook.ts';

export const english: Language = {
  conditions: conditionsInEnglish,
  codebook: codebookInEnglish,
  paper: paperInEnglish,
  workbook: workbookInEnglish,
  answerErrors: answerErrorsInEnglish,
  speech: {
    negations: /(?<![\p{L}])(not|never|cannot|nobody|no one)(?![\p{L}])|n['’]t(?![\p{L}])/giu,
    instructions: wholeWords(
      'interviewer|do not read|read out|read aloud|read the options|probe|record without|mark all|mark only|tick|show card|circle one|code one',
    ),
    doubled: ['had', 'that'],
  },
  firstOfMonth: undefined,
};
