import type { WeightingProblemTexts } from './weighting-problem-texts.ts';

const FAULTS = {
  'not-json': 'El texto no es JSON. Corríjalo ahí.',
  'too-deep': 'Hay listas y objetos demasiado anidados. Escriba menos niveles.',
  'repeated-key': 'El nombre está dos veces, y solo contaría el último. Quite uno.',
  'reserved-key': 'Ese nombre significa otra cosa para los programas. Quítelo.',
};

const AGAIN = 'Exporte o copie el archivo otra vez.';

export const weightingProblemsInSpanish: WeightingProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path}: ${FAULTS[kind]}` : FAULTS[kind]),
  ofPart: ({ problem, remedy }) => `${problem}; ${remedy}.`,
  unknownInExpression: (problem) =>
    `${problem}. Revise cómo está escrito; se pueden nombrar las columnas de la muestra.`,
  stepImpossible: ({ place }) => `Este paso no se puede dar (${place}).`,
  negativeWeights: ({ count }) =>
    `Después de este paso hay factores negativos: ${count}. Con ellos no se hace ninguna cifra. Ponga límites a la calibración, como 0.3 y 3, o elija el método raking o logit.`,
  negativeReplicates: ({ count }) =>
    `Réplicas con factores negativos: ${count}. Ponga límites a la calibración, como 0.3 y 3, o elija el método raking o logit.`,
  unlikelySum: ({ factor }) =>
    `Después de este paso la suma de los factores es ${factor} veces la de antes. Revise si los totales y los factores del diseño cuentan lo mismo, por ejemplo personas y no miles de personas.`,
  unknownColumn: (name) => `No hay una columna ${name}. Revise cómo está escrita.`,
  unknownVariable: (name) =>
    `No hay una variable ni una columna ${name}. Revise cómo está escrita o agréguela a las variables.`,
  variableAndColumn: (name) =>
    `${name} es a la vez una variable y una columna de la muestra. Dé otro nombre a la variable.`,
  hiddenColumn: (name) =>
    `${name} nombra viviendas una por una, y aquí nadie sabe qué fue de una sola. Use otra columna, o cifra weight donde está la base de datos.`,
  sampleOfFile: () =>
    'Las unidades de la muestra están en un archivo, y aquí se pondera la muestra de una edición. Escriba "sample": "interviews" o use cifra weight --data.',
  totalsNotSent: (path) => `El archivo de totales ${path} no está entre los agregados. Agréguelo o corrija su nombre.`,
  totalsNotFound: ({ path, named }) =>
    `El archivo de totales ${path} (${named}) no está junto a la especificación. Póngalo ahí, o corrija su nombre.`,
  noDesign: () =>
    'El factor de la vivienda no comienza con el del diseño. Ponga primero un paso «design», con el inverso de la probabilidad de selección.',
  designTwice: () => 'Otro paso «design» echaría a perder lo anterior. Quítelo o use «multiply».',
  nothingToCalibrate: () => 'No tiene márgenes ni números. Dé al menos un total.',
  noLimits: () => 'No tiene límites, o el inferior no es menor que el superior. Dé uno o los dos.',
  logitWithoutBounds: () => 'El método logit necesita límites. Dé uno inferior y uno superior, como 0.3 y 3.',
  wrongWeight: ({ count }) =>
    `El factor del diseño no es un número mayor que 0. Unidades: ${count}. Complete sus probabilidades de selección; lo que no se sorteó no es de la muestra.`,
  wrongFactor: ({ count }) =>
    `El multiplicador no es un número mayor que 0. Unidades: ${count}. Complete aquello de que se calcula, o deje que un paso anterior quite las unidades que no cuentan.`,
  wrongCorrection: ({ count }) =>
    `La corrección por población finita no puede ser la que es. Unidades: ${count}. Dé las unidades de la población o, para todas igual, la parte que se sorteó: mayor que 0 y hasta 1.`,
  correctionVaries: ({ count }) =>
    `La corrección por población finita no es la misma dentro de un estrato, o de una unidad de la etapa anterior. Unidades: ${count}. Dé la misma a todas las que se sortearon juntas; con probabilidades desiguales no dé ninguna, o dé su número.`,
  moreThanPopulation: ({ count }) =>
    `La muestra tiene más unidades que la población. Unidades: ${count}. Corrija el número, o diga que las correcciones son partes.`,
  stagesWithoutFpc: () =>
    'Hay etapas posteriores sin la corrección de la primera. Agréguela: sin ella no suman nada a la varianza.',
  noCategory: ({ by, count }) =>
    `No se sabe ${by} de unidades que aquí tienen factor. Son ${count}. Impútelo o agregue una categoría para ellas.`,
  noNumber: ({ name, count }) => `${name} no es un número en unidades que aquí tienen factor. Son ${count}. Impútelo.`,
  classWithoutResponse: ({ label, units, what }) =>
    `De las ${units} unidades de la clase ${label}, ${what === 'known' ? 'de ninguna se sabe si es elegible' : 'ninguna respondió'}. Únala con una clase parecida, por una variable de menos categorías.`,
  nobodyInStep: ({ units, what }) =>
    `De las ${units} unidades con factor en este paso, ${{ responded: 'ninguna respondió', known: 'de ninguna se sabe si es elegible', eligible: 'ninguna es elegible' }[what]}: la condición no se cumple en nadie. Corríjala; revise cómo escribe la muestra los valores que nombra.`,
  totalTwice: ({ label, line }) => `${label} ya tiene un total en la línea ${line}. Deje una de las dos.`,
  blankCategory: (by) => `La línea no tiene ${by}. Complétela o quítela.`,
  wrongTotal: (total) =>
    `${total === null ? 'El total está vacío' : `${total} no es un total de población`}. Los totales son números desde 0.`,
  totalOfZero: ({ label, units }) =>
    `El total de ${label} es 0, pero hay ${units} unidades de la muestra ahí. Corrija el total o recodifique esas unidades.`,
  totalMissing: ({ label, units }) =>
    `No hay total de ${label}, donde hay ${units} unidades de la muestra. Agregue una línea con su total, o recodifíquelas a una categoría que lo tenga.`,
  cellEmpty: ({ label, total, partial }) =>
    `El total de ${label} es ${total}, pero ninguna unidad con factor está ahí. Una esa categoría con una vecina, en los totales y en la variable${partial ? ', o marque «partial» y publique sin ella' : ''}.`,
  marginsDiffer: ({ by, sum, other, otherSum }) =>
    `Los totales de ${by} suman ${sum}, y los de ${other}, ${otherSum}. Tome todos de una misma tabla de población, o llévelos a la misma suma.`,
  caseTwice: ({ line }) => `El caso ya está en la línea ${line}. Dé una línea por unidad.`,
  foreignFile: ({ name }) => `No es un CSV (${name}). Expórtelo como CSV en UTF-8, con comas.`,
  notUtf8: (encoding) =>
    `No es texto en UTF-8; parece ${encoding}. Guárdelo en UTF-8, o diga su "encoding" en la especificación.`,
  notLatin1: (stated) =>
    `La especificación dice que está en ${stated}, pero está en UTF-8. Quite "encoding" de la especificación.`,
  notUtf16: () => 'La especificación dice que está en utf-16, y no lo está. Quite "encoding" de la especificación.',
  zeroByte: () => `Tiene un carácter de código 0. ${AGAIN}`,
  otherSeparator: ({ sign }) =>
    `Sus valores están separados por otro signo. Agregue "separator": ${JSON.stringify(sign)} a esos totales, o expórtelo con comas.`,
  emptyFile: () => `El archivo está vacío. ${AGAIN}`,
  noRows: () => `El archivo tiene encabezado y ninguna línea más. ${AGAIN}`,
  wrongWidth: ({ found, expected }) => `La línea tiene ${found} valores y el encabezado ${expected}. ${AGAIN}`,
  blankLine: () => 'La línea está vacía. Quítela.',
  openQuotation: () => `En esta línea se abren comillas que no se cierran. ${AGAIN}`,
  strayQuotation: () => 'Hay una comilla dentro de un valor. Duplíquela y ponga el valor entre comillas.',
  twoLineBreaks: () =>
    'La línea termina de otro modo que la primera. Guarde el archivo con un solo tipo de fin de línea.',
  endlessRow: () => `La línea es demasiado larga. ${AGAIN}`,
  notCsv: () => `La línea no es CSV. ${AGAIN}`,
  noColumns: (name) =>
    `No hay una columna ${name}, ni otra de las que hacen falta. Ponga el encabezado en la primera línea, o corrija el nombre del archivo.`,
  columnTwice: (name) => `Hay dos columnas ${name}. Deje una o cambie su nombre.`,
  missingColumn: (name, similar) =>
    `No hay una columna ${name}${similar ? `, pero sí una que se llama «${similar}»` : ''}. Agréguela al archivo o corrija la especificación.`,
  notANumber: (cell) => `«${cell}» no es un número. Corríjalo: con punto decimal y nada entre los miles.`,
};
