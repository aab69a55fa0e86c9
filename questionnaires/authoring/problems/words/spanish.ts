import { sayFinding as say } from '../../finding-words.ts';
import { type Kinds, kindIn } from '../kinds.ts';
import { conditionInWords, type ProblemWords } from './problem-words.ts';
import { conditionProblemsInSpanish } from './spanish-conditions.ts';

const KINDS: Kinds = {
  string: 'un texto',
  number: 'un número',
  int: 'un número entero',
  boolean: 'true o false',
  array: 'una lista',
  object: 'un grupo de ajustes entre llaves',
  record: 'un grupo de ajustes entre llaves',
  null: 'nada (null)',
};
const UNITS = { characters: 'caracteres', entries: 'elementos' } as const;

/** What the schema says of a text or a name, by its English sentence. */
const SHAPES: Readonly<Record<string, string>> = {
  'must be lower-case letters, digits and _ (at most 64), a letter first':
    'use minúsculas, cifras y _ (64 como máximo), y empiece con una letra',
  'must be lower-case letters, digits and _ (at most 64), a letter first; [c]_ may stand before it, [a] after it':
    'use minúsculas, cifras y _ (64 como máximo), y empiece con una letra; puede llevar [c]_ delante y [a] detrás',
  'is a reserved word; choose another name': 'es una palabra reservada; elija otro nombre',
  'must be lower-case letters, digits and _': 'use minúsculas, cifras y _',
  'must be a language such as es, pt-br or arn': 'escriba un idioma como es, pt-br o arn',
  'must be an indicator such as 16.1.3': 'escriba un indicador como 16.1.3',
  'must be a series code such as VC_VOV_PHYL': 'escriba el código de una serie, como VC_VOV_PHYL',
  'must be lower-case letters, digits and -, such as lacsi-2018-r1': 'use minúsculas, cifras y -, como lacsi-2018-r1',
  'must be three numbers, e.g. 1.0.0': 'escriba tres números, como 1.0.0',
  'must be a letter and two digits, e.g. C04': 'escriba una letra y dos cifras, como C04',
  'must be an ICCS 2015 code, two to six digits': 'escriba un código de la ICCS 2015, de dos a seis cifras',
  'there is no code, and none that the office gives (`office`)':
    'dele un código, o los que la oficina puede darle (office)',
  'must be a version such as 1.0.0, or lacsi-2018-r1 1.1.0': 'escriba una versión como 1.0.0 o lacsi-2018-r1 1.1.0',
  'must be said in a language of the questionnaire': 'escriba el texto al menos en un idioma del cuestionario',
  'an id is made of small letters, digits and hyphens': 'use minúsculas, cifras y guiones, y empiece con una letra',
  'an incident is named as burglary.1': 'nombre el incidente por su delito y su número, como burglary.1',
  'a corrected answer is named by form and name':
    'nombre la respuesta por su formulario y su nombre, como member.2 m_age',
  'must be the place of a text, such as questions.ev_place.text':
    'escriba el lugar de un texto, como questions.ev_place.text',
  'must be done or reviewed, and the mark of the source (12 digits)':
    'escriba done o reviewed y la marca del original (12 cifras)',
};

