import { sayFinding as say } from '../../finding-words.ts';
import type { UnreadableWords } from './problem-words.ts';

/** What makes a condition unreadable, in Portuguese. */
export const conditionProblemsInPortuguese: UnreadableWords = {
  rewrittenInQuotes: () => say("um texto entre aspas contém 'equals', '=>', '=<' ou '<>'", 'escolha outro código'),
  unreadable: ({ position }) => say(`não pode ser lida a partir da posição ${position}`, 'corrija a condição ali'),
  quoteInText: ({ position }) =>
    say(
      `a aspa da posição ${position} termina um texto que continua`,
      "para um apóstrofo dentro de um texto escreva \\', e \\\\' em um arquivo JSON",
    ),
  negationInWords: () =>
    say(
      'a negação não se escreve com uma palavra',
      'ponha um ponto de exclamação antes da parte entre parênteses: !(...)',
    ),
  unclosedBracket: ({ position }) =>
    say(`o parêntese da posição ${position} não é fechado`, 'feche-o onde termina a parte dele na condição'),
  tooDeep: ({ most }) =>
    say(`une ou aninha mais de ${most} condições`, 'escreva os valores de uma mesma variável como lista, com anyof'),
  tooNested: ({ most }) =>
    say(
      `umas partes estão dentro de outras, mais de ${most} vezes`,
      'tire parênteses ou dê nome a uma parte nas definições',
    ),
  bareWord: ({ word }) => say(`${word} não é um número nem está entre aspas`, `escreva '${word}' ou {${word}}`),
  unknownVariable: ({ name }) => say(`não há nenhuma variável {${name}}`, 'verifique como está escrita'),
  unknownOperator: ({ operator }) => say(`o operador ${operator} não significa nada aqui`, 'use outro operador'),
  readsAClock: ({ name }) =>
    say(
      `${name}() lê um relógio, de modo que a resposta mudaria depois da entrevista`,
      'use a variável {interview_started_at} ou {window_end}',
    ),
  unknownFunction: ({ name, functions }) =>
    say(
      name === 'iif' ? 'iif leva uma condição e dois valores' : `não há nenhuma função ${name}()`,
      `use ${['iif', ...functions].join(', ')}`,
    ),
  nothingInFunction: ({ name }) =>
    say(`${name}() não recebe nada, e não dá nada`, 'escreva entre os parênteses de que se trata, ou tire-a'),
  notACondition: ({ part }) =>
    say(`${part} é um valor, não uma condição`, `compare-o com outro valor, ou escreva ${part} notempty`),
  numberWithText: ({ name }) =>
    say(
      'um número é comparado com um texto, o que nunca se cumpre',
      name === undefined
        ? 'escreva os números sem aspas e os códigos entre aspas'
        : `{${name}} é um número: compare-o com um número, sem aspas`,
    ),
  textInArithmetic: () => say('há um texto em um cálculo', 'use só variáveis que sejam números'),
};
