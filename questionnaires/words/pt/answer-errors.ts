import type { AnswerErrorWords } from '../answer-error-words.ts';

export const answerErrorsInPortuguese: AnswerErrorWords = {
  missing: 'Escolha ou digite uma resposta para continuar.',
  notANumber: 'Digite um número, sem letras nem sinais.',
  notWhole: 'Digite um número inteiro, sem casas decimais.',
  tooLow: 'O valor mínimo é {0}. Corrija a resposta.',
  tooHigh: 'O valor máximo é {0}. Corrija a resposta.',
  notADate: 'Digite uma data completa: dia, mês e ano.',
  outsidePeriod: 'A data deve estar entre {0} e {1}. Corrija-a.',
  tooLong: 'O texto é longo demais. Digite no máximo {0} caracteres.',
  tooMany: 'Marque no máximo {0} respostas.',
  exclusive: 'Uma das respostas marcadas não pode ser combinada com outras. Desmarque essa ou as demais.',
  notOffered: 'Esta resposta não corresponde mais ao que foi respondido antes. Escolha outra.',
};
