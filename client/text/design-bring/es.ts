import type { DesignBringTexts } from './design-bring-texts.ts';

export const bringInSpanish: DesignBringTexts = {
  title: 'Traer pantallas de otro cuestionario',
  lead: 'Vienen con sus textos, listas, validaciones y condiciones. Lo que ya está aquí y dice lo mismo se comparte.',
  questionnaire: 'Cuestionario',
  form: 'Formulario',
  screens: 'Pantallas',
  questions: (n) => (n === 1 ? '1 pregunta' : `${n} preguntas`),
  reading: 'Leyendo el cuestionario…',
  needsOne: 'Elija al menos una pantalla.',
  bring: 'Traer',
};
