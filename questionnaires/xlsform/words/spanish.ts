import { refusalInWords } from '../../workbook/refusals/refusal-in-words.ts';
import type { BlockKind, Instead, LostThing, MediaThing, TypedThing } from './carried-values.ts';
import type { CarriedWords, RemarkWords } from './carried-words.ts';
import { MOST_ROWS_NAMED } from './most-rows-named.ts';
import { placeIn } from './place-in.ts';
import { problemIn } from './problem-in.ts';
import { sayReason } from './reason-values.ts';
import { KEPT_IN_SPANISH, xpathReasonsInSpanish } from './reasons-in-spanish.ts';

const LOST: Readonly<Record<LostThing, string>> = {
  hidden: 'un valor oculto',
  point: 'un punto en el mapa',
  line: 'una línea en el mapa',
  area: 'un área en el mapa',
  pointByItself: 'un punto en el mapa que se toma solo',
  picture: 'una imagen',
  sound: 'una grabación de sonido',
  soundOfInterview: 'una grabación de la entrevista',
  film: 'un video',
  file: 'un archivo de quien responde',
  feature: 'un elemento de OpenStreetMap',
  dataFile: 'un archivo de datos que no está en el libro',
  simNumber: 'un número de la tarjeta SIM',
  telephoneOfTablet: 'el teléfono de la tableta',
  emailOfInterviewer: 'el correo de quien entrevista',
  propertyOfTablet: 'una propiedad de la tableta',
  otherWorkbook: 'lo que pregunta otro libro',
};

const TYPED: Readonly<Record<TypedThing, string>> = {
  telephone: 'El teléfono',
  time: 'La hora',
  dayWithTime: 'El día con su hora',
  barcode: 'El código de barras',
};

const MEDIA: Readonly<Record<MediaThing, string>> = { picture: 'imágenes', sound: 'sonidos', film: 'videos' };

const ONE: Readonly<Record<BlockKind, string>> = { group: 'un grupo', repeat: 'una repetición', loop: 'un bucle' };
const THE: Readonly<Record<BlockKind, string>> = { group: 'el grupo', repeat: 'la repetición', loop: 'el bucle' };

const INSTEAD: Readonly<Record<Instead, string>> = {
  asked: 'La pregunta se hace a quien llegue a ella.',
  repeated: 'Se preguntan todas las copias.',
  offered: 'Se ofrecen todas las opciones.',
  notCalculated: 'Lo que lee este cálculo se informa donde está.',
  notChecked: 'La respuesta no se valida.',
};

