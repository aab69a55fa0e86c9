import type { DesignConditionTexts } from './design-condition-texts.ts';

export const conditionsInFrench: DesignConditionTexts = {
  none: 'Sans condition : elle vaut toujours.',
  always: 'Elle vaut toujours.',
  reading: 'Lecture…',
  askedWhen: (sentence) => `À poser quand ${sentence}`,
  computed: 'donné par le programme',
  problem: ({ code, what = '', value = '' }) => {
    switch (code) {
      case 'unknown-name':
        return `Il n’y a pas de {${what}} ici. Choisissez une question de ce formulaire, d’un formulaire précédent qui ne se répète pas, ou un nom du programme.`;
      case 'unknown-code':
        return `{${what}} n’est jamais « ${value} ». Choisissez un code de sa liste.`;
      case 'unknown-definition':
        return `@${what} n’est pas définie. Choisissez une autre définition ou définissez-la dans les réglages.`;
      case 'unknown-function':
        return `${what} n’est ni une fonction ni un opérateur. Utilisez iif, sum, min ou max.`;
      case 'refused-function':
        return `${what}() lit une horloge : la réponse changerait après l’entretien. Utilisez {interview_started_at} ou {window_end}.`;
      case 'negation':
        return 'La négation s’écrit avec un point d’exclamation devant la parenthèse : !(…).';
      case 'type-mismatch':
        if (what !== '') return `{${what}} est un nombre. Comparez-le à un nombre, sans guillemets.`;
        return 'Un nombre est comparé à un texte, ou une valeur se trouve à la place d’une condition. Écrivez les nombres sans guillemets et les codes entre guillemets.';
      case 'too-long':
        return `Elle a plus de ${value} lettres. Raccourcissez-la ou nommez une partie dans les définitions.`;
      case 'too-nested':
        return 'Trop de parties sont imbriquées. Enlevez des parenthèses ou nommez une partie dans les définitions.';
      default:
        return 'À partir d’ici, on ne peut pas la lire. Les noms sont entre accolades, les codes entre guillemets simples et les parenthèses se ferment.';
    }
  },
  whyNot: 'Pourquoi n’est-ce pas affiché ?',
  whyShown: 'Pourquoi est-ce affiché ?',
  whyFalse: 'Pourquoi est-ce faux ?',
  whyTrue: 'Pourquoi est-ce vrai ?',
  whyOpen: 'De quoi d’autre cela dépend-il ?',
  whyFor: 'Pour la personne de l’aperçu',
  states: { true: 'Vrai', false: 'Faux', open: 'Pas encore connu' },
  kinds: { all: 'Toutes celles-ci :', any: 'Au moins une de celles-ci :', not: 'Que ceci soit faux :' },
  notYet: 'pas encore posée',
  noAnswer: 'sans réponse',
};
