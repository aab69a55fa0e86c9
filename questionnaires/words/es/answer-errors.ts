import type { AnswerErrorWords } from '../answer-error-words.ts';

export const answerErrorsInSpanish: AnswerErrorWords = {
  missing: 'Elija o escriba una respuesta para seguir.',
  notANumber: 'Escriba un número, sin letras ni signos.',
  notWhole: 'Escriba un número entero, sin decimales.',
  tooLow: 'El valor mínimo es {0}. Corrija la respuesta.',
  tooHigh: 'El valor máximo es {0}. Corrija la respuesta.',
  notADate: 'Escriba una fecha completa: día, mes y año.',
  outsidePeriod: 'La fecha debe estar entre el {0} y el {1}. Corríjala.',
  tooLong: 'El texto es demasiado largo. Escriba como máximo {0} caracteres.',
  tooMany: 'Marque como máximo {0} respuestas.',
  exclusive: 'Una de las respuestas marcadas no puede ir con otras. Quite esa o las demás.',
  notOffered: 'Esta respuesta ya no corresponde a lo que se contestó antes. Elija otra.',
};
