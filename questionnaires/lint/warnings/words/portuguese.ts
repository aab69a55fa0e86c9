import { sayFinding as say } from '../../../authoring/finding-words.ts';
import type { WarningWords } from './warning-words.ts';

const PARTS = { form: 'ao formulário', screen: 'à tela', place: 'a' } as const;
const COMPARED: Readonly<Record<string, string>> = {
  fills: 'inserções',
  numbers: 'números',
  'great numbers': 'números grandes',
};
const comparedIn = (kind: string) => COMPARED[kind] ?? kind;

/** The warnings of the lint in Portuguese. */
export const warningsInPortuguese: WarningWords = {
  unbalancedBracket: ({ source }) =>
    say(`${source}: parêntese sem par`, 'feche cada parêntese onde termina sua parte da condição'),
  unreachable: ({ kind, name }) =>
    say(
      `nenhuma entrevista chega ${PARTS[kind]} ${name}: suas condições nunca se cumprem juntas`,
      'corrija a condição, ou aquilo de que ela depende',
    ),
  unreachableBecause: ({ kind, name, on }) =>
    say(
      `nenhuma entrevista chega ${PARTS[kind]} ${name}, porque ${on} nunca é perguntada`,
      `corrija ${on}; aqui não há nada a corrigir`,
    ),
  fixedBecause: ({ question, on }) =>
    say(
      `${question} é sempre respondida por regra, porque ${on} nunca é perguntada`,
      `corrija ${on}; aqui não há nada a corrigir`,
    ),
  alwaysFixed: ({ question }) =>
    say(`${question} é sempre respondida por regra e nunca é perguntada`, 'restrinja a regra, ou retire a pergunta'),
  excludesNobody: () =>
    say('onde é lida, a condição sempre se cumpre, de modo que não exclui ninguém', 'corrija-a, ou retire-a'),
  comparisonNeverTrue: ({ name }) =>
    say(
      `uma comparação de {${name}} nunca se cumpre aqui: o intervalo ou os códigos da pergunta a excluem`,
      'corrija o número ou o código, ou o intervalo da pergunta',
    ),
  comparisonAlwaysTrue: ({ name }) =>
    say(
      `uma comparação de {${name}} se cumpre aqui com toda resposta que a pergunta permite`,
      'retire a comparação, ou corrija seu número ou seu código',
    ),
  neverOffered: ({ code }) =>
    say(
      `a opção ${code} nunca é oferecida: sua condição nunca se cumpre onde a pergunta é feita`,
      'corrija a condição, ou retire a opção',
    ),
  editNeverFires: ({ id }) =>
    say(`a crítica ${id} nunca dispara: nenhuma resposta cumpre sua condição`, 'corrija sua condição, ou retire-a'),
  editAlwaysFires: ({ id }) =>
    say(
      `a crítica ${id} dispara com qualquer resposta`,
      'corrija sua condição: ela deve se cumprir quando algo está errado',
    ),
  strayEdit: ({ id }) =>
    say(`a crítica ${id} não lê sua própria pergunta`, 'passe-a para uma pergunta que ela lê, ou corrija um nome'),
  gateNeverTrue: ({ crime }) =>
    say(`ninguém é perguntado sobre ${crime}: sua condição de entrada nunca se cumpre`, 'corrija essa condição'),
  ruleNeverTrue: ({ iccs }) =>
    say(
      `nenhum fato recebe ${iccs} por esta regra: depois das regras anteriores ela nunca se cumpre`,
      'corrija-a, suba-a, ou retire-a',
    ),
  conditionOnLaterQuestion: ({ question }) =>
    say(`depende de ${question}, que é perguntada depois`, 'faça antes essa pergunta'),
  editOnLaterQuestion: ({ question }) =>
    say(`depende de ${question}, que é perguntada depois`, 'passe a crítica para a pergunta posterior'),
  unusedDefinition: () => say('nenhuma condição a usa', 'retire-a, ou cite-a em uma condição'),

  missingVariable: ({ name }) =>
    say(
      `nenhuma pergunta se chama ${name}, e outras que o programa lê junto com ela são feitas`,
      'faça-a com esse nome, ou retire as que vão com ela',
    ),
  cardWithoutNumber: ({ languages }) =>
    say(
      `o cartão de serviços não tem número de telefone em ${languages.join(', ')}`,
      'escreva nele quem atende neste país e em que número',
    ),
  wrongIccs: ({ iccs }) =>
    say(
      `a ICCS 2015 não tem o código ${iccs}`,
      'use um código das seções 01 a 11, com dois, quatro, cinco ou seis dígitos',
    ),
  longName: ({ variable, stata, spss, isOfCrime }) =>
    say(
      `a variável ${variable} tem ${variable.length} caracteres; ${spss === undefined ? '' : `o SPSS aceita ${spss} e `}o Stata aceita ${stata}`,
      isOfCrime ? 'encurte o nome ou a chave do crime' : 'encurte o nome',
    ),
  missingCodeInList: ({ code, list }) =>
    say(`${code} é ao mesmo tempo um código da lista ${list} e uma forma de não responder`, 'mantenha um dos dois'),
  missingCodeTwice: ({ code }) => say(`${code} é citado duas vezes`, 'mantenha uma'),
  sameLabel: ({ code, other, label }) =>
    say(`${code} e ${other} se chamam ambos “${label}”`, 'dê a cada um suas palavras, ou mantenha um só código'),
  otherNumbers: ({ code, label }) =>
    say(
      `o código ${code} e seu rótulo “${label}” citam números diferentes`,
      'corrija o rótulo, ou mude o nome do código',
    ),
  bandsOverlap: ({ lower, upper }) =>
    say(`as faixas ${lower} e ${upper} se sobrepõem`, 'faça cada uma começar onde termina a anterior'),
  notExclusive: ({ code }) => say(`${code} pode ser escolhida junto com outras`, 'cite-a em exclusive'),
  maxSelectedTooHigh: ({ count }) =>
    say(`maxSelected não tem efeito: a lista tem ${count} códigos`, 'diminua-o, ou retire-o'),
  oneNumberOnly: () => say('min e max permitem uma única resposta', 'corrija um dos dois'),
  everyCodeExclusive: () =>
    say(
      'todos os códigos estão em exclusive, de modo que só um pode ser escolhido',
      'cite só os códigos que excluem outros, ou faça a pergunta de resposta única',
    ),
  moreFormsThanInterview: ({ perCrime, perInterview }) =>
    say(
      `nenhum crime recebe ${perCrime} formulários, porque uma entrevista tem no máximo ${perInterview}`,
      'diminua-o, ou aumente perInterview',
    ),
  packWithoutReader: ({ pack }) =>
    say(`nenhum formulário e nenhum crime usa o pacote ${pack}`, 'corrija seu nome, ou retire-o'),
  unusualAboveImpossible: ({ setting, impossible }) =>
    say(
      `os valores acima de impossible (${impossible}) são recusados, de modo que nenhum acima de ${setting} chega a ser confirmado`,
      'diminua-o, ou aumente impossible',
    ),
  ruleGivesOwnCode: ({ iccs }) =>
    say(`a última regra dá ${iccs}, que o crime já tem sem ela`, 'corrija o código, ou retire a regra'),
  unusedList: () => say('nenhuma pergunta a usa', 'retire-a, ou cite-a em uma pergunta'),

  narrative: ({ form }) =>
    say(
      `o formulário ${form} promete não pedir nenhum relato, mas isto é texto livre`,
      'ofereça opções, ou passe a pergunta para outro formulário',
    ),
  unusedText: () => say('nada o mostra', 'retire-o, ou corrija o nome'),
  unusedFill: ({ fill }) => say(`nenhum texto usa {${fill}}`, 'retire-a, ou cite-a em um texto'),
  sameInTwoLanguages: ({ language, other }) => say(`o texto é o mesmo em ${language} e ${other}`, 'traduza-o'),
  onlyOtherLanguages: () => say('outros idiomas têm um texto aqui', 'traduza-o, ou retire os outros'),
  otherInAnotherLanguage: ({ kind, here, elsewhere }) =>
    say(
      `${comparedIn(kind)} do texto: ${here || 'nenhum'}; em outro idioma: ${elsewhere || 'nenhum'}`,
      'use o mesmo em todos os idiomas',
    ),
  otherLength: ({ words, elsewhere }) =>
    say(
      `tem ${words === 1 ? '1 palavra' : `${words} palavras`}; outro idioma tem ${elsewhere}`,
      'diga o mesmo em todos os idiomas',
    ),
  fillWithoutValue: ({ fill, form }) =>
    say(
      `${fill} não tem valor no formulário ${form}, de modo que nada seria lido em seu lugar`,
      'use um nome deste formulário, de um anterior que não se repete, ou do país',
    ),
  missingPeriod: () => say('não diz em que período o fato deve ter acontecido', 'escreva {period} onde vai o período'),
  unbalancedBrace: () => say('chave sem par', 'escreva a inserção como {name}'),
  instructionReadAloud: ({ words }) =>
    say(`“${words}” é para quem entrevista, mas é lido em voz alta`, 'passe-o para a instrução da pergunta'),
  tooLong: ({ words, most }) =>
    say(`tem ${words} palavras; quem escuta consegue seguir no máximo ${most}`, 'divida-o, ou diga menos'),
  doubleNegative: ({ clause }) => say(`“${clause}” tem duas negações`, 'pergunte com uma negação, ou com nenhuma'),
  asksOnlyElsewhere: () =>
    say('outro idioma pergunta aqui, este não', 'termine a pergunta com “?” em todos os idiomas, ou em nenhum'),
  asksOnlyHere: () =>
    say('este idioma pergunta aqui, outro não', 'termine a pergunta com “?” em todos os idiomas, ou em nenhum'),
  unbalancedQuestionMarks: () => say('uma pergunta começa sem “¿” ou termina sem “?”', 'escreva os dois sinais'),
  repeatedText: ({ other }) => say(`tem as mesmas palavras que ${other}`, 'escreva o que esta pergunta pergunta'),
  wordTwice: ({ word }) => say(`“${word}” está escrito duas vezes seguidas`, 'retire uma'),

  spaceAtEdge: () => say('começa ou termina com um espaço', 'retire o espaço'),
  invisibleCharacter: () => say('contém um caractere invisível', 'retire o caractere'),
  codeForWords: () => say('é um código, não palavras', 'escreva o que é mostrado'),
  numberOfItsOwn: () => say('começa com um número próprio', 'retire o número'),
  twoSpaces: () => say('tem dois espaços seguidos', 'mantenha um'),
  spaceBeforeMark: () => say('tem um espaço antes de uma vírgula ou de um ponto', 'retire o espaço'),
  markTwice: () => say('tem um sinal duas vezes seguidas', 'mantenha um'),
  markUp: () => say('contém marcação, que seria mostrada como está escrita', 'escreva texto simples'),
  unfinished: () => say('não está terminado', 'escreva o texto'),
  brokenCharacters: () => say('contém caracteres quebrados', 'escreva-os de novo e salve o arquivo em UTF-8'),
};