const remarks: RemarkWords = {
  noSurvey: ({ found }) =>
    `No hay hoja «survey»${
      found.length > 0 ? `; el libro tiene ${found.map((each) => `«${each}»`).join(', ')}` : ''
    }. Llame «survey» a la hoja de las preguntas.`,
  takenAsSurvey: () => 'Ninguna hoja se llama «survey»; esta se le parece y se tomó.',
  sheetNotRead: () => 'Esta hoja no es parte de un formulario y no se leyó.',
  sheetOfLists: () => 'Las listas de esta hoja se tomaron junto con las de la hoja «choices».',
  sheetLost: ({ name }) => `Lo que dice la hoja «${name}» no se puede pasar.`,
  sheetMisspelt: ({ meant }) => `Esta hoja no se leyó; quizá es «${meant}». Corrija su nombre e importe de nuevo.`,
  columnTwice: ({ header, first }) =>
    `La columna «${header}» está aquí por segunda vez; se tomó la columna ${first} y esta no se leyó. Déles nombres distintos o quite una.`,
  rowsNotRead: ({ first, last }) =>
    `No se leyeron las filas ${first} a ${last}: ningún cuestionario tiene tantas. Divida el formulario.`,
  noTypeColumn: () => 'No hay columna «type», así que no se sabe qué se pregunta. Agréguela.',
  noNameColumn: () => 'No hay columna «name»; cada pregunta lleva el nombre de su fila.',
  unknownColumn: () => 'Nadie conoce una columna con este encabezado; lo que contiene no se leyó.',
  languageNotNamed: ({ language }) =>
    `Las columnas no dicen su idioma; se tomó por «${language}». Nómbrelo, por ejemplo label::Español (es).`,
  languageOfNoColumn: ({ name, taken }) =>
    `Ninguna columna está en el idioma predeterminado «${name}»; el cuestionario empieza con «${taken}».`,
  languageUnknown: ({ name, language }) =>
    `El código del idioma «${name}» no se conoce o ya está en uso; sus textos se guardan como «${language}». Escriba el código entre paréntesis, por ejemplo label::Español (es).`,
  tooManyLanguages: ({ count, most }) =>
    `El formulario tiene ${count} idiomas y se tomaron ${most}; los textos de los demás se dejaron fuera.`,
  textsMissing: ({ language, from, count, rows }) =>
    `${count === 1 ? 'Falta 1 texto' : `Faltan ${count} textos`} en el idioma «${language}»; en su lugar ${count === 1 ? 'está el' : 'están los'} del idioma «${from}» (${rows.length === 1 ? 'fila' : 'filas'} ${rows.join(', ')}${rows.length >= MOST_ROWS_NAMED ? ' y más' : ''}).`,
  plainTextsLeft: ({ taken, count, rows }) =>
    `Esta columna no tiene idioma y está junto a «${taken}», que se toma como idioma por defecto; ${count === 1 ? '1 texto de esta columna es distinto y no se toma' : `${count} textos de esta columna son distintos y no se toman`} (${rows.length === 1 ? 'fila' : 'filas'} ${rows.join(', ')}${rows.length >= MOST_ROWS_NAMED ? ' y otras' : ''}). Nombre su idioma o quite la columna.`,
  formulaTaken: () => 'Es una fórmula; se tomó el valor que el archivo tiene de ella.',
  formulaUncomputed: () =>
    'Es una fórmula de la que el archivo no tiene valor; se leyó en blanco. Abra el libro en una hoja de cálculo, guárdelo e importe de nuevo.',
  cellShowsError: ({ shown }) => `Muestra el error ${shown} y se leyó en blanco. Escriba lo que se quiere decir.`,

  rowDisabled: () => 'Esta fila está desactivada y se dejó fuera.',
  withoutType: ({ name }) => `La fila${name ? ` de «${name}»` : ''} no tiene tipo y se dejó fuera.`,
  unknownType: ({ type }) => `Nadie conoce el tipo «${type}»; la pregunta se dejó fuera.`,
  withoutName: ({ name }) => `La fila no tiene nombre; se llamó ${name}.`,
  withoutLabel: ({ name }) => `«${name}» no tiene texto; en su lugar está el nombre.`,
  nameChanged: ({ from, to }) => `«${from}» se llama ${to} en Cifra; las condiciones y los textos lo siguen.`,
  notClosed: ({ name }) => `El grupo o la repetición «${name}» no tiene final; se cerró al final de la hoja.`,
  endWithoutBegin: ({ what }) => `Esto cierra ${ONE[what]} que no se abrió; la fila se dejó fuera.`,
  endOfOther: ({ end, begun, name, row }) =>
    `Esto cierra ${ONE[end]}, pero lo que está abierto es ${THE[begun]} «${name}» de la fila ${row}, y eso se cerró.`,
  tooDeep: ({ most }) => `Los grupos se anidan en más de ${most} niveles; este se dejó fuera con todo lo que contiene.`,
  insideTooDeep: ({ name }) => `«${name}» está en un grupo demasiado anidado y se dejó fuera.`,
  tooManyQuestions: ({ most, name }) =>
    `Un cuestionario de Cifra tiene ${most} preguntas; desde «${name}» se dejaron fuera. Divida el formulario.`,
  notTaken: ({ name }) => `«${name}» se dejó fuera: el cuestionario está lleno.`,
  groupsPacked: ({ count, most }) =>
    `El formulario tiene ${count} grupos, y un cuestionario de Cifra, ${most} formularios; los grupos se juntaron bajo su título.`,
  nothingAsked: () => 'En este formulario no se pregunta nada, o nada de él se puede pasar.',
  withoutRoster: () =>
    'El formulario quedó como una cadena de formularios sin lista de personas del hogar y sin delitos: se puede entrevistar con él enseguida, y no da cifras de delito.',
  tableList: () => 'Las preguntas de esta tabla quedan una debajo de otra en una pantalla.',
  cellOfGroup: () => 'Un grupo no tiene nada parecido en Cifra.',
  innerTitleLost: () => 'En Cifra solo los grupos de más afuera tienen título; este no se ve.',
  partTitled: ({ title }) =>
    `Las preguntas fuera de grupos quedaron en un formulario propio con el título «${title}», que ve quien entrevista. Póngalas en un grupo con etiqueta o cambie el título en la página de diseño.`,

  typeLost: ({ what }) => `Aquí se pide ${LOST[what]}, y Cifra no lo pide.`,
  keptAnyway: ({ as }) => `Cifra guarda ${KEPT_IN_SPANISH[as]} con cada entrevista; la fila no quedó como pregunta.`,
  calculationPut: ({ name }) =>
    `Cifra no guarda resultados de cálculos; donde una condición lee «${name}» se puso su expresión.`,
  typedAsWords: ({ what }) => `${TYPED[what]} se escribe con palabras.`,
  rankLost: () => 'Las opciones se marcan sin orden.',
  listInFile: ({ file }) =>
    `Las opciones están en el archivo «${file}» y no en el libro; la respuesta se escribe con palabras.`,
  listUnknown: ({ list }) => `No hay lista «${list}»; la respuesta se escribe con palabras.`,
  externalTaken: () => 'La lista de la hoja «external_choices» quedó como cualquier otra.',
  otherSpecified: () => '«Otro» quedó como una opción propia, con una pregunta por cuál otro.',
  loopWithoutList: ({ list }) =>
    `No hay lista «${list}» que recorrer; lo que se pregunta por cada elemento se dejó fuera.`,
  loopWrittenOut: ({ count }) => `Las preguntas se escriben una vez por cada una de las ${count} opciones.`,
  repeatTooDeep: ({ most }) =>
    `Las repeticiones se escriben en ${most} niveles como máximo; esta se pregunta una sola vez.`,
  countUnreadable: () => 'No se puede leer cuántas veces se repite; se pregunta si hay otro más.',
  repeatWrittenOut: ({ name, times, fixed }) =>
    fixed === undefined
      ? `«${name}» se escribe ${times} veces, mientras haya otro más; más no se pueden contar.`
      : `«${name}» se escribe ${times} veces${fixed > times ? ` de ${fixed}; las demás no se pueden contar` : ''}.`,
  repeatCounted: ({ name, times }) =>
    `«${name}» se escribe ${times} veces y se pregunta tantas como diga su número; más no se pueden contar.`,
  countOfNoRepeat: () => 'Solo una repetición tiene un número de veces; aquí no se leyó.',

  choiceWithoutList: () => 'La opción no es de ninguna lista y se dejó fuera.',
  choiceWithoutName: () => 'La opción no tiene código y se dejó fuera.',
  listRenamed: ({ from, to }) => `La lista «${from}» se llama ${to} en Cifra.`,
  listTooLong: ({ list, count, most }) =>
    `La lista «${list}» tiene ${count} opciones, y una lista de Cifra, ${most} como máximo; las demás se dejaron fuera.`,
  listUnused: ({ list }) => `Ninguna pregunta usa la lista «${list}»; quedó fuera.`,
  choiceTwice: ({ written, given }) =>
    `El código «${written}» está dos veces en su lista; este es ${given}, y las condiciones leen ambos.`,
  codeRenamed: ({ from, to }) => `El código «${from}» es ${to} en Cifra; las condiciones lo siguen.`,
  choiceWithoutLabel: ({ written }) => `La opción «${written}» no tiene etiqueta; en su lugar está el código.`,
  mediaOfChoice: () => 'Cifra no muestra imágenes ni reproduce sonidos o videos con una opción.',

  conditionLost: ({ why, instead }) =>
    `Esto no se puede decir en Cifra: ${sayReason(xpathReasonsInSpanish, why)}. ${INSTEAD[instead]}`,
  conditionTooLong: ({ letters, most }) =>
    `Con las condiciones que la rodean tendría ${letters} letras, y ${most} son el máximo. ${INSTEAD.asked}`,
  conditionDropped: ({ problem }) => `Esto no podía quedarse: ${problemIn(problem, 'es')}. Se dejó fuera.`,
  calculationBlank: () => 'El cálculo está en blanco.',
  limitsCross: ({ min, max }) => `El mínimo (${min}) está por encima del máximo (${max}); no se puso ningún límite.`,
  requiredIf: () => 'Cifra exige una respuesta siempre o nunca; aquí, nunca.',
  readOnly: () => 'Nadie puede llenar esto; solo se lee en voz alta.',
  filterWithoutList: () => 'El filtro no tiene una lista del libro sobre la que trabajar.',
  cannotBeUsed: ({ place, problem }) =>
    `El cuestionario no se puede usar${place ? ` (${place})` : ''}: ${problemIn(problem, 'es')}. No se importó nada.`,
  conditionsDoNotFit: () =>
    'El cuestionario no se puede usar: sus condiciones no encajan entre sí. No se importó nada.',

  defaultLost: () => 'Cifra no da respuestas de antemano; la pregunta empieza en blanco.',
  requiredMessageLost: () => 'Cifra dice con sus propias palabras que falta una respuesta.',
  constraintMessageLost: () => 'Cifra dice con sus propias palabras qué está fuera de los límites.',
  mediaLost: ({ what }) => `Cifra no muestra ni reproduce ${MEDIA[what]} con una pregunta.`,
  triggerLost: () => 'Cifra no calcula nada cuando cambia otra respuesta.',
  entityLost: () => 'Cifra no tiene entidades; lo que nombra save_to no se guarda aparte de la entrevista.',
  filledInLost: () => 'Cifra no llena respuestas por sí solo; se pregunta a la persona.',
  randomizeLost: () => 'Cifra conserva el orden de las opciones.',
  stepLost: () => 'Se puede dar cualquier número entre los límites, no solo cada paso.',
  parametersLost: ({ parameters }) => `Los parámetros ${parameters} no tienen significado en Cifra.`,
  appearanceNote: ({ appearance }) => `Cifra dibuja la pregunta a su manera, no como «${appearance}».`,
  otherApp: () => 'Cifra no abre otra aplicación para una respuesta; se responde en la pantalla.',
  wholeDay: ({ appearance }) => `Se pide un día completo del calendario común, no «${appearance}».`,
  markupLeftOut: () => 'Las marcas de HTML se dejaron fuera del texto.',
  bracesChanged: () => 'Las llaves del texto quedaron como paréntesis, porque en Cifra las llaves citan una respuesta.',
  quoteLost: ({ name }) => `El texto cita «${name}», que no es una respuesta en Cifra; en su lugar está «…».`,
  settingLost: ({ name }) => `El ajuste «${name}» no tiene nada parecido en Cifra.`,
  settingsRow: () => 'Los ajustes tienen una sola fila; esta no se leyó.',
  settingNote: ({ name }) => `El ajuste «${name}» no hace falta: Cifra lo resuelve a su manera.`,

  fillBlank: ({ fill }) => `Los textos que dicen {${fill}} lo dejan fuera: un XLSForm no puede componerlo.`,
  computedNearly: ({ name }) => `Cifra calcula «${name}»; el libro se le acerca o lo deja en blanco.`,
  careLost: ({ form }) =>
    `El cuidado con que se pregunta «${form}» (a solas, sellado, con la tarjeta de servicios) no está en el libro.`,
  drawNearly: ({ name }) =>
    `«${name}» se sortea solo entre las respuestas de la primera de sus preguntas, con una semilla de la aplicación.`,
  incidentsChosen: () =>
    'No se calcula qué hechos reciben formulario: quien entrevista nombra el delito de cada uno; los hechos contados dos veces no se enlazan.',

  cifraSheetUnreadable: () =>
    'Esta hoja debía llevar lo que XLSForm no puede decir, y ya no se puede leer; el libro se importó como cualquier otro.',
  cifraSheetChanged: () =>
    'Esta hoja no está como Cifra la escribió: alguien la cambió o la escribió una versión anterior. No se leyó nada de ella; el libro se importó como cualquier otro. Para conservar lo demás del cuestionario, importe el libro tal como se exportó.',
  cifraSheetRead: () => 'El libro lo escribió Cifra; lo que XLSForm no puede decir volvió de esta hoja.',
  cellChangedTaken: () => 'El texto se cambió en el libro y se tomó.',
  cellChangedNotTaken: () =>
    'La celda se cambió en el libro; aquí Cifra conserva lo suyo. Haga el cambio en la página de diseño.',
  rowAdded: ({ name }) => `La fila «${name}» se agregó en el libro y no se tomó. Agréguela en la página de diseño.`,
  rowTakenAway: ({ name }) =>
    `La fila «${name}» se quitó del libro y sigue en el cuestionario. Quítela en la página de diseño.`,
  rowsMoved: ({ count }) =>
    `${count === 1 ? '1 fila está' : `${count} filas están`} en otro lugar que el que escribió Cifra${count === 1 ? '' : ', esta la primera'}; el cuestionario conserva su orden. Mueva preguntas en la página de diseño.`,
  columnAdded: () => 'La columna se agregó en el libro y no se tomó.',
  columnTakenAway: ({ header }) => `La columna «${header}» se quitó del libro; lo que decía sigue en el cuestionario.`,
  sheetTakenAway: () => 'La hoja se quitó del libro; lo que decía sigue en el cuestionario.',
  fillsDiffer: ({ fills }) =>
    `El texto se cambió y no se tomó: lo que cita no es lo que citaba, ni lo que citan todos los idiomas (${fills.join(', ')}). Conserve cada cita como está.`,
  textRefused: ({ why, detail }) => `El texto se cambió y no se tomó. ${refusalInWords(why, detail, 'es')}`,
  textMisfits: ({ problem }) => `El texto se cambió y no se tomó: ${problemIn(problem, 'es')}.`,
  textsRefused: () =>
    'El texto se cambió y no se tomó: con él el cuestionario no se puede usar. Haga el cambio en la página de diseño.',
};

export const carriedInSpanish: CarriedWords = {
  code: 'es',
  remarks,
  report: {
    severities: { lost: 'no se pasa', changed: 'cambia', note: 'nota' },
    place: (place) => placeIn(place, { row: 'fila', column: 'columna' }),
    counts: ({ lost, changed, note }) => `no se pasan: ${lost}; cambian: ${changed}; notas: ${note}`,
    nothingWritten: 'No se escribió nada.',
    cannotRead: (file) => `No se puede leer ${file}; revise la ruta.`,
    folderNotEmpty: (folder) => `${folder} no está vacía; dé una carpeta nueva con --out`,
  },
};
