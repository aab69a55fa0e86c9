import { sayFinding as say } from '../../../authoring/finding-words.ts';
import type { WarningWords } from './warning-words.ts';

const PARTS = { form: 'al formulario', screen: 'a la pantalla', place: 'a' } as const;
const COMPARED: Readonly<Record<string, string>> = {
  fills: 'inserciones',
  numbers: 'números',
  'great numbers': 'números grandes',
};
const comparedIn = (kind: string) => COMPARED[kind] ?? kind;

/** The warnings of the lint in Spanish. */
export const warningsInSpanish: WarningWords = {
  unbalancedBracket: ({ source }) =>
    say(`${source}: paréntesis sin pareja`, 'cierre cada paréntesis donde termina su parte de la condición'),
  unreachable: ({ kind, name }) =>
    say(
      `ninguna entrevista llega ${PARTS[kind]} ${name}: sus condiciones nunca se cumplen juntas`,
      'corrija la condición, o aquello de lo que depende',
    ),
  unreachableBecause: ({ kind, name, on }) =>
    say(
      `ninguna entrevista llega ${PARTS[kind]} ${name}, porque ${on} no se pregunta nunca`,
      `corrija ${on}; aquí no hay nada que corregir`,
    ),
  fixedBecause: ({ question, on }) =>
    say(
      `${question} siempre se responde por regla, porque ${on} no se pregunta nunca`,
      `corrija ${on}; aquí no hay nada que corregir`,
    ),
  alwaysFixed: ({ question }) =>
    say(`${question} siempre se responde por regla y nunca se pregunta`, 'restrinja la regla, o quite la pregunta'),
  excludesNobody: () =>
    say('donde se lee, la condición siempre se cumple, de modo que no excluye a nadie', 'corríjala, o quítela'),
  comparisonNeverTrue: ({ name }) =>
    say(
      `una comparación de {${name}} nunca se cumple aquí: el rango o los códigos de la pregunta la excluyen`,
      'corrija el número o el código, o el rango de la pregunta',
    ),
  comparisonAlwaysTrue: ({ name }) =>
    say(
      `una comparación de {${name}} se cumple aquí con toda respuesta que la pregunta permite`,
      'quite la comparación, o corrija su número o su código',
    ),
  neverOffered: ({ code }) =>
    say(
      `la opción ${code} nunca se ofrece: su condición no se cumple nunca donde se hace la pregunta`,
      'corrija la condición, o quite la opción',
    ),
  editNeverFires: ({ id }) =>
    say(`la validación ${id} nunca salta: ninguna respuesta cumple su condición`, 'corrija su condición, o quítela'),
  editAlwaysFires: ({ id }) =>
    say(
      `la validación ${id} salta con cualquier respuesta`,
      'corrija su condición: debe cumplirse cuando algo está mal',
    ),
  strayEdit: ({ id }) =>
    say(`la validación ${id} no lee su propia pregunta`, 'pásela a una pregunta que sí lee, o corrija un nombre'),
  gateNeverTrue: ({ crime }) =>
    say(`a nadie se le pregunta por ${crime}: su condición de entrada nunca se cumple`, 'corrija esa condición'),
  ruleNeverTrue: ({ iccs }) =>
    say(
      `ningún hecho recibe ${iccs} por esta regla: tras las reglas anteriores nunca se cumple`,
      'corríjala, súbala, o quítela',
    ),
  conditionOnLaterQuestion: ({ question }) =>
    say(`depende de ${question}, que se pregunta después`, 'haga antes esa pregunta'),
  editOnLaterQuestion: ({ question }) =>
    say(`depende de ${question}, que se pregunta después`, 'pase la validación a la pregunta posterior'),
  unusedDefinition: () => say('ninguna condición la usa', 'quítela, o nómbrela en una condición'),

  missingVariable: ({ name }) =>
    say(
      `ninguna pregunta se llama ${name}, y otras que el programa lee junto con ella sí se hacen`,
      'hágala con ese nombre, o quite las que van con ella',
    ),
  cardWithoutNumber: ({ languages }) =>
    say(
      `la tarjeta de servicios no tiene número de teléfono en ${languages.join(', ')}`,
      'escriba en ella quién atiende en este país y en qué número',
    ),
  wrongIccs: ({ iccs }) =>
    say(
      `la ICCS 2015 no tiene el código ${iccs}`,
      'use un código de las secciones 01 a 11, de dos, cuatro, cinco o seis cifras',
    ),
  longName: ({ variable, stata, spss, isOfCrime }) =>
    say(
      `la variable ${variable} tiene ${variable.length} caracteres; ${spss === undefined ? '' : `SPSS admite ${spss} y `}Stata admite ${stata}`,
      isOfCrime ? 'acorte el nombre o la clave del delito' : 'acorte el nombre',
    ),
  missingCodeInList: ({ code, list }) =>
    say(`${code} es a la vez un código de la lista ${list} y una forma de no responder`, 'deje uno de los dos'),
  missingCodeTwice: ({ code }) => say(`${code} se nombra dos veces`, 'deje una'),
  sameLabel: ({ code, other, label }) =>
    say(`${code} y ${other} se llaman los dos «${label}»`, 'dé a cada uno sus palabras, o deje un solo código'),
  otherNumbers: ({ code, label }) =>
    say(
      `el código ${code} y su etiqueta «${label}» nombran números distintos`,
      'corrija la etiqueta, o cambie el nombre del código',
    ),
  bandsOverlap: ({ lower, upper }) =>
    say(`los tramos ${lower} y ${upper} se solapan`, 'haga que cada uno empiece donde termina el anterior'),
  notExclusive: ({ code }) => say(`${code} se puede elegir junto con otras`, 'nómbrela en exclusive'),
  maxSelectedTooHigh: ({ count }) =>
    say(`maxSelected no tiene efecto: la lista tiene ${count} códigos`, 'bájelo, o quítelo'),
  oneNumberOnly: () => say('min y max permiten una sola respuesta', 'corrija uno de los dos'),
  everyCodeExclusive: () =>
    say(
      'todos los códigos están en exclusive, de modo que solo se puede elegir uno',
      'nombre solo los códigos que excluyen a otros, o haga la pregunta de respuesta única',
    ),
  moreFormsThanInterview: ({ perCrime, perInterview }) =>
    say(
      `ningún delito recibe ${perCrime} formularios, porque una entrevista tiene como máximo ${perInterview}`,
      'bájelo, o suba perInterview',
    ),
  packWithoutReader: ({ pack }) =>
    say(`ningún formulario y ningún delito usa el paquete ${pack}`, 'corrija su nombre, o quítelo'),
  unusualAboveImpossible: ({ setting, impossible }) =>
    say(
      `los montos mayores que impossible (${impossible}) se rechazan, de modo que ninguno mayor que ${setting} llega a confirmarse`,
      'bájelo, o suba impossible',
    ),
  ruleGivesOwnCode: ({ iccs }) =>
    say(`la última regla da ${iccs}, que el delito ya tiene sin ella`, 'corrija el código, o quite la regla'),
  unusedList: () => say('ninguna pregunta la usa', 'quítela, o nómbrela en una pregunta'),

  narrative: ({ form }) =>
    say(
      `el formulario ${form} promete no pedir ningún relato, pero esto es texto libre`,
      'ofrezca opciones, o pase la pregunta a otro formulario',
    ),
  unusedText: () => say('nada lo muestra', 'quítelo, o corrija el nombre'),
  unusedFill: ({ fill }) => say(`ningún texto usa {${fill}}`, 'quítela, o nómbrela en un texto'),
  sameInTwoLanguages: ({ language, other }) => say(`el texto es el mismo en ${language} y ${other}`, 'tradúzcalo'),
  onlyOtherLanguages: () => say('otros idiomas tienen un texto aquí', 'tradúzcalo, o quite los otros'),
  otherInAnotherLanguage: ({ kind, here, elsewhere }) =>
    say(
      `sus ${comparedIn(kind)}: ${here || 'ninguno'}; en otro idioma: ${elsewhere || 'ninguno'}`,
      'use lo mismo en todos los idiomas',
    ),
  otherLength: ({ words, elsewhere }) =>
    say(
      `tiene ${words === 1 ? '1 palabra' : `${words} palabras`}; otro idioma tiene ${elsewhere}`,
      'diga lo mismo en todos los idiomas',
    ),
  fillWithoutValue: ({ fill, form }) =>
    say(
      `${fill} no tiene valor en el formulario ${form}, de modo que en su lugar no se leería nada`,
      'use un nombre de este formulario, de uno anterior que no se repite, o del país',
    ),
  missingPeriod: () =>
    say('no dice en qué período debe haber ocurrido el hecho', 'escriba {period} donde va el período'),
  unbalancedBrace: () => say('llave sin pareja', 'escriba la inserción como {name}'),
  instructionReadAloud: ({ words }) =>
    say(`«${words}» es para quien entrevista, pero se lee en voz alta`, 'páselo a la instrucción de la pregunta'),
  tooLong: ({ words, most }) =>
    say(`tiene ${words} palabras; quien escucha puede seguir como máximo ${most}`, 'divídalo, o diga menos'),
  doubleNegative: ({ clause }) => say(`«${clause}» tiene dos negaciones`, 'pregunte con una negación, o con ninguna'),
  asksOnlyElsewhere: () =>
    say('otro idioma pregunta aquí, este no', 'termine la pregunta con «?» en todos los idiomas, o en ninguno'),
  asksOnlyHere: () =>
    say('este idioma pregunta aquí, otro no', 'termine la pregunta con «?» en todos los idiomas, o en ninguno'),
  unbalancedQuestionMarks: () => say('una pregunta empieza sin «¿» o termina sin «?»', 'escriba los dos signos'),
  repeatedText: ({ other }) => say(`tiene las mismas palabras que ${other}`, 'escriba lo que pregunta esta pregunta'),
  wordTwice: ({ word }) => say(`«${word}» está escrito dos veces seguidas`, 'quite una'),

  spaceAtEdge: () => say('empieza o termina con un espacio', 'quite el espacio'),
  invisibleCharacter: () => say('contiene un carácter invisible', 'quite el carácter'),
  codeForWords: () => say('es un código, no palabras', 'escriba lo que se muestra'),
  numberOfItsOwn: () => say('empieza con un número propio', 'quite el número'),
  twoSpaces: () => say('tiene dos espacios seguidos', 'deje uno'),
  spaceBeforeMark: () => say('tiene un espacio antes de una coma o un punto', 'quite el espacio'),
  markTwice: () => say('tiene un signo dos veces seguidas', 'deje uno'),
  markUp: () => say('contiene marcas, que se mostrarían tal como están escritas', 'escriba texto simple'),
  unfinished: () => say('no está terminado', 'escriba el texto'),
  brokenCharacters: () => say('contiene caracteres rotos', 'escríbalos de nuevo y guarde el archivo en UTF-8'),
};
