import { sayFinding as say } from '../../finding-words.ts';
import { type Kinds, kindIn } from '../kinds.ts';
import { conditionProblemsInPortuguese } from './portuguese-conditions.ts';
import { conditionInWords, type ProblemWords } from './problem-words.ts';

const KINDS: Kinds = {
  string: 'um texto',
  number: 'um número',
  int: 'um número inteiro',
  boolean: 'true ou false',
  array: 'uma lista',
  object: 'um grupo de ajustes entre chaves',
  record: 'um grupo de ajustes entre chaves',
  null: 'nada (null)',
};
const UNITS = { characters: 'caracteres', entries: 'elementos' } as const;

/** What the schema says of a text or a name, by its English sentence. */
const SHAPES: Readonly<Record<string, string>> = {
  'must be lower-case letters, digits and _ (at most 64), a letter first':
    'use letras minúsculas, algarismos e _ (no máximo 64), começando por uma letra',
  'must be lower-case letters, digits and _ (at most 64), a letter first; [c]_ may stand before it, [a] after it':
    'use letras minúsculas, algarismos e _ (no máximo 64), começando por uma letra; pode levar [c]_ antes e [a] depois',
  'is a reserved word; choose another name': 'é uma palavra reservada; escolha outro nome',
  'must be lower-case letters, digits and _': 'use letras minúsculas, algarismos e _',
  'must be a language such as es, pt-br or arn': 'escreva um idioma como es, pt-br ou arn',
  'must be an indicator such as 16.1.3': 'escreva um indicador como 16.1.3',
  'must be a series code such as VC_VOV_PHYL': 'escreva o código de uma série, como VC_VOV_PHYL',
  'must be lower-case letters, digits and -, such as lacsi-2018-r1':
    'use letras minúsculas, algarismos e -, como lacsi-2018-r1',
  'must be three numbers, e.g. 1.0.0': 'escreva três números, como 1.0.0',
  'must be a letter and two digits, e.g. C04': 'escreva uma letra e dois algarismos, como C04',
  'must be an ICCS 2015 code, two to six digits': 'escreva um código da ICCS 2015, de dois a seis algarismos',
  'there is no code, and none that the office gives (`office`)':
    'dê um código, ou os que o escritório pode dar (office)',
  'must be a version such as 1.0.0, or lacsi-2018-r1 1.1.0': 'escreva uma versão como 1.0.0 ou lacsi-2018-r1 1.1.0',
  'must be said in a language of the questionnaire': 'escreva o texto em pelo menos um idioma do questionário',
  'an id is made of small letters, digits and hyphens':
    'use letras minúsculas, algarismos e hífens, e comece com uma letra',
  'an incident is named as burglary.1': 'nomeie o incidente pelo crime e pelo número, como burglary.1',
  'a corrected answer is named by form and name': 'nomeie a resposta pelo formulário e pelo nome, como member.2 m_age',
  'must be the place of a text, such as questions.ev_place.text':
    'escreva o lugar de um texto, como questions.ev_place.text',
  'must be done or reviewed, and the mark of the source (12 digits)':
    'escreva done ou reviewed e a marca do original (12 dígitos)',
};

