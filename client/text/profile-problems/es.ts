import type { ProfileProblemTexts } from './profile-problem-texts.ts';

export const profileProblemsInSpanish: ProfileProblemTexts = {
  unknownVariable: (variable) => `Los registros de esta cifra no tienen ${variable}. Elija otra característica.`,
  answerAbsent: (id, variable) =>
    `${id} cuenta las respuestas a ${variable}, que esta edición no tiene. Elija otra cifra.`,
  notOfFile: (id) => `${id} no se puede hacer: esta edición no tiene lo que cuenta. Elija otra cifra.`,
  recordsAbsent: (id) => `${id} no se puede hacer: esta edición no tiene delitos de ese tipo. Elija otra cifra.`,
  gdpAbsent: (id) => `${id} es de toda la encuesta: ningún registro tiene una parte. Elija otra cifra.`,
  otherShape: (part) => `${part}: no está escrito como pide docs/profiles.md. Corríjalo.`,
  severalCategories: (id, known) => `${id} tiene varias respuestas. Elija una: ${known.join(', ')}.`,
  severalUnits: (id, crimes) => `${id} no tiene un conjunto de delitos propio. Elija uno: ${crimes.join(', ')}.`,
  notExplained: (id, kind) =>
    kind === 'logistic'
      ? `${id} no es una proporción. Elija razones de tasas, o una proporción.`
      : `${id} no es ni una proporción ni un número de cada registro. Elija otra cifra.`,
  notATerm: (name, terms) => `${name} no es una característica del modelo. Elija una de ellas: ${terms.join(', ')}.`,
  marginWithout: (names) => `${names.join(', ')}: una característica está dos veces. Deje una.`,
  interactionWithout: (needed) =>
    `Una interacción de tres necesita también la de ${needed.split(':').join(' y ')}. Agréguela.`,
  oneLevel: (variable) => `Todos los registros tienen un solo valor de ${variable}: no hay qué comparar. Quítela.`,
  noRecords: () => 'Ningún registro tiene todo lo que el modelo necesita. Elija más registros o menos características.',
  mergedTwice: (variable, value) =>
    `${variable}: ${value} está en dos grupos, o es el nombre de un valor puesto en otro. Ponga cada valor en uno.`,
  notFitted: ({ code }, terms, levels) => {
    const of = terms.length > 0 ? `${terms.join(', ')}: ` : '';
    if (code === 'separation' && terms.length === 0)
      return 'Todos los registros del modelo son iguales: no hay qué comparar. Elija más registros u otra cifra.';
    if (code === 'collinear-terms') return `${of}dice lo mismo que las demás características. Quítela.`;
    if (levels.length > 0)
      return `${of}todos son iguales en ${levels.join(', ')}, así que no hay razón que calcular. Júntelo con otro valor.`;
    return `${of}el modelo no tiene estimación. Junte valores pequeños, o quite una característica.`;
  },
};
