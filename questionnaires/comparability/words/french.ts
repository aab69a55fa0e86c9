import type { ComparabilityWords } from './comparability-words.ts';

export const comparabilityInFrench: ComparabilityWords = {
  title: 'Rapport de comparabilité',
  subtitle: '$1 à côté de $2',
  explanation:
    'Chaque question et chaque chiffre du standard, et ce qu’il en est dans ce questionnaire. Ce que le standard laisse à chaque pays n’est pas un écart.',
  summary: 'Résumé',
  survey: 'Ce qui vaut pour toute l’enquête',
  figures: 'Chiffres',
  questions: 'Questions',
  added: 'Questions propres à ce questionnaire',
  foreseen: 'Différences que le standard prévoit',
  foreseenExplained: 'Montants, autorités, États, modules facultatifs, langues et mots du pays.',
  none: 'Aucune.',
  figure: 'Chiffre',
  question: 'Question',
  result: 'Résultat',
  why: 'Pourquoi',
  standard: 'Standard',
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
    otherwise: 'demandé autrement',
    'not-comparable': 'non comparable',
    'not-asked': 'non demandé',
  },
};
