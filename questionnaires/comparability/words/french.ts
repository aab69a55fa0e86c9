import type { ComparabilityWords } from './comparability-words.ts';

export const comparabilityInFrench: ComparabilityWords = {
  title: 'Rapport de comparabilité',
  subtitle: '$1 à côté de $2',
  explanation:
    'Chaque chiffre et chaque question de la référence, et ce qu’ils deviennent dans ce questionnaire. Ce que la référence laisse à chaque pays n’est pas un écart.',
  summary: 'Résumé',
  survey: 'Ce qui vaut pour toute l’enquête',
  figures: 'Chiffres',
  questions: 'Questions',
  added: 'Questions propres à ce questionnaire',
  foreseen: 'Différences que la référence prévoit',
  foreseenExplained: 'Montants, autorités, États, modules facultatifs, langues et mots du pays.',
  none: 'Aucune.',
  figure: 'Chiffre',
  question: 'Question',
  result: 'Résultat',
  why: 'Pourquoi',
  standard: 'Référence',
  own: 'Ce questionnaire',
  otherWords: 'Questions en d’autres mots',
  contents: 'Sommaire',
  skip: 'Aller au rapport',
  reporting: 'Infractions signalées et chiffre noir',
  files: 'Dossiers d’enquête et chiffre noir avec dossier',
  sets: {
    any_person: 'Toutes les infractions contre la personne',
    any_household: 'Toutes les infractions contre le ménage',
    any: 'Toutes les infractions',
  },
  standing: {
    same: 'identique',
    otherwise: 'posé autrement',
    'not-comparable': 'non comparable',
    'not-asked': 'non posé',
  },
};
