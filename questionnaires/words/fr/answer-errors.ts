import type { AnswerErrorWords } from '../answer-error-words.ts';

export const answerErrorsInFrench: AnswerErrorWords = {
  missing: 'Choisissez ou saisissez une réponse pour continuer.',
  notANumber: 'Saisissez un nombre, sans lettres ni signes.',
  notWhole: 'Saisissez un nombre entier, sans décimales.',
  tooLow: 'La valeur minimale est {0}. Corrigez la réponse.',
  tooHigh: 'La valeur maximale est {0}. Corrigez la réponse.',
  notADate: 'Saisissez une date complète : jour, mois et année.',
  outsidePeriod: 'La date doit être comprise entre le {0} et le {1}. Corrigez-la.',
  tooLong: 'Le texte est trop long. Saisissez au plus {0} caractères.',
  tooMany: 'Cochez au plus {0} réponses.',
  exclusive: 'Une des réponses cochées exclut les autres. Décochez celle-ci ou toutes les autres.',
  notOffered: 'Cette réponse ne correspond plus à ce qui a été répondu avant. Choisissez-en une autre.',
};
