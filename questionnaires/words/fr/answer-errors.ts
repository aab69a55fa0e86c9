import type { AnswerErrorWords } from '../answer-error-words.ts';

export const answerErrorsInFrench: AnswerErrorWords = {
  missing: 'Choisissez ou saisissez une réponse pour continuer.',
  notANumber: 'Saisissez un nombre, sans lettres ni signes.',
  tooManyDecimals: 'Le nombre a trop de décimales. Supprimez celles qui sont en trop.',
  tooLow: 'La valeur minimale est {0}. Corrigez la réponse.',
  tooHigh: 'La valeur maximale est {0}. Corrigez la réponse.',
  notADate: 'Saisissez une date complète : jour, mois et année.',
  outsidePeriod: 'La date doit être comprise entre le {0} et le {1}. Corrigez-la.',
  tooLong: 'Le texte est trop long. Saisissez au plus {0} caractères.',
  tooMany: 'Nombre maximal de réponses : {0}. Décochez celles qui sont en trop.',
  exclusive: 'Une des réponses cochées exclut les autres. Décochez celle-ci ou toutes les autres.',
  notOffered: 'Cette réponse ne correspond plus à ce qui a été répondu avant. Choisissez-en une autre.',
  invalid: 'La réponse est incomplète ou n’est pas valide. Corrigez-la.',
};
