import type { AnswerErrorWords } from '../answer-error-words.ts';

export const answerErrorsInSpanish: AnswerErrorWords = {
  missing: 'Elija o escriba una respuesta para seguir.',
  notANumber: 'Escriba un número, sin letras ni signos.',
  tooManyDecimals: 'El número tiene demasiados decimales. Quite los que sobran.',
  tooLow: 'El valor mínimo es {0}. Corrija la respuesta.',
  tooHigh: 'El valor máximo es {0}. Corrija la respuesta.',
  notADate: 'Escriba una fecha completa: día, mes y año.',
  outsidePeriod: 'La fecha debe estar entre el {0} y el {1}. Corríjala.',
  tooLong: 'El texto es demasiado largo. Escriba como máximo {0} caracteres.',
  tooMany: 'Número máximo de respuestas: {0}. Quite las que sobran.',
  exclusive: 'Una de las respuestas marcadas no puede ir con otras. Quite esa o las demás.',
  notOffered: 'Esta respuesta ya no corresponde a lo que se contestó antes. Elija otra.',
  invalid: 'La respuesta no está completa o no es válida. Corríjala.',
};
