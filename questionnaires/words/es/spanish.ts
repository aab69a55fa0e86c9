import type { Language } from '../language.ts';
import { wholeWords } from '../whole-words.ts';
import { answerErrorsInSpanish } from './answer-errors.ts';
import { codebookInSpanish } from './codebook.ts';
import { conditionsInSpanish } from './conditions.ts';
import { paperInSpanish } from './paper.ts';
import { workbookInSpanish } from './workbook.ts';

export const spanish: Language = {
  conditions: conditionsInSpanish,
  codebook: codebookInSpanish,
  paper: paperInSpanish,
  workbook: workbookInSpanish,
  answerErrors: answerErrorsInSpanish,
  speech: {
    negations: wholeWords('no', 'giu'),
    instructions: wholeWords(
      '(?:encuestador|entrevistador)(?:a|es|as)?|no lea|lea en voz alta|lea las opciones|no leer|marque|anote|registre|muestre la tarjeta|acepte una sola|puede marcar',
    ),
    doubled: [],
  },
  firstOfMonth: undefined,
};
