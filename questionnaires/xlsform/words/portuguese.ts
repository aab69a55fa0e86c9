import { refusalInWords } from '../../workbook/refusals/refusal-in-words.ts';
import type { BlockKind, Instead, LostThing, MediaThing, TypedThing } from './carried-values.ts';
import type { CarriedWords, RemarkWords } from './carried-words.ts';
import { MOST_ROWS_NAMED } from './most-rows-named.ts';
import { placeIn } from './place-in.ts';
import { problemIn } from './problem-in.ts';
import { sayReason } from './reason-values.ts';
import { KEPT_IN_PORTUGUESE, xpathReasonsInPortuguese } from './reasons-in-portuguese.ts';

const LOST: Readonly<Record<LostThing, string>> = {
  hidden: 'um valor oculto',
  point: 'um ponto no mapa',
  line: 'uma linha no mapa',
  area: 'uma área no mapa',
  pointByItself: 'um ponto no mapa que é tomado sozinho',
  picture: 'uma imagem',
  sound: 'uma gravação de som',
  soundOfInterview: 'uma gravação da entrevista',
  film: 'um vídeo',
  file: 'um arquivo de quem responde',
  feature: 'um elemento do OpenStreetMap',
  dataFile: 'um arquivo de dados que não está na pasta de trabalho',
  simNumber: 'um número do cartão SIM',
  telephoneOfTablet: 'o telefone do tablet',
  emailOfInterviewer: 'o e-mail de quem entrevista',
  propertyOfTablet: 'uma propriedade do tablet',
  otherWorkbook: 'o que outra pasta de trabalho pergunta',
};

const TYPED: Readonly<Record<TypedThing, string>> = {
  telephone: 'O telefone é escrito',
  time: 'A hora é escrita',
  dayWithTime: 'O dia com a hora é escrito',
  barcode: 'O código de barras é escrito',
};

const MEDIA: Readonly<Record<MediaThing, string>> = { picture: 'imagens', sound: 'sons', film: 'vídeos' };

const ONE: Readonly<Record<BlockKind, string>> = { group: 'um grupo', repeat: 'uma repetição', loop: 'um laço' };
const THE: Readonly<Record<BlockKind, string>> = { group: 'o grupo', repeat: 'a repetição', loop: 'o laço' };

const INSTEAD: Readonly<Record<Instead, string>> = {
  asked: 'A pergunta é feita a todos que chegam a ela.',
  repeated: 'Todas as cópias são perguntadas.',
  offered: 'Todas as opções são oferecidas.',
  notCalculated: 'O que lê este cálculo é informado onde está.',
  notChecked: 'A resposta não é validada.',
};

