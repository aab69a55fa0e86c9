import type { TableProblemTexts } from './table-problem-texts.ts';

const FAULTS = {
  'not-json': 'El texto no es JSON. Corríjalo ahí.',
  'too-deep': 'Hay listas y objetos demasiado anidados. Escriba menos niveles.',
  'repeated-key': 'El nombre está dos veces, y solo contaría el último. Quite uno.',
  'reserved-key': 'Ese nombre significa otra cosa para los programas. Quítelo.',
};

export const tableProblemsInSpanish: TableProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path}: ${FAULTS[kind]}` : FAULTS[kind]),
  shape: ({ part, problem, remedy }) => `${part}: ${problem}; ${remedy}.`,
  otherShape: (part) => `${part}: no está escrito como pide docs/tables.md. Corríjalo.`,
  repeatedName: (name) => `${name} está dos veces. Deje uno.`,
  unknownIndicator: (id) => `No hay un indicador ${id}. Elija otro.`,
  answerAbsent: (id, variable) =>
    `${id} cuenta las respuestas a ${variable}, que esta edición no tiene. Quítelo de la tabla.`,
  gdpAbsent: (id) =>
    `${id} es una proporción del producto interno bruto, y la tabla no lo indica. Escríbalo en money, gdp.`,
  notOfFile: (id) => `${id} no se puede calcular: esta edición no tiene lo que cuenta. Quítelo de la tabla.`,
  recordsAbsent: (id) => `${id} no se puede calcular: esta edición no tiene delitos de ese tipo. Quítelo de la tabla.`,
  unknownCrime: (id, crime, known) => `${id} no existe para ${crime}. Elija entre: ${known.join(', ')}.`,
  outcomeAbsent: (id, crime, outcome) =>
    `${id} de ${crime} no existe solo para ${outcome}. Quite outcome o elija un delito que admita tentativas.`,
  totalNotTold: (id, crime) =>
    `${id} de ${crime} sería demasiado pequeño: no se preguntó en todas las entrevistas. Pida una tasa o una proporción.`,
  amountNotAsked: (id, crime, without, asked) =>
    `${id} de ${crime} sería demasiado pequeño: no se preguntan los montos de ${without.join(', ')}. Elija entre: ${asked.join(', ')}.`,
  unknownCategory: (id, category, known) =>
    `${id} no tiene la categoría ${category}. Elija entre: ${known.join(', ')}.`,
  unknownVariable: (variable) =>
    `${variable} no divide todos los indicadores de la tabla. Quite la variable o esos indicadores.`,
  notImputable: (name, known) =>
    `La imputación nombra ${name}, que aquí no es monto, respuesta ni clase. Elija entre: ${known.join(', ')}.`,
  unknownValue: (variable, value, known) => `${variable} no tiene el valor ${value}. Elija entre: ${known.join(', ')}.`,
  unknownIsValue: (variable) => `${variable} tiene un valor que se llama unknown. Quite unknown y nombre ese valor.`,
  nameOfColumn: (variable) =>
    `${variable} es también el nombre de una columna de los archivos de tablas. Dé otro nombre a la variable en el estudio.`,
  eventAtResidence: (variable) =>
    `${variable} dice dónde o cuándo ocurrió el delito, y la tabla va por residencia. Quítela o cambie la base.`,
  residenceAtEvent: (variable) =>
    `${variable} dice dónde vive la persona, y la tabla va por el lugar del delito. Quítela o cambie la base.`,
  unitsAtEvent: (id) =>
    `${id} cuenta personas u hogares, que no tienen lugar del delito. Quítelo o cambie la base a residencia.`,
  tooManyCells: (cells, most) =>
    `La tabla tendría ${cells} celdas; aquí caben ${most}. Quite indicadores o valores, o use el comando cifra table.`,
  notDividedBy: (variable) =>
    `La tabla compara los valores de ${variable}, pero no se divide por ella. Divídala por esa variable o compare otra.`,
  notAValue: (variable, reference, known) =>
    `${reference} no es un valor de ${variable} en la tabla. Elija entre: ${known.join(', ')}.`,
  tooManyPairs: (pairs, most) =>
    `Se compararían ${pairs} pares; una página admite ${most}. Elija una referencia o use la orden cifra table.`,
  unknownDeclared: (name, known) => `No hay ${name} en ninguna edición. Elija entre: ${known.join(', ')}.`,
  bridgedTwice: (id, crime, edition) => `Dos puentes pasan sobre ${id} de ${crime} desde ${edition}. Deje uno.`,
  nothingShared: (own, other) =>
    `${other} no tiene ninguna de las cifras de la tabla de ${own}. Compare con otra edición.`,
  noSharedPsus: (own, other) =>
    `${own} y ${other} no tienen ninguna unidad de muestreo en común. Quite sharedPsus o dé a las mismas unidades los mismos códigos.`,
  unlikeDesigns: (own, other) => `Los diseños de ${own} y ${other} son de distinto tipo. Quite sharedPsus.`,
  fittedEditions: (own, other) =>
    `Las ponderaciones de ${own} o de ${other} se ajustaron a totales: no se conoce su covarianza. Quite sharedPsus.`,
};
