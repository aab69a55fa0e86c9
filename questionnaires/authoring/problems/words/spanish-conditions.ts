import { sayFinding as say } from '../../finding-words.ts';
import type { UnreadableWords } from './problem-words.ts';

/** What makes a condition unreadable, in Spanish. */
export const conditionProblemsInSpanish: UnreadableWords = {
  rewrittenInQuotes: () => say("un texto entre comillas contiene 'equals', '=>', '=<' o '<>'", 'elija otro código'),
  unreadable: ({ position }) => say(`no se puede leer desde la posición ${position}`, 'corrija ahí la condición'),
  quoteInText: ({ position }) =>
    say(
      `la comilla de la posición ${position} termina un texto que sigue`,
      "para un apóstrofo dentro de un texto escriba \\', y \\\\' en un archivo JSON",
    ),
  negationInWords: () =>
    say(
      'la negación no se escribe con una palabra',
      'ponga un signo de exclamación delante de la parte entre paréntesis: !(...)',
    ),
  unclosedBracket: ({ position }) =>
    say(`el paréntesis de la posición ${position} no se cierra`, 'ciérrelo donde termina su parte de la condición'),
  tooDeep: ({ most }) =>
    say(`une o anida más de ${most} condiciones`, 'escriba los valores de una misma variable como lista, con anyof'),
  tooNested: ({ most }) =>
    say(
      `unas partes están dentro de otras, más de ${most} veces`,
      'quite paréntesis o dé nombre a una parte en las definiciones',
    ),
  bareWord: ({ word }) => say(`${word} no es un número ni está entre comillas`, `escriba '${word}' o {${word}}`),
  unknownVariable: ({ name }) => say(`no hay ninguna variable {${name}}`, 'revise cómo está escrita'),
  unknownOperator: ({ operator }) => say(`el operador ${operator} no significa nada aquí`, 'use otro operador'),
  readsAClock: ({ name }) =>
    say(
      `${name}() lee un reloj, de modo que su respuesta cambiaría después de la entrevista`,
      'use la variable {interview_started_at} o {window_end}',
    ),
  unknownFunction: ({ name, functions }) =>
    say(
      name === 'iif' ? 'iif lleva una condición y dos valores' : `no hay ninguna función ${name}()`,
      `use ${['iif', ...functions].join(', ')}`,
    ),
  nothingInFunction: ({ name }) =>
    say(`a ${name}() no se le da nada, y no da nada`, 'escriba entre sus paréntesis de qué es, o quítela'),
  notACondition: ({ part }) =>
    say(`${part} es un valor, no una condición`, `compárelo con otro valor, o escriba ${part} notempty`),
  numberWithText: ({ name }) =>
    say(
      'se compara un número con un texto, y eso nunca se cumple',
      name === undefined
        ? 'escriba los números sin comillas y los códigos entre comillas'
        : `{${name}} es un número: compárelo con un número, sin comillas`,
    ),
  textInArithmetic: () => say('hay un texto en un cálculo', 'use solo variables que sean números'),
};