/** The errors of a questionnaire in Portuguese. */
export const problemsInPortuguese: ProblemWords = {
  unknownCode: ({ name, value }) =>
    say(`{${name}} nunca é ${value}`, 'use um código da lista, ou um número se for um número'),
  unreadable: (about) => {
    const { message, remedy } = conditionInWords(conditionProblemsInPortuguese, about);
    const named = 'nomeie uma pergunta deste formulário, de um anterior que não se repete, ou um valor do programa';
    return say(`${about.place}: ${message}`, about.code === 'unknown-name' ? named : remedy);
  },
  unknownInGate: ({ name }) => say(`não há nenhuma pergunta {${name}}`, 'corrija o nome'),
  dependsOnItself: () => say('se ela é feita depende da sua própria resposta', 'tire o nome dela da condição'),
  waitForEachOther: ({ circle }) =>
    say(`estas esperam umas pelas outras: ${circle}`, 'tire um dos nomes de uma condição'),
  formWaitsForItself: ({ form, question }) =>
    say(
      `o formulário ${form} espera (when) pela sua própria pergunta ${question}`,
      'nomeie uma pergunta de um formulário anterior',
    ),
  unknownDefinition: ({ name }) =>
    say(`@${name} não está definida`, 'corrija o nome, ou defina-a nos ajustes do questionário'),
  definitionsInCircle: ({ circle }) =>
    say(
      `a definição usa a si mesma: ${circle.map((name) => `@${name}`).join(' -> ')}`,
      'tire um destes nomes de uma definição',
    ),
  definitionsTooDeep: ({ most }) =>
    say(`é uma de mais de ${most} definições que usam umas às outras em sequência`, 'use menos em sequência'),
  definitionTooLong: ({ length, most }) =>
    say(
      `escrita por inteiro, a condição tem ${length} caracteres; são admitidos no máximo ${most}`,
      'use menos definições umas dentro das outras',
    ),
  definitionShadows: ({ name }) =>
    say(`${name} é também o nome de uma pergunta ou de um valor do programa`, 'escolha outro nome para a definição'),

  missing: () => say('este arquivo não existe', 'acrescente-o ao questionário'),
  notInManifest: () =>
    say('os ajustes do questionário não o nomeiam', 'nomeie-o em chain ou em languages, ou retire o arquivo'),
  absent: ({ expected }) => say('está faltando', `acrescente (${kindIn(KINDS, expected)})`),
  wrongKind: ({ found, expected }) =>
    say(`aqui há ${kindIn(KINDS, found)} e vai ${kindIn(KINDS, expected)}`, `escreva ${kindIn(KINDS, expected)}`),
  wrongValue: ({ allowed }) =>
    say(
      'não tem nenhum dos valores admitidos aqui',
      `use ${allowed.length > 1 ? 'um destes: ' : ''}${allowed.map(String).join(', ')}`,
    ),
  unknownSetting: ({ setting }) => say(`aqui não há nenhum ajuste ${setting}`, 'corrija o nome, ou retire-o'),
  settingOfOtherType: ({ setting, type }) =>
    say(`uma pergunta do tipo ${type} não tem o ajuste ${setting}`, 'retire-o, ou mude o tipo da pergunta'),
  numberTooSmall: ({ limit }) => say('o número é pequeno demais', `escreva ${limit} ou mais`),
  numberTooLarge: ({ limit }) => say('o número é grande demais', `escreva ${limit} ou menos`),
  numberNotAbove: ({ limit }) => say('o número é pequeno demais', `escreva mais de ${limit}`),
  numberNotBelow: ({ limit }) => say('o número é grande demais', `escreva menos de ${limit}`),
  empty: () => say('está vazio', 'preencha'),
  tooShort: ({ limit, unit }) => say('é curto demais', `use pelo menos ${limit} ${UNITS[unit]}`),
  tooLong: ({ limit, unit }) => say('é longo demais', `use no máximo ${limit} ${UNITS[unit]}`),
  notAName: () => say('isto não pode ser um nome', 'use letras minúsculas, algarismos e _, começando por uma letra'),
  idTwice: ({ id }) => say(`o identificador ${id} aparece duas vezes`, 'dê um próprio a cada um'),
  otherShape: ({ message }) =>
    say('não está escrito como vai aqui', SHAPES[message] ?? 'escreva como diz questionnaires/instruments/README.md'),

  neededVariableMissing: ({ names }) =>
    say(`nenhuma pergunta aqui se chama ${names.join(' ou ')}, e o programa precisa dela`, 'faça-a com esse nome'),
  codeTwice: ({ code }) => say(`o código ${code} está duas vezes na lista`, 'deixe um'),
  screenTooLong: ({ count, most }) => say(`a tela faz ${count} perguntas`, `faça no máximo ${most}`),
  formTooLong: ({ count, most }) =>
    say(`o formulário faz ${count} perguntas`, `faça no máximo ${most}; divida o formulário`),
  tooManyRows: ({ count, most }) => say(`há ${count} linhas`, `pergunte no máximo ${most} em uma tela; divida a lista`),
  tooManyVariables: ({ count, most }) =>
    say(`com todas as linhas o formulário tem ${count} respostas`, `peça no máximo ${most}; divida o formulário`),
  screenTwice: ({ screen }) => say(`há duas telas ${screen}`, 'dê a cada tela o seu nome'),
  unknownList: ({ list }) => say(`não há nenhuma lista ${list}`, 'acrescente-a às listas, ou escolha outra'),
  minAboveMax: ({ question }) => say(`${question}: o mínimo é maior que o máximo`, 'troque os dois'),
  nameLacksMark: ({ question, mark }) =>
    say(`${question}: nesta tela o nome deve conter ${mark}`, 'mude o nome da pergunta, ou tire each da tela'),
  markWithoutEach: ({ question, mark }) =>
    say(`${question}: ${mark} só funciona em uma tela com each`, 'mude o nome da pergunta, ou ponha each na tela'),
  codeNotInList: ({ question, code, list }) =>
    say(`${question} nomeia o código ${code}, mas ${list} não o tem`, 'use um código da lista'),
  nameTaken: ({ name, owner }) =>
    say(`${name} já é um nome ${owner === undefined ? 'do programa' : `do formulário ${owner}`}`, 'escolha outro nome'),
  drawFromOther: ({ draw, question }) =>
    say(
      `${draw} é sorteado de ${question}, que não é uma pergunta de resposta múltipla deste formulário`,
      'use uma pergunta de resposta múltipla do formulário',
    ),
  drawFromTwoLists: ({ draw }) =>
    say(`${draw} é sorteado de perguntas com listas diferentes`, 'sorteie de perguntas que têm a mesma lista'),
  missingText: ({ language }) => say(`não há texto em ${language}`, 'traduza-o'),
  missingPhrases: ({ fill }) =>
    say(`a inserção {${fill}} é feita de frases, e não há nenhuma`, 'acrescente as frases (phrases)'),
  unknownFill: ({ fill }) => say(`a inserção {${fill}} não existe`, 'corrija o nome'),

  defaultLanguageMissing: () => say('o idioma principal não é um dos idiomas do questionário', 'escolha um deles'),
  formTwice: ({ form }) => say(`o formulário ${form} é nomeado duas vezes`, 'nomeie cada formulário uma vez'),
  otherFormName: () => say('o formulário não tem o nome do seu arquivo', 'dê aos dois o mesmo nome'),
  fillNotTranslated: ({ language }) => say(`não há texto em ${language}`, 'traduza-o'),
  stateNotTranslated: ({ language }) => say(`não há nome em ${language}`, 'traduza-o'),
  minorsDrawn: ({ adultFrom }) =>
    say(
      `só pessoas adultas: sem um protocolo para menores não se seleciona ninguém com menos de ${adultFrom} anos`,
      `ponha ${adultFrom} ou mais, ou ligue o pacote minors quando o protocolo do país estiver em vigor`,
    ),
  namedTwice: ({ name }) => say(`${name} é nomeado duas vezes`, 'nomeie-o uma vez'),
  unknownComplaintBody: ({ body }) => say(`reportingBodies não tem ${body}`, 'use o código de uma das autoridades'),
  crimeTwice: ({ name }) => say(`${name} é nomeado duas vezes`, 'dê a cada crime o seu código e a sua chave'),
  eventSetTwice: ({ set }) => say(`${set} já é o nome de um conjunto ou de um crime`, 'dê outro nome ao conjunto'),
  precedenceTwice: ({ crime }) => say(`${crime} é nomeado duas vezes`, 'dê a cada crime um só lugar'),
  countsAsNoCrime: ({ crime, level }) =>
    say(
      `os seus incidentes não podem contar como ${crime}`,
      `nomeie outro crime do nível ${level} que conte como ele mesmo`,
    ),
  precedenceOfUnknownCrime: ({ crime }) =>
    say(`nomeia ${crime}, mas o catálogo não tem esse crime`, 'use a chave de um crime'),
  setWithoutUnknownCrime: ({ set, crime }) =>
    say(`${set} exclui ${crime}, mas o catálogo não tem esse crime`, 'use a chave de um crime'),
  screenOfUnknownCrime: ({ crime }) =>
    say(`nomeia ${crime}, mas o catálogo não tem esse crime`, 'use a chave de um crime'),
  unknownPack: ({ pack }) => say(`não há nenhum pacote ${pack}`, 'nomeie-o entre os pacotes do questionário'),
  unknownCodeOfQuestion: ({ question, code }) => say(`${question} não tem o código ${code}`, 'use um código da lista'),
  bodyWithoutKind: ({ body }) =>
    say(`${body} pode ser respondido, mas não está entre as autoridades`, 'acrescente-a ali e dê o seu tipo'),
  unknownDraw: ({ draw }) => say(`nenhum formulário tem um sorteio ${draw}`, 'use o nome de um sorteio'),
  seriesTwice: ({ series }) => say(`${series} tem duas fontes`, 'deixe uma'),
  seriesOfUnknownCrime: ({ series, crime }) =>
    say(`${series} vem de ${crime}, mas o catálogo não tem esse crime`, 'use a chave de um crime'),
  seriesOfUnknownQuestion: ({ series, question }) =>
    say(`${series} vem de ${question}, mas nenhum formulário faz essa pergunta`, 'use o nome de uma pergunta'),
  seriesCountsUnknownCode: ({ series, code }) =>
    say(`nenhuma pergunta de ${series} tem a resposta ${code}`, 'nomeie em counts códigos das suas perguntas'),
};
