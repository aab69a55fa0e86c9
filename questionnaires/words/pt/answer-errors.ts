import type { AnswerErrorWords } from '../answer-error-words.ts';

export const answerErrorsInPortuguese: AnswerErrorWords = {
  missing: 'Escolha ou digite uma resposta para continuar.',
  notANumber: 'Digite um número, sem letras nem sinais.',
  tooManyDecimals: 'O número tem casas decimais demais. Apague as que sobram.',
  tooLow: 'O valor mínimo é {0}. Corrija a resposta.',
  tooHigh: 'O valor máximo é {0}. Corrija a resposta.',
  notADate: 'Digite uma data completa: dia, mês e ano.',
  outsidePeriod: 'A data deve estar entre {0} e {1}. Corrija-a.',
  tooLong: 'O texto é longo demais. Digite no máximo {0} caracteres.',
  tooMany: 'Número máximo de respostas: {0}. Desmarque as que sobram.',
  exclusive: 'Uma das respostas marcadas não pode ser combinada com outras. Desmarque essa ou as demais.',
  notOffered: 'Esta resposta não corresponde mais ao que foi respondido antes. Escolha outra.',
  invalid: 'A resposta está incompleta ou não é válida. Corrija-a.',
};
