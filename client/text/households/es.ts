import type { HouseholdTexts } from './household-texts.ts';

export const householdsInSpanish: HouseholdTexts = {
  title: 'Hogares de la vivienda',
  add: 'Hay otro hogar en esta vivienda',
  formTitle: 'Hogares en esta vivienda',
  explain:
    'Un hogar son las personas que comparten los gastos de la comida. Cada hogar tiene sus visitas y su entrevista.',
  howMany: 'Cuántos hogares hay en total',
  labelOf: (n) => `Cómo reconocer el hogar ${n}`,
  labelHint: 'Por ejemplo: primer piso, puerta azul. No escriba nombres.',
  save: 'Guardar los hogares',
  cancel: 'Cancelar',
  saved: 'Hogares guardados en esta tableta.',
  notSaved: 'Los hogares no se guardaron. Libere espacio en la tableta e intente de nuevo.',
  number: (n) => `Hogar ${n}`,
  ofDwelling: (n, all) => `Hogar ${n} de ${all}`,
  progress: (done, all) => `${done} de ${all} hogares terminados`,
  waiting: (n) => (n === 1 ? 'Un hogar nuevo espera el envío' : `${n} hogares nuevos esperan el envío`),
  refused: (n) =>
    n === 1
      ? 'El servidor no aceptó un hogar nuevo. Sigue guardado; avise a su supervisora o supervisor.'
      : `El servidor no aceptó ${n} hogares nuevos. Siguen guardados; avise a su supervisora o supervisor.`,
};
