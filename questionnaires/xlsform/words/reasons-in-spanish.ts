import { type KeptThing, sayReason, type XPathReasonWords } from './reason-values.ts';

export const KEPT_IN_SPANISH: Readonly<Record<KeptThing, string>> = {
  journal: 'el registro de la entrevista',
  start: 'el comienzo de la entrevista',
  end: 'el final de la entrevista',
  day: 'el día de la entrevista',
  tablet: 'la tableta',
  interviewer: 'quién entrevista',
};

const whereIn = (before: string | undefined) => (before === undefined ? 'al final' : `antes de «${before}»`);

export const xpathReasonsInSpanish: XPathReasonWords = {
  tooManyLetters: ({ letters, most }) => `tiene ${letters} letras y se leen ${most} como máximo`,
  unreadableFrom: ({ letter }) => `no se entiende desde la letra ${letter}`,
  signMissing: ({ sign, before }) => `falta «${sign}» ${whereIn(before)}`,
  leftOver: ({ before }) => `sobra algo ${whereIn(before)}`,
  tooManyOperators: ({ most }) => `tiene más de ${most} operadores`,
  tooNested: ({ most }) => `sus paréntesis se anidan en más de ${most} niveles`,
  endsEarly: () => 'termina antes de estar completa',
  noValueHere: ({ sign }) => `hay «${sign}» donde se espera un valor`,
  looksUpRecords: () => 'busca algo en una lista de registros',
  joinsLists: () => 'une listas de registros con «|»',

  noQuestion: ({ name }) => `no hay ninguna pregunta «${name}»`,
  isGroup: ({ name }) => `«${name}» es un grupo`,
  inRepeat: ({ name }) => `«${name}» se pregunta en una repetición, y esto está fuera de ella`,
  askedLater: ({ name }) => `«${name}» se pregunta en una parte posterior`,
  isKept: ({ name, as }) => `«${name}» es ${KEPT_IN_SPANISH[as]}`,
  notCarried: ({ name }) => `«${name}» no se puede pasar`,
  calculationUnreadable: ({ name, why }) =>
    `el cálculo «${name}» no se puede leer: ${sayReason(xpathReasonsInSpanish, why)}`,
  onlyRead: ({ name }) => `«${name}» solo se lee y no tiene respuesta`,
  noAnswerHere: () => 'aquí no hay ninguna respuesta que «.» pueda ser',
  neitherQuestionNorText: ({ name }) => `«${name}» no es una pregunta en \${...} ni un texto entre comillas`,
  noRepeatHere: () => 'pregunta por su lugar en una repetición y no está en ninguna',
  copyNotFixed: () => 'lee una copia de una repetición por un número que no es fijo, o que no existe',

  noFunction: ({ name }) => `las condiciones de Cifra no tienen la función ${name}()`,
  lacksArgument: ({ name }) => `a ${name}() le falta algo entre los paréntesis`,
  pattern: () => 'compara un texto con un patrón (regex)',
  otherFile: () => 'lee un archivo que no está en el libro (pulldata)',
  fileOrRecords: () => 'lee un archivo o una lista de registros (instance)',
  labelOfChoice: () => 'lee la etiqueta de una opción (jr:choice-name)',
  textOfForm: () => 'lee un texto del formulario (jr:itext)',
  otherAnswerChosen: () => 'pregunta si se eligió la respuesta de otra pregunta',
  choiceOfNoQuestion: () => 'pregunta por una opción de algo que no es una pregunta',
  conditionOrValue: () => 'da una condición en un caso y un valor en el otro',
  countsNoChoices: () => 'cuenta las opciones de algo que no las tiene',
  addsNoNumbers: () => 'suma algo que no es un número de una repetición',
  comparesCondition: () => 'compara una condición con algo',
  comparesSeveral: () => 'compara varias opciones con varios códigos a la vez; escriba selected() para cada uno',
  numberWithWords: () => 'compara un número con palabras',
  ordersChoices: () => 'pregunta si varias opciones son más o menos',
  ordersKinds: () => 'ordena valores de distinta clase',
  ordersWords: () => 'pregunta si unas palabras son más o menos',
  notANumber: () => 'calcula con algo que no es un número',

  calculationsTooLong: () => 'sus cálculos la hacen demasiado larga',
  calculationsInCircle: () => 'sus cálculos se esperan unos a otros, o están demasiado anidados',
  wouldBeTooLong: ({ letters, most }) => `tendría ${letters} letras, y ${most} son el máximo`,
  unreadableHere: () => 'Cifra no puede leer lo que resultaría',
};
