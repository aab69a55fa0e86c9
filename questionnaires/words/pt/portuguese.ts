import type { Language } from '../language.ts';
import { wholeWords } from '../whole-words.ts';
import { answerErrorsInPortuguese } from './answer-errors.ts';
import { codebookInPortuguese } from './codebook.ts';
import { conditionsInPortuguese } from './conditions.ts';
import { paperInPortuguese } from './paper.ts';
import { workbookInPortuguese } from './workbook.ts';

export const portuguese: Language = {
  conditions: conditionsInPortuguese,
  codebook: codebookInPortuguese,
  paper: paperInPortuguese,
  workbook: workbookInPortuguese,
  answerErrors: answerErrorsInPortuguese,
  speech: {
    negations: wholeWords('não', 'giu'),
    instructions: wholeWords(
      'entrevistador(?:a|es|as)?|não leia|leia em voz alta|leia as opções|marque|anote|registre|mostre o cartão',
    ),
    doubled: [],
  },
  firstOfMonth: '1º',
};
