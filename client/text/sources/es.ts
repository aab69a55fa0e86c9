import type { SourceTexts } from './source-texts.ts';

export const sourcesInSpanish: SourceTexts = {
  heading: 'De qué se hacen las cifras',
  weights: 'Factores de expansión',
  designWeights: 'Los del diseño',
  otherWeights: 'Unos que ya no están guardados',
  interviews: 'Entrevistas',
  allInterviews: 'Todas las que cuentan ahora',
  file: ({ number, when, count, interviews }) =>
    `Archivo de análisis ${number}, del ${when}: ${count} ${interviews === 'approved' ? 'aprobadas' : 'aceptadas'}`,
  otherFile: (number) => `Archivo de análisis ${number}, que no es de esta edición`,
  withWeights: 'con factores:',
  ofInterviews: 'de entrevistas:',
  weightsNote: ({ name, hash }) => `Factores: «${name}», hash ${hash}.`,
  designWeightsNote: 'Factores del diseño.',
  fileNote: ({ number, hash }) => `Entrevistas del archivo de análisis ${number}, SHA-256 ${hash}.`,
  ofEdition: ({ edition, note }) => `${edition}. ${note}`,
  weightsOf: (edition) => `Factores de ${edition}`,
  interviewsOf: (edition) => `Entrevistas de ${edition}`,
  flaws: {
    'weights-not-made': ({ weighting, count }) =>
      `Con esta edición no se pueden hacer los factores «${weighting}». Errores: ${count}. En «Factores» está qué corregir y dónde.`,
    'weights-negative': ({ weighting }) =>
      `Los factores «${weighting}» tienen valores negativos, y con ellos no se hace ninguna cifra. Ponga límites a la calibración, o elija otro método, en «Factores».`,
    'cases-without-weight': ({ count }) =>
      `Entrevistas de las cifras que se quedan sin factor: ${count}. No contarían por nadie. Cambie los pasos para que conserven a quienes respondieron.`,
    'weights-of-unapproved': ({ count }) =>
      `Los factores cuentan entrevistas que nadie ha aprobado: ${count}. Apruébelas, o haga el archivo con todas las que cuentan.`,
    'file-interviews': ({ number, before, now }) =>
      `Las entrevistas ya no son las del archivo de análisis ${number}: eran ${before}, hoy son ${now} o son otras. Haga uno nuevo en «Informes y archivos».`,
    'file-codings': ({ number, before, now }) =>
      `Las codificaciones ya no son las del archivo de análisis ${number}: eran ${before}, hoy son ${now} o son otras. Haga uno nuevo en «Informes y archivos».`,
    'file-other-bytes': ({ number, program }) =>
      `Los registros del archivo de análisis ${number} no salen como cuando los hizo la versión ${program} del programa. Haga uno nuevo en «Informes y archivos».`,
    'file-design-weights': ({ number }) =>
      `El archivo de análisis ${number} tiene los factores del diseño. Elija esos.`,
    'file-has-weights': ({ number, weighting }) =>
      `El archivo de análisis ${number} tiene los factores «${weighting}». Elija esos.`,
    'file-other-weights': ({ number, weighting }) =>
      `El archivo de análisis ${number} tiene los factores «${weighting}», y los elegidos son otros: cambió la especificación, un total o la muestra.`,
  },
  unknownWeighting: 'Esos factores ya no están guardados. Elija otros.',
  unknownFile: 'Esta edición no tiene ese archivo de análisis. Elija otro.',
  openWeights: 'Ver los factores',
};
