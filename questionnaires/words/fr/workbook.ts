import type { WorkbookWords } from '../workbook-words.ts';

export const workbookInFrench: WorkbookWords = {
  readFirst: 'À lire d’abord',
  texts: 'Textes',
  explanation: {
    what: 'Ce classeur contient les textes du questionnaire $1. Chaque ligne de la feuille suivante est un texte.',
    where:
      'Écrivez dans les colonnes qui portent le nom d’une langue, comme $2. La colonne qui commence par « source » est le texte à traduire ; form, asked, before et about disent où il apparaît, à qui on pose la question et ce qui précède.',
    fills:
      'Les mots entre accolades, comme {crime}, sont remplis par le programme. Gardez chacun tel quel, à n’importe quelle place de la phrase.',
    states:
      'Une colonne « state » dit où en est un texte. Un texte que vous écrivez devient « traduit ». Choisissez « relu » si une deuxième personne l’a lu.',
    free: 'Vous pouvez trier et filtrer les lignes, en retirer, masquer ou déplacer des colonnes, ajouter des colonnes et des notes, et ne rendre qu’une partie.',
    left: 'Une cellule vide ne change rien : aucun texte n’est jamais supprimé d’ici.',
    never:
      'Laissez les colonnes key et check telles quelles : elles disent quel texte est chaque ligne et ce qu’il était quand le classeur a été fait. Les formules ne sont pas reprises.',
  },
  states: { missing: 'manque', stale: 'la source a changé', done: 'traduit', reviewed: 'relu' },
  parts: {
    instrument: 'Le questionnaire',
    forms: 'Titres des formulaires',
    screens: 'Titres des écrans',
    questions: 'Questions qui ne sont pas posées',
    choices: 'Réponses qui ne sont pas proposées',
    missing: 'Façons de ne pas répondre',
    phrases: 'Parties de phrases',
    crimes: 'Infractions',
    edits: 'Avertissements',
    fills: 'Mots du pays',
    states: 'États et régions',
  },
};
