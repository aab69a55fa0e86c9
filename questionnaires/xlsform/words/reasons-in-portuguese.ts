import { type KeptThing, sayReason, type XPathReasonWords } from './reason-values.ts';

export const KEPT_IN_PORTUGUESE: Readonly<Record<KeptThing, string>> = {
  journal: 'o registro da entrevista',
  start: 'o começo da entrevista',
  end: 'o fim da entrevista',
  day: 'o dia da entrevista',
  tablet: 'o tablet',
  interviewer: 'quem entrevista',
};

const whereIn = (before: string | undefined) => (before === undefined ? 'no fim' : `antes de “${before}”`);

export const xpathReasonsInPortuguese: XPathReasonWords = {
  tooManyLetters: ({ letters, most }) => `tem ${letters} letras, e são lidas no máximo ${most}`,
  unreadableFrom: ({ letter }) => `não se consegue ler a partir da letra ${letter}`,
  signMissing: ({ sign, before }) => `falta “${sign}” ${whereIn(before)}`,
  leftOver: ({ before }) => `sobra algo ${whereIn(before)}`,
  tooManyOperators: ({ most }) => `tem mais de ${most} operadores`,
  tooNested: ({ most }) => `seus parênteses se aninham em mais de ${most} níveis`,
  endsEarly: () => 'termina antes de estar completa',
  noValueHere: ({ sign }) => `há “${sign}” onde se espera um valor`,
  looksUpRecords: () => 'procura algo em uma lista de registros',
  joinsLists: () => 'junta listas de registros com “|”',

  noQuestion: ({ name }) => `não há nenhuma pergunta “${name}”`,
  isGroup: ({ name }) => `“${name}” é um grupo`,
  inRepeat: ({ name }) => `“${name}” se pergunta em uma repetição, e isto está fora dela`,
  askedLater: ({ name }) => `“${name}” se pergunta em uma parte posterior`,
  isKept: ({ name, as }) => `“${name}” é ${KEPT_IN_PORTUGUESE[as]}`,
  notCarried: ({ name }) => `“${name}” não pode ser levada`,
  calculationUnreadable: ({ name, why }) =>
    `o cálculo “${name}” não pode ser lido: ${sayReason(xpathReasonsInPortuguese, why)}`,
  onlyRead: ({ name }) => `“${name}” só é lida e não tem resposta`,
  noAnswerHere: () => 'aqui não há nenhuma resposta que “.” possa ser',
  neitherQuestionNorText: ({ name }) => `“${name}” não é uma pergunta em \${...} nem um texto entre aspas`,
  noRepeatHere: () => 'pergunta por seu lugar em uma repetição e não está em nenhuma',
  copyNotFixed: () => 'lê uma cópia de uma repetição por um número que não é fixo, ou que não existe',

  noFunction: ({ name }) => `as condições do Cifra não têm a função ${name}()`,
  lacksArgument: ({ name }) => `em ${name}() falta algo entre os parênteses`,
  pattern: () => 'compara um texto com um padrão (regex)',
  otherFile: () => 'lê um arquivo que não está na pasta de trabalho (pulldata)',
  fileOrRecords: () => 'lê um arquivo ou uma lista de registros (instance)',
  labelOfChoice: () => 'lê o rótulo de uma opção (jr:choice-name)',
  textOfForm: () => 'lê um texto do formulário (jr:itext)',
  otherAnswerChosen: () => 'pergunta se a resposta de outra pergunta foi escolhida',
  choiceOfNoQuestion: () => 'pergunta por uma opção de algo que não é uma pergunta',
  conditionOrValue: () => 'dá uma condição em um caso e um valor no outro',
  countsNoChoices: () => 'conta as opções de algo que não as tem',
  addsNoNumbers: () => 'soma algo que não é um número de uma repetição',
  comparesCondition: () => 'compara uma condição com algo',
  comparesSeveral: () => 'compara várias opções com vários códigos de uma vez; escreva selected() para cada um',
  numberWithWords: () => 'compara um número com palavras',
  ordersChoices: () => 'pergunta se várias opções são mais ou menos',
  ordersKinds: () => 'ordena valores de tipos diferentes',
  ordersWords: () => 'pergunta se palavras são mais ou menos',
  notANumber: () => 'calcula com algo que não é um número',

  calculationsTooLong: () => 'seus cálculos a deixam longa demais',
  calculationsInCircle: () => 'seus cálculos esperam uns pelos outros, ou estão aninhados demais',
  wouldBeTooLong: ({ letters, most }) => `teria ${letters} letras, e ${most} são o máximo`,
  unreadableHere: () => 'o Cifra não consegue ler o que resultaria',
};