/** The errors of a questionnaire in Spanish. */
export const problemsInSpanish: ProblemWords = {
  unknownCode: ({ name, value }) =>
    say(`{${name}} nunca es ${value}`, 'use un código de su lista, o un número si es un número'),
  unreadable: (about) => {
    const { message, remedy } = conditionInWords(conditionProblemsInSpanish, about);
    const named = 'nombre una pregunta de este formulario, de uno anterior que no se repite, o un valor del programa';
    return say(`${about.place}: ${message}`, about.code === 'unknown-name' ? named : remedy);
  },
  unknownInGate: ({ name }) => say(`no hay ninguna pregunta {${name}}`, 'corrija su nombre'),
  dependsOnItself: () => say('que se pregunte depende de su propia respuesta', 'quite su nombre de la condición'),
  waitForEachOther: ({ circle }) =>
    say(`estas se esperan unas a otras: ${circle}`, 'quite uno de los nombres de una condición'),
  formWaitsForItself: ({ form, question }) =>
    say(
      `el formulario ${form} espera (when) a su propia pregunta ${question}`,
      'nombre una pregunta de un formulario anterior',
    ),
  unknownDefinition: ({ name }) =>
    say(`@${name} no está definida`, 'corrija su nombre, o defínala en los ajustes del cuestionario'),
  definitionsInCircle: ({ circle }) =>
    say(
      `la definición se usa a sí misma: ${circle.map((name) => `@${name}`).join(' -> ')}`,
      'quite uno de estos nombres de una definición',
    ),
  definitionsTooDeep: ({ most }) =>
    say(`es una de más de ${most} definiciones que se usan unas a otras en fila`, 'use menos en fila'),
  definitionTooLong: ({ length, most }) =>
    say(
      `escrita entera, la condición tiene ${length} caracteres; se admiten ${most} como máximo`,
      'use menos definiciones una dentro de otra',
    ),
  definitionShadows: ({ name }) =>
    say(
      `${name} es también el nombre de una pregunta o de un valor del programa`,
      'elija otro nombre para la definición',
    ),

  missing: () => say('no existe este archivo', 'agréguelo al cuestionario'),
  notInManifest: () =>
    say('los ajustes del cuestionario no lo nombran', 'nómbrelo en chain o en languages, o quite el archivo'),
  absent: ({ expected }) => say('falta', `agréguelo (${kindIn(KINDS, expected)})`),
  wrongKind: ({ found, expected }) =>
    say(`aquí hay ${kindIn(KINDS, found)} y va ${kindIn(KINDS, expected)}`, `escriba ${kindIn(KINDS, expected)}`),
  wrongValue: ({ allowed }) =>
    say(
      'no tiene ninguno de los valores que se admiten aquí',
      `use ${allowed.length > 1 ? 'uno de ' : ''}${allowed.map(String).join(', ')}`,
    ),
  unknownSetting: ({ setting }) => say(`aquí no hay ningún ajuste ${setting}`, 'corrija su nombre, o quítelo'),
  settingOfOtherType: ({ setting, type }) =>
    say(`una pregunta de tipo ${type} no tiene el ajuste ${setting}`, 'quítelo, o cambie el tipo de la pregunta'),
  numberTooSmall: ({ limit }) => say('el número es demasiado pequeño', `escriba ${limit} o más`),
  numberTooLarge: ({ limit }) => say('el número es demasiado grande', `escriba ${limit} o menos`),
  numberNotAbove: ({ limit }) => say('el número es demasiado pequeño', `escriba más de ${limit}`),
  numberNotBelow: ({ limit }) => say('el número es demasiado grande', `escriba menos de ${limit}`),
  empty: () => say('está vacío', 'llénelo'),
  tooShort: ({ limit, unit }) => say('es demasiado corto', `dele al menos ${limit} ${UNITS[unit]}`),
  tooLong: ({ limit, unit }) => say('es demasiado largo', `dele como máximo ${limit} ${UNITS[unit]}`),
  notAName: () => say('esto no puede ser un nombre', 'use minúsculas, cifras y _, y empiece con una letra'),
  idTwice: ({ id }) => say(`el identificador ${id} está dos veces`, 'dé a cada uno el suyo'),
  otherShape: ({ message }) =>
    say('no está escrito como va aquí', SHAPES[message] ?? 'escríbalo como dice questionnaires/instruments/README.md'),

  neededVariableMissing: ({ names }) =>
    say(`ninguna pregunta se llama aquí ${names.join(' o ')}, y el programa la necesita`, 'hágala con ese nombre'),
  codeTwice: ({ code }) => say(`el código ${code} está dos veces en la lista`, 'deje uno'),
  screenTooLong: ({ count, most }) => say(`la pantalla hace ${count} preguntas`, `haga ${most} como máximo`),
  formTooLong: ({ count, most }) =>
    say(`el formulario hace ${count} preguntas`, `haga ${most} como máximo; divida el formulario`),
  tooManyRows: ({ count, most }) =>
    say(`hay ${count} filas`, `pregunte ${most} como máximo en una pantalla; divida la lista`),
  tooManyVariables: ({ count, most }) =>
    say(
      `con todas las filas el formulario tiene ${count} respuestas`,
      `pida ${most} como máximo; divida el formulario`,
    ),
  screenTwice: ({ screen }) => say(`hay dos pantallas ${screen}`, 'dé a cada pantalla su nombre'),
  unknownList: ({ list }) => say(`no hay ninguna lista ${list}`, 'agréguela a las listas, o elija otra'),
  minAboveMax: ({ question }) => say(`${question}: el mínimo es mayor que el máximo`, 'intercámbielos'),
  nameLacksMark: ({ question, mark }) =>
    say(
      `${question}: en esta pantalla el nombre debe contener ${mark}`,
      'cambie el nombre de la pregunta, o quite each de su pantalla',
    ),
  markWithoutEach: ({ question, mark }) =>
    say(
      `${question}: ${mark} solo funciona en una pantalla con each`,
      'cambie el nombre de la pregunta, o ponga each en su pantalla',
    ),
  codeNotInList: ({ question, code, list }) =>
    say(`${question} nombra el código ${code}, pero ${list} no lo tiene`, 'use un código de la lista'),
  nameTaken: ({ name, owner }) =>
    say(
      `${name} ya es un nombre ${owner === undefined ? 'del programa' : `del formulario ${owner}`}`,
      'elija otro nombre',
    ),
  drawFromOther: ({ draw, question }) =>
    say(
      `${draw} se sortea de ${question}, que no es una pregunta de respuesta múltiple de este formulario`,
      'use una pregunta de respuesta múltiple del formulario',
    ),
  drawFromTwoLists: ({ draw }) =>
    say(`${draw} se sortea de preguntas con listas distintas`, 'sortee de preguntas que comparten una lista'),
  missingText: ({ language }) => say(`no hay texto en ${language}`, 'tradúzcalo'),
  missingPhrases: ({ fill }) =>
    say(`la inserción {${fill}} se hace con frases, y no hay ninguna`, 'agregue las frases (phrases)'),
  unknownFill: ({ fill }) => say(`la inserción {${fill}} no existe`, 'corrija su nombre'),

  defaultLanguageMissing: () =>
    say('el idioma principal no es uno de los idiomas del cuestionario', 'elija uno de ellos'),
  formTwice: ({ form }) => say(`el formulario ${form} se nombra dos veces`, 'nombre cada formulario una vez'),
  otherFormName: () => say('el formulario no se llama como su archivo', 'dé a los dos el mismo nombre'),
  fillNotTranslated: ({ language }) => say(`no hay texto en ${language}`, 'tradúzcalo'),
  stateNotTranslated: ({ language }) => say(`no hay nombre en ${language}`, 'tradúzcalo'),
  minorsDrawn: ({ adultFrom }) =>
    say(
      `solo personas adultas: sin un protocolo para menores no se selecciona a nadie de menos de ${adultFrom} años`,
      `ponga ${adultFrom} o más, o encienda el paquete minors cuando el protocolo del país esté en vigor`,
    ),
  namedTwice: ({ name }) => say(`${name} se nombra dos veces`, 'nómbrelo una vez'),
  unknownComplaintBody: ({ body }) =>
    say(`reportingBodies no tiene ${body}`, 'use el código de una de las autoridades'),
  crimeTwice: ({ name }) => say(`${name} se nombra dos veces`, 'dé a cada delito su código y su clave'),
  eventSetTwice: ({ set }) => say(`${set} ya es el nombre de un conjunto o de un delito`, 'dé otro nombre al conjunto'),
  precedenceTwice: ({ crime }) => say(`${crime} se nombra dos veces`, 'dé a cada delito un solo lugar'),
  countsAsNoCrime: ({ crime, level }) =>
    say(`sus hechos no pueden contar como ${crime}`, `nombre otro delito del nivel ${level} que cuente como él mismo`),
  precedenceOfUnknownCrime: ({ crime }) =>
    say(`nombra ${crime}, pero el catálogo no tiene ese delito`, 'use la clave de un delito'),
  setWithoutUnknownCrime: ({ set, crime }) =>
    say(`${set} excluye ${crime}, pero el catálogo no tiene ese delito`, 'use la clave de un delito'),
  screenOfUnknownCrime: ({ crime }) =>
    say(`nombra ${crime}, pero el catálogo no tiene ese delito`, 'use la clave de un delito'),
  unknownPack: ({ pack }) => say(`no hay ningún paquete ${pack}`, 'nómbrelo entre los paquetes del cuestionario'),
  unknownCodeOfQuestion: ({ question, code }) =>
    say(`${question} no tiene el código ${code}`, 'use un código de su lista'),
  bodyWithoutKind: ({ body }) =>
    say(`${body} se puede responder, pero no está entre las autoridades`, 'agréguela allí y dé su tipo'),
  unknownDraw: ({ draw }) => say(`ningún formulario tiene un sorteo ${draw}`, 'use el nombre de un sorteo'),
  seriesTwice: ({ series }) => say(`${series} tiene dos fuentes`, 'deje una'),
  seriesOfUnknownCrime: ({ series, crime }) =>
    say(`${series} viene de ${crime}, pero el catálogo no tiene ese delito`, 'use la clave de un delito'),
  seriesOfUnknownQuestion: ({ series, question }) =>
    say(`${series} viene de ${question}, pero ningún formulario hace esa pregunta`, 'use el nombre de una pregunta'),
  seriesCountsUnknownCode: ({ series, code }) =>
    say(`ninguna pregunta de ${series} tiene la respuesta ${code}`, 'nombre en counts códigos de sus preguntas'),
};
