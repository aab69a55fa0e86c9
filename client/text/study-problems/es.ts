import type { StudyProblemTexts } from './study-problem-texts.ts';

const FAULTS = {
  'not-json': 'El texto no es JSON. Corríjalo allí.',
  'too-deep': 'Hay demasiados niveles, uno dentro de otro. Escriba menos.',
  'repeated-key': 'El nombre está dos veces, y solo contaría el último. Quite uno.',
  'reserved-key': 'Este nombre significa otra cosa para los programas. Elija otro.',
};
const AGAIN = 'Exporte o copie el archivo otra vez.';
const PARTS = {
  households: 'los hogares',
  persons: 'las personas',
  incidents: 'los delitos',
  household: 'el hogar',
  person: 'la persona',
};

export const studyProblemsInSpanish: StudyProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path}: ${FAULTS[kind]}` : FAULTS[kind]),
  wrongPart: ({ part, problem, remedy }) => `${part}: ${problem}; ${remedy}.`,
  otherShape: (part) => `${part}: no está escrito como lo pide docs/studies.md. Corríjalo.`,
  unknownColumn: (expression) =>
    `${expression}: nombra una columna que el archivo no tiene en el estudio. Revise cómo se escribe, o agréguela a las columnas.`,
  notBrought: (path) =>
    `Ningún archivo de datos del estudio se llama ${path}. Agréguelo o márquelo entre los archivos de datos, o corrija la ruta.`,
  foreignFile: ({ format }) =>
    format
      ? `Es un archivo de ${format} y su nombre no lo dice. Cambie el final de su nombre.`
      : 'No es CSV ni ningún formato que se lea. Expórtelo como CSV en UTF-8, con comas.',
  notOfItsFormat: (format) => `Su nombre dice que es un archivo de ${format}, y no lo es. Póngale su nombre correcto.`,
  brokenFormat: ({ format }) => `El archivo de ${format} está dañado. ${AGAIN}`,
  unknownStata: (version) =>
    `Es un archivo de Stata de formato ${version}, que no se lee. Guárdelo en un formato de 113 a 119, o expórtelo como CSV.`,
  unknownEncoding: (encoding) =>
    `Dice que sus textos están en ${encoding}, que no se lee. Agregue «encoding» al archivo en el estudio, o guárdelo en UTF-8.`,
  onlyText: (what) => `El estudio dice ${what}, que solo tienen los archivos de texto. Quítelo.`,
  endsInHeader: () => `El archivo termina antes de su primera fila. ${AGAIN}`,
  fewerRows: ({ rows, found }) => `El archivo anuncia ${rows} filas y tiene ${found}. ${AGAIN}`,
  nestedColumn: () => 'La columna tiene listas o grupos de valores. Exporte un valor por fila, o quítela del estudio.',
  noLabels: () => 'La columna se lee como etiqueta, y sus valores no tienen etiquetas. Léala como text o como number.',
  hiddenGzip: () => 'Está comprimido con gzip y su nombre no termina en .gz. Cambie su nombre, también en el estudio.',
  notUtf8: (encoding) =>
    `No es texto en UTF-8; parece ${encoding}. Diga la codificación del archivo en el estudio, o guárdelo en UTF-8.`,
  notLatin1: (stated) => `El estudio dice que está en ${stated}, pero está en UTF-8. Quite «encoding» del estudio.`,
  zeroByte: () => `Tiene un carácter de código 0. ${AGAIN}`,
  notUtf16: () => 'El estudio dice que está en utf-16, y no lo está. Quite «encoding» del estudio.',
  otherSeparator: ({ sign }) =>
    `Sus valores están separados de otra manera. Agregue "separator": ${JSON.stringify(sign)} al archivo en el estudio.`,
  emptyFile: () => `El archivo está vacío. ${AGAIN}`,
  noRows: () => `El archivo tiene encabezado y ninguna fila. ${AGAIN}`,
  endsTooEarly: () => `El archivo comprimido termina antes de tiempo. ${AGAIN}`,
  unpacksTooFar: (megabytes) =>
    `Descomprimido tiene más de ${megabytes} MB. Agréguelo solo con las columnas que lee el estudio, o use cifra estimate.`,
  notGzip: () => `No es un archivo gzip válido. ${AGAIN}`,
  wrongWidth: ({ found, expected }) => `La fila tiene ${found} valores y el encabezado ${expected}. ${AGAIN}`,
  blankLine: () => 'La línea está vacía. Quítela.',
  openQuotation: () => `Unas comillas que se abren en esta fila no se cierran. ${AGAIN}`,
  strayQuotation: () => 'Hay comillas dentro de un valor. Duplíquelas y ponga el valor entre comillas.',
  twoLineBreaks: () => 'La línea termina de otra manera que la primera. Guarde el archivo con saltos de línea iguales.',
  endlessRow: () => `La fila es demasiado larga. ${AGAIN}`,
  notCsv: () => `La fila no es CSV válido. ${AGAIN}`,
  noColumns: (name) =>
    `No hay columna ${name} ni ninguna otra de las que dice el estudio. Ponga el encabezado en la primera línea, o corrija la ruta o los nombres.`,
  columnTwice: (name) => `Hay dos columnas ${name}. Deje una o cámbiele el nombre.`,
  missingColumn: (name, similar) =>
    `No hay columna ${name}${similar === undefined ? '' : `, pero sí una que se llama «${similar}»`}. Corrija el nombre o quítela del estudio.`,
  notANumber: (cell) => `«${cell}» no es un número. Corrija el valor o déjelo vacío, o revise el signo decimal.`,
  blankValue: () => 'El valor está vacío. Dé a cada fila sus claves, su estrato y su unidad primaria.',
  blankNumber: () => 'El número está vacío. Dé a cada fila sus correcciones y sus réplicas.',
  impossibleFpc: ({ value, isFraction }) =>
    `La corrección es ${value}. ${isFraction ? 'Dé una proporción mayor que 0 y hasta 1.' : 'Dé las unidades de la población, más de 0.'}`,
  fpcVaries: ({ value, other, line }) =>
    `La corrección es ${value} aquí y ${other} en la línea ${line}, del mismo estrato. Dé la misma a todas las que se sortearon juntas.`,
  moreThanPopulation: ({ population }) =>
    `La muestra tiene más unidades que las ${population} de la población. Corrija el número, o ponga design.fpcType en fraction.`,
  parentNotSelected: () =>
    'La fila es de esta parte, y la parte a la que pertenece la deja fuera. Haga que «rows» concuerde en las dos, o nombre la columna de la clave.',
  nothingSelected: (rows) => `La condición ${rows} no toma ninguna fila. Corrija «rows».`,
  largeCode: () => 'La columna se lee como número, y el código tiene más cifras de las que caben. Léala como text.',
  ofWeight: (weight) =>
    weight === null
      ? 'El factor está vacío. Dé a cada fila un factor de 0 o más.'
      : `El factor es ${weight}. Dé a cada fila un factor de 0, o de 1e-15 a 1e15.`,
  impossibleAmount: (amount) => `El monto es ${amount}. Dé un monto de 0 o más, o nómbrelo en «unknown».`,
  weightOfNobody: ({ unit, line, file }) =>
    `El delito tiene factor, y ${PARTS[unit]} (${file}, línea ${line}) tiene factor 0. Déle su factor, o deje fuera el delito con inScope.`,
  invalidCounts: (names) => `${names.join(', ')}: no todos son números mayores que 0. Corrija las cantidades.`,
  duplicateKey: (line) => `La clave de la línea ${line} se repite. Deje una fila por clave.`,
  parentNotFound: (file) => `Ninguna fila de ${file} tiene esta clave. Exporte juntos los dos archivos.`,
  undeclaredCrime: () => 'La fila no es ninguno de los delitos. Corrija el valor o agregue el delito.',
  unknownCode: (text) => `«${text}» no está en la lista de códigos. Corrija el valor o agregue el código al estudio.`,
  lonelyPsu: ({ stratum, psu, frame }) =>
    `El estrato ${stratum} tiene una sola unidad primaria, ${psu} (${frame}). Elija otra regla que fail, o júntelo con otro estrato.`,
  psuInTwoStrata: ({ psu, stratum, other, line }) =>
    `La unidad primaria ${psu} está en el estrato ${stratum} aquí y en ${other} en la línea ${line}. Marque que los códigos se repiten de estrato a estrato, o corrija el código.`,
  unknownAnswerCode: (code) => `La respuesta ${code} no cuenta para nada. Use los códigos de docs/studies.md.`,
  blankName: () => 'Falta el nombre. Escríbalo.',
  noCategories: () => 'No hay ninguna categoría. Agregue una o quite la variable.',
  impossibleName: () => 'Este nombre no se puede usar. Elija otro.',
  undeclaredColumn: ({ name, file }) =>
    `El estudio usa la columna ${name} de ${file}, y no la lee. Elija cómo se lee entre las columnas del archivo.`,
  columnInBraces: (name) =>
    `Aquí va el nombre de una columna, y {${name}} es una expresión. Escriba ${name} sin llaves.`,
  textWeight: (name) => `${name} es un factor y se lee como texto. Léalo como number.`,
  neededPart: () => 'No hay hogares ni personas. Diga qué archivo tiene las unidades de la muestra.',
  levelOfAbsent: ({ crime, level }) =>
    `El delito ${crime} le ocurre a ${PARTS[level]}, y el estudio no los tiene. Descríbalos, o dé al delito el otro nivel.`,
  linkNeeded: ({ part, to }) =>
    `Nada dice a cuál de ${PARTS[to]} pertenecen ${PARTS[part]}. Nombre la columna con su clave.`,
  keyNeeded: ({ part, from }) => `Falta la clave de ${PARTS[part]}, que ${PARTS[from]} nombran. Diga qué columna es.`,
  noSuchParent: ({ part, to }) =>
    `En ${PARTS[part]} está la clave de ${PARTS[to]}, que el estudio no tiene. Descríbalos, o quite la columna.`,
  weightTwice: () => 'El factor tiene una columna y una expresión. Deje una de las dos.',
  onlyWide: () =>
    'Un delito tiene factor o respuestas propios, y una fila es un delito. Marque que una fila tiene varios, o páselos a los delitos.',
  capWithoutTimes: () =>
    'Hay un tope de una cantidad, y ninguna cantidad. Diga con «times» qué se limita, o quite el tope.',
  otherWeightOfIncidents: (name) =>
    `Los delitos tienen su propio factor, y ninguno que vaya con ${name}. Agréguelo a incidents.weights.`,
  unknownWeight: ({ weight }) => `No hay factor ${weight}. Agréguelo, o quite «weight» para usar el principal.`,
  stagesWithoutFpc: () => 'Hay etapas posteriores y ninguna corrección de la primera. Agregue «fpc».',
  replicatesApart: (part) =>
    `design.replicates y las réplicas de ${PARTS[part]} no están juntas. Diga en «design» qué son y en cada parte qué columnas; o quítelas.`,
  replicatesAndStages: () =>
    'Hay réplicas y correcciones de etapas. Deje una de las dos: las réplicas llevan toda la varianza.',
  replicatesOfOthers: () =>
    'Las réplicas son del factor principal, y hay otros factores. Describa cada uno con sus réplicas en su propio estudio.',
  replicateCount: (found) => `Hay ${found.join(' y ')} réplicas. Dé a hogares y personas las mismas, y dos o más.`,
  rhoNeeded: () => 'Las réplicas del método Fay necesitan un rho. Dé el rho con que se hicieron.',
  rhoOfOther: (method) =>
    `Las réplicas del método ${method} no tienen rho, y no contaría. Escriba el método Fay si se hicieron con un rho, o quítelo.`,
  scaleNeeded: () => 'Las réplicas del método other necesitan scale o rscales. Dé uno de los dos.',
  scaleOfMethod: ({ method, scale, own }) =>
    `Las réplicas del método ${method} tienen siempre la escala ${own}, y ${scale} no contaría. Quite la escala, o escriba el método other.`,
  rscalesLength: ({ length, replicates }) =>
    `La lista rscales tiene ${length} valores, y hay ${replicates} réplicas. Dé un valor, o uno por réplica.`,
  rscalesAllZero: () =>
    'Todos los rscales son 0, y nada tendría varianza. Dé al menos a una réplica un número mayor que 0.',
  takenId: (id) => `El nombre ${id} es de otra cifra. Elija otro.`,
  unknownFigure: (id) => `No hay ninguna cifra ${id}. Corrija el nombre, o descríbala entre los indicadores.`,
  unitOfAbsent: (unit) => `La cifra es de ${unit}, que el estudio no tiene. Elija otra unidad, o descríbala.`,
  ratioOfIncidents: () =>
    'Una razón es de personas o de hogares. Use una proporción o un promedio, con «among» como base.',
  shareOfWhat: () => 'Una proporción tiene numerador o categorías. Deje uno de los dos.',
  unlistedFile: ({ part, name }) =>
    `El archivo de ${PARTS[part]} es «${name}», que no está entre los del estudio. Elija uno de ellos.`,
  crimeTwice: (crime) => `El delito ${crime} está dos veces. Junte las dos condiciones.`,
  unknownCrime: ({ part, crime }) => `${part} nombra ${crime}, que no es un delito del estudio. Agréguelo.`,
  wrongLevel: ({ part, crime, level }) =>
    `${part} nombra ${crime}, que no es un delito de nivel ${level}. Quítelo, o corrija el nivel del delito.`,
  domainTwice: (name) =>
    `Los delitos ya tienen la variable ${name} de sus personas. Cambie el nombre de una de las dos.`,
  crimeAndSet: (name) => `${name} es un delito y un conjunto. Cambie el nombre de uno de los dos.`,
  listedTwice: (entry) => `${entry} está dos veces en la lista. Deje uno.`,
  labelsOfNothing: (name) => `Hay etiquetas de ${name}, que no es una variable. Declárela, o corrija el nombre.`,
  labelOfNothing: ({ name, code }) =>
    `Hay una etiqueta de ${code}, que no es un código de ${name}. Agréguelo a los códigos, o corríjalo.`,
  knownAndUnknown: (code) => `El código ${code} es una categoría y desconocido a la vez. Déjelo en una de las listas.`,
  unknownDomain: (name) => `El perfil nombra ${name}, que no es una variable de las personas. Agréguela.`,
};
