import type { ComparabilityWords } from './comparability-words.ts';

export const comparabilityInSpanish: ComparabilityWords = {
  title: 'Informe de comparabilidad',
  subtitle: '$1 frente a $2',
  explanation:
    'Cada cifra y cada pregunta del estándar, y cómo queda en este cuestionario. Lo que el estándar deja a cada país no es una desviación.',
  summary: 'Resumen',
  survey: 'Lo que vale para toda la encuesta',
  figures: 'Cifras',
  questions: 'Preguntas',
  added: 'Preguntas solo de este cuestionario',
  foreseen: 'Diferencias que el estándar prevé',
  foreseenExplained: 'Montos de dinero, autoridades, estados, módulos opcionales, idiomas y palabras del país.',
  none: 'Ninguna.',
  figure: 'Cifra',
  question: 'Pregunta',
  result: 'Resultado',
  why: 'Por qué',
  standard: 'Estándar',
  own: 'Este cuestionario',
  otherWords: 'Preguntas con otras palabras',
  contents: 'Contenido',
  skip: 'Ir al informe',
  reporting: 'Delitos denunciados y cifra negra',
  files: 'Carpetas de investigación y cifra negra con carpeta',
  sets: {
    any_person: 'Todos los delitos contra la persona',
    any_household: 'Todos los delitos contra el hogar',
    any: 'Todos los delitos',
  },
  standing: {
    same: 'igual',
    otherwise: 'se pregunta de otro modo',
    'not-comparable': 'no comparable',
    'not-asked': 'no se pregunta',
  },
};
