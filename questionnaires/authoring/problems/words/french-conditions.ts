import { sayFinding as say } from '../../finding-words.ts';
import type { UnreadableWords } from './problem-words.ts';

/** What makes a condition unreadable, in French. */
export const conditionProblemsInFrench: UnreadableWords = {
  rewrittenInQuotes: () =>
    say("un texte entre guillemets contient 'equals', '=>', '=<' ou '<>'", 'choisissez un autre code'),
  unreadable: ({ position }) =>
    say(`elle ne peut pas être lue à partir de la position ${position}`, 'corrigez la condition à cet endroit'),
  quoteInText: ({ position }) =>
    say(
      `le guillemet de la position ${position} termine un texte qui continue`,
      "pour une apostrophe dans un texte écrivez \\', et \\\\' dans un fichier JSON",
    ),
  negationInWords: () =>
    say(
      'la négation ne s’écrit pas avec un mot',
      'mettez un point d’exclamation devant la partie entre parenthèses : !(...)',
    ),
  unclosedBracket: ({ position }) =>
    say(`la parenthèse de la position ${position} n’est pas fermée`, 'fermez-la là où finit sa partie de la condition'),
  tooDeep: ({ most }) =>
    say(
      `elle réunit ou imbrique plus de ${most} conditions`,
      'écrivez les valeurs d’une même variable sous forme de liste, avec anyof',
    ),
  tooNested: ({ most }) =>
    say(
      `des parties sont imbriquées sur plus de ${most} niveaux`,
      'enlevez des parenthèses ou nommez une partie dans les définitions',
    ),
  bareWord: ({ word }) =>
    say(`${word} n’est pas un nombre et n’est pas entre guillemets`, `écrivez '${word}' ou {${word}}`),
  unknownVariable: ({ name }) => say(`il n’y a pas de variable {${name}}`, 'vérifiez son orthographe'),
  unknownOperator: ({ operator }) =>
    say(`l’opérateur ${operator} ne veut rien dire ici`, 'utilisez un autre opérateur'),
  readsAClock: ({ name }) =>
    say(
      `${name}() lit une horloge, et sa réponse changerait après l’entretien`,
      'utilisez la variable {interview_started_at} ou {window_end}',
    ),
  unknownFunction: ({ name, functions }) =>
    say(
      name === 'iif' ? 'iif prend une condition et deux valeurs' : `il n’y a pas de fonction ${name}()`,
      `utilisez ${['iif', ...functions].join(', ')}`,
    ),
  nothingInFunction: ({ name }) =>
    say(`${name}() ne reçoit rien, et ne donne rien`, 'écrivez entre ses parenthèses de quoi il s’agit, ou ôtez-la'),
  notACondition: ({ part }) =>
    say(`${part} est une valeur, pas une condition`, `comparez-la à une autre valeur, ou écrivez ${part} notempty`),
  numberWithText: ({ name }) =>
    say(
      'un nombre est comparé à un texte, ce qui n’est jamais vrai',
      name === undefined
        ? 'écrivez les nombres sans guillemets et les codes entre guillemets'
        : `{${name}} est un nombre : comparez-le à un nombre, sans guillemets`,
    ),
  textInArithmetic: () => say('il y a un texte dans un calcul', 'n’utilisez que des variables qui sont des nombres'),
};
