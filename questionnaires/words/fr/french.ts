import type { Language } from '../language.ts';
import { wholeWords } from '../whole-words.ts';
import { answerErrorsInFrench } from './answer-errors.ts';
import { codebookInFrench } from './codebook.ts';
import { conditionsInFrench } from './conditions.ts';
import { paperInFrench } from './paper.ts';
import { workbookInFrench } from './workbook.ts';

export const french: Language = {
  conditions: conditionsInFrench,
  codebook: codebookInFrench,
  paper: paperInFrench,
  workbook: workbookInFrench,
  answerErrors: answerErrorsInFrench,
  speech: {
    negations: /(?<![\p{L}])(ne(?![\p{L}])|n['’])/giu,
    instructions: wholeWords(
      'enquêteurs?|enquêtrices?|ne pas lire|ne lisez pas|lisez à voix haute|lire à voix haute|cochez|notez|enregistrez|montrez la carte',
    ),
    doubled: ['nous', 'vous'],
  },
  firstOfMonth: '1er',
};