const remarks: RemarkWords = {
  noSurvey: ({ found }) =>
    `Não há planilha “survey”${
      found.length > 0 ? `; a pasta de trabalho tem ${found.map((each) => `“${each}”`).join(', ')}` : ''
    }. Chame de “survey” a planilha das perguntas.`,
  takenAsSurvey: () => 'Nenhuma planilha se chama “survey”; esta se parece com ela e foi tomada.',
  sheetNotRead: () => 'Esta planilha não faz parte de um formulário e não foi lida.',
  sheetOfLists: () => 'As listas desta planilha foram tomadas junto com as da planilha “choices”.',
  sheetLost: ({ name }) => `O que a planilha “${name}” diz não pode ser levado.`,
  sheetMisspelt: ({ meant }) => `Esta planilha não foi lida; talvez seja “${meant}”. Corrija o nome e importe de novo.`,
  columnTwice: ({ header, first }) =>
    `A coluna “${header}” está aqui pela segunda vez; foi tomada a coluna ${first}, e esta não foi lida. Dê nomes diferentes ou retire uma.`,
  rowsNotRead: ({ first, last }) =>
    `As linhas ${first} a ${last} não foram lidas: nenhum questionário tem tantas. Divida o formulário.`,
  noTypeColumn: () => 'Não há coluna “type”, de modo que não se sabe o que se pergunta. Acrescente-a.',
  noNameColumn: () => 'Não há coluna “name”; cada pergunta tem o nome de sua linha.',
  unknownColumn: () => 'Ninguém conhece uma coluna com este cabeçalho; o que está nela não foi lido.',
  languageNotNamed: ({ language }) =>
    `As colunas não dizem seu idioma; foi tomado por “${language}”. Nomeie-o, por exemplo label::Português (pt).`,
  languageOfNoColumn: ({ name, taken }) =>
    `Nenhuma coluna está no idioma padrão “${name}”; o questionário começa com “${taken}”.`,
  languageUnknown: ({ name, language }) =>
    `O código do idioma “${name}” não é conhecido ou já está em uso; seus textos ficam como “${language}”. Escreva o código entre parênteses, por exemplo label::Português (pt).`,
  tooManyLanguages: ({ count, most }) =>
    `O formulário tem ${count} idiomas, e ${most} foram tomados; os textos dos outros ficaram de fora.`,
  textsMissing: ({ language, from, count, rows }) =>
    `${count === 1 ? 'Falta 1 texto' : `Faltam ${count} textos`} no idioma “${language}”; em seu lugar ${count === 1 ? 'está o' : 'estão os'} do idioma “${from}” (${rows.length === 1 ? 'linha' : 'linhas'} ${rows.join(', ')}${rows.length >= MOST_ROWS_NAMED ? ' e outras' : ''}).`,
  plainTextsLeft: ({ taken, count, rows }) =>
    `Esta coluna não tem idioma e está ao lado de “${taken}”, que é tomada como idioma padrão; ${count === 1 ? '1 texto desta coluna é diferente e não é tomado' : `${count} textos desta coluna são diferentes e não são tomados`} (${rows.length === 1 ? 'linha' : 'linhas'} ${rows.join(', ')}${rows.length >= MOST_ROWS_NAMED ? ' e outras' : ''}). Nomeie seu idioma ou retire a coluna.`,
  formulaTaken: () => 'É uma fórmula; tomou-se o valor que o arquivo tem dela.',
  formulaUncomputed: () =>
    'É uma fórmula da qual o arquivo não tem valor; foi lida em branco. Abra a pasta de trabalho em uma planilha, salve-a e importe de novo.',
  cellShowsError: ({ shown }) => `Mostra o erro ${shown} e foi lida em branco. Escreva o que se quer dizer.`,

  rowDisabled: () => 'Esta linha está desativada e ficou de fora.',
  withoutType: ({ name }) => `A linha${name ? ` de “${name}”` : ''} não tem tipo e ficou de fora.`,
  unknownType: ({ type }) => `Ninguém conhece o tipo “${type}”; a pergunta ficou de fora.`,
  withoutName: ({ name }) => `A linha não tem nome; foi chamada de ${name}.`,
  withoutLabel: ({ name }) => `“${name}” não tem texto; no lugar está o nome.`,
  nameChanged: ({ from, to }) => `“${from}” se chama ${to} no Cifra; as condições e os textos acompanham.`,
  notClosed: ({ name }) => `O grupo ou a repetição “${name}” não tem fim; foi fechado no fim da planilha.`,
  endWithoutBegin: ({ what }) => `Isto fecha ${ONE[what]} sem começo; a linha ficou de fora.`,
  endOfOther: ({ end, begun, name, row }) =>
    `Isto fecha ${ONE[end]}, mas o que está aberto é ${THE[begun]} “${name}” da linha ${row}, e isso foi fechado.`,
  tooDeep: ({ most }) => `Os grupos se aninham em mais de ${most} níveis; este ficou de fora com tudo o que contém.`,
  insideTooDeep: ({ name }) => `“${name}” está em um grupo aninhado demais e ficou de fora.`,
  tooManyQuestions: ({ most, name }) =>
    `Um questionário do Cifra tem ${most} perguntas; a partir de “${name}” ficaram de fora. Divida o formulário.`,
  notTaken: ({ name }) => `“${name}” ficou de fora: o questionário está cheio.`,
  groupsPacked: ({ count, most }) =>
    `O formulário tem ${count} grupos, e um questionário do Cifra, ${most} formulários; os grupos foram juntados sob o seu título.`,
  nothingAsked: () => 'Nada se pergunta neste formulário, ou nada dele pode ser levado.',
  withoutRoster: () =>
    'O formulário virou uma sequência de formulários sem lista de moradores e sem crimes: já se pode entrevistar com ele, e não dá números de crime.',
  tableList: () => 'As perguntas desta tabela ficam uma abaixo da outra em uma tela.',
  cellOfGroup: () => 'Um grupo não tem nada parecido no Cifra.',
  innerTitleLost: () => 'No Cifra só os grupos mais externos têm título; este não aparece.',
  partTitled: ({ title }) =>
    `As perguntas fora de grupos ficaram em um formulário próprio com o título “${title}”, que quem entrevista vê. Ponha-as em um grupo com rótulo ou mude o título na página de desenho.`,

  typeLost: ({ what }) => `Aqui se pede ${LOST[what]}, e o Cifra não pede isso.`,
  keptAnyway: ({ as }) => `O Cifra guarda ${KEPT_IN_PORTUGUESE[as]} com cada entrevista; a linha não virou pergunta.`,
  calculationPut: ({ name }) =>
    `O Cifra não guarda resultados de cálculos; onde uma condição lê “${name}” foi posta sua expressão.`,
  typedAsWords: ({ what }) => `${TYPED[what]} com palavras.`,
  rankLost: () => 'As opções são marcadas sem ordem.',
  listInFile: ({ file }) =>
    `As opções estão no arquivo “${file}”, e não na pasta de trabalho; a resposta é escrita com palavras.`,
  listUnknown: ({ list }) => `Não há lista “${list}”; a resposta é escrita com palavras.`,
  externalTaken: () => 'A lista da planilha “external_choices” virou uma lista como as outras.',
  otherSpecified: () => '“Outro” virou uma opção própria, com uma pergunta sobre qual outro.',
  loopWithoutList: ({ list }) =>
    `Não há lista “${list}” a percorrer; o que se pergunta sobre cada elemento ficou de fora.`,
  loopWrittenOut: ({ count }) => `As perguntas são escritas uma vez para cada uma das ${count} opções.`,
  repeatTooDeep: ({ most }) =>
    `As repetições são escritas em no máximo ${most} níveis; esta é perguntada uma única vez.`,
  countUnreadable: () => 'Não se consegue ler quantas vezes se repete; pergunta-se se há mais um.',
  repeatWrittenOut: ({ name, times, fixed }) =>
    fixed === undefined
      ? `“${name}” é escrita ${times} vezes, enquanto houver mais um; mais não podem ser contadas.`
      : `“${name}” é escrita ${times} vezes${fixed > times ? ` de ${fixed}; as outras não podem ser contadas` : ''}.`,
  repeatCounted: ({ name, times }) =>
    `“${name}” é escrita ${times} vezes e perguntada quantas vezes seu número disser; mais não podem ser contadas.`,
  countOfNoRepeat: () => 'Só uma repetição tem um número de vezes; aqui não foi lido.',

  choiceWithoutList: () => 'A opção não é de nenhuma lista e ficou de fora.',
  choiceWithoutName: () => 'A opção não tem código e ficou de fora.',
  listRenamed: ({ from, to }) => `A lista “${from}” se chama ${to} no Cifra.`,
  listTooLong: ({ list, count, most }) =>
    `A lista “${list}” tem ${count} opções, e uma lista do Cifra, no máximo ${most}; as outras ficaram de fora.`,
  listUnused: ({ list }) => `Nenhuma pergunta usa a lista “${list}”; ela ficou de fora.`,
  choiceTwice: ({ written, given }) =>
    `O código “${written}” está duas vezes em sua lista; este é ${given}, e as condições leem os dois.`,
  codeRenamed: ({ from, to }) => `O código “${from}” é ${to} no Cifra; as condições acompanham.`,
  choiceWithoutLabel: ({ written }) => `A opção “${written}” não tem rótulo; no lugar está o código.`,
  mediaOfChoice: () => 'O Cifra não mostra imagens nem toca sons ou vídeos com uma opção.',

  conditionLost: ({ why, instead }) =>
    `Isto não pode ser dito no Cifra: ${sayReason(xpathReasonsInPortuguese, why)}. ${INSTEAD[instead]}`,
  conditionTooLong: ({ letters, most }) =>
    `Com as condições em volta teria ${letters} letras, e ${most} são o máximo. ${INSTEAD.asked}`,
  conditionDropped: ({ problem }) => `Isto não podia ficar: ${problemIn(problem, 'pt')}. Ficou de fora.`,
  calculationBlank: () => 'O cálculo está em branco.',
  limitsCross: ({ min, max }) => `O mínimo (${min}) está acima do máximo (${max}); nenhum limite foi posto.`,
  requiredIf: () => 'O Cifra exige uma resposta sempre ou nunca; aqui, nunca.',
  readOnly: () => 'Ninguém pode preencher isto; só é lido em voz alta.',
  filterWithoutList: () => 'O filtro não tem uma lista da pasta de trabalho sobre a qual trabalhar.',
  cannotBeUsed: ({ place, problem }) =>
    `O questionário não pode ser usado${place ? ` (${place})` : ''}: ${problemIn(problem, 'pt')}. Nada foi importado.`,
  conditionsDoNotFit: () =>
    'O questionário não pode ser usado: suas condições não combinam entre si. Nada foi importado.',

  defaultLost: () => 'O Cifra não dá respostas de antemão; a pergunta começa em branco.',
  requiredMessageLost: () => 'O Cifra diz com suas próprias palavras que falta uma resposta.',
  constraintMessageLost: () => 'O Cifra diz com suas próprias palavras o que está fora dos limites.',
  mediaLost: ({ what }) => `O Cifra não mostra nem toca ${MEDIA[what]} com uma pergunta.`,
  triggerLost: () => 'O Cifra não calcula nada quando outra resposta muda.',
  entityLost: () => 'O Cifra não tem entidades; o que save_to nomeia não é guardado à parte da entrevista.',
  filledInLost: () => 'O Cifra não preenche respostas sozinho; pergunta-se à pessoa.',
  randomizeLost: () => 'O Cifra mantém a ordem das opções.',
  stepLost: () => 'Pode ser dado qualquer número entre os limites, não só cada passo.',
  parametersLost: ({ parameters }) => `Os parâmetros ${parameters} não têm significado no Cifra.`,
  appearanceNote: ({ appearance }) => `O Cifra desenha a pergunta a seu modo, não como “${appearance}”.`,
  otherApp: () => 'O Cifra não abre outro aplicativo para uma resposta; responde-se na tela.',
  wholeDay: ({ appearance }) => `Pede-se um dia completo do calendário comum, não “${appearance}”.`,
  markupLeftOut: () => 'As marcas de HTML ficaram fora do texto.',
  bracesChanged: () => 'As chaves do texto viraram parênteses, porque no Cifra as chaves citam uma resposta.',
  quoteLost: ({ name }) => `O texto cita “${name}”, que não é uma resposta no Cifra; no lugar está “…”.`,
  settingLost: ({ name }) => `A configuração “${name}” não tem nada parecido no Cifra.`,
  settingsRow: () => 'As configurações têm uma só linha; esta não foi lida.',
  settingNote: ({ name }) => `A configuração “${name}” não é necessária: o Cifra resolve isso a seu modo.`,

  fillBlank: ({ fill }) => `Os textos que dizem {${fill}} o deixam de fora: um XLSForm não consegue compô-lo.`,
  computedNearly: ({ name }) =>
    `“${name}” é calculado pelo Cifra; a pasta de trabalho chega perto ou o deixa em branco.`,
  careLost: ({ form }) =>
    `O cuidado com que se pergunta “${form}” (a sós, selado, com o cartão de serviços) não está na pasta de trabalho.`,
  drawNearly: ({ name }) =>
    `“${name}” é sorteado só entre as respostas da primeira de suas perguntas, com uma semente do aplicativo.`,
  incidentsChosen: () =>
    'Não se calcula quais fatos recebem formulário: quem entrevista nomeia o crime de cada um; fatos contados duas vezes não são ligados.',

  cifraSheetUnreadable: () =>
    'Esta planilha devia levar o que o XLSForm não pode dizer, e não pode mais ser lida; a pasta de trabalho foi importada como qualquer outra.',
  cifraSheetChanged: () =>
    'Esta planilha não está como o Cifra a escreveu: alguém a mudou, ou foi escrita por uma versão anterior. Nada dela foi lido; a pasta de trabalho foi importada como qualquer outra. Para manter o resto do questionário, importe a pasta de trabalho como foi exportada.',
  cifraSheetRead: () =>
    'A pasta de trabalho foi escrita pelo Cifra; o que o XLSForm não pode dizer voltou desta planilha.',
  cellChangedTaken: () => 'O texto foi mudado na pasta de trabalho e foi tomado.',
  cellChangedNotTaken: () =>
    'A célula foi mudada na pasta de trabalho; aqui o Cifra mantém o seu. Faça a mudança na página de desenho.',
  rowAdded: ({ name }) =>
    `A linha “${name}” foi acrescentada na pasta de trabalho e não foi tomada. Acrescente-a na página de desenho.`,
  rowTakenAway: ({ name }) =>
    `A linha “${name}” foi retirada da pasta de trabalho e continua no questionário. Retire-a na página de desenho.`,
  rowsMoved: ({ count }) =>
    `${count === 1 ? '1 linha está' : `${count} linhas estão`} em outro lugar que o escrito pelo Cifra${count === 1 ? '' : ', esta a primeira'}; o questionário mantém sua ordem. Mova perguntas na página de desenho.`,
  columnAdded: () => 'A coluna foi acrescentada na pasta de trabalho e não foi tomada.',
  columnTakenAway: ({ header }) =>
    `A coluna “${header}” foi retirada da pasta de trabalho; o que dizia continua no questionário.`,
  sheetTakenAway: () => 'A planilha foi retirada da pasta de trabalho; o que dizia continua no questionário.',
  fillsDiffer: ({ fills }) =>
    `O texto foi mudado e não foi tomado: o que cita não é o que citava, nem o que todos os idiomas citam (${fills.join(', ')}). Mantenha cada citação como está.`,
  textRefused: ({ why, detail }) => `O texto foi mudado e não foi tomado. ${refusalInWords(why, detail, 'pt')}`,
  textMisfits: ({ problem }) => `O texto foi mudado e não foi tomado: ${problemIn(problem, 'pt')}.`,
  textsRefused: () =>
    'O texto foi mudado e não foi tomado: com ele o questionário não pode ser usado. Faça a mudança na página de desenho.',
};

export const carriedInPortuguese: CarriedWords = {
  code: 'pt',
  remarks,
  report: {
    severities: { lost: 'não é levado', changed: 'muda', note: 'nota' },
    place: (place) => placeIn(place, { row: 'linha', column: 'coluna' }),
    counts: ({ lost, changed, note }) => `não levados: ${lost}; mudam: ${changed}; notas: ${note}`,
    nothingWritten: 'Nada foi escrito.',
    cannotRead: (file) => `Não é possível ler ${file}; confira o caminho.`,
    folderNotEmpty: (folder) => `${folder} não está vazia; dê uma pasta nova com --out`,
  },
};
