import type { ProfileProblemTexts } from './profile-problem-texts.ts';

export const profileProblemsInFrench: ProfileProblemTexts = {
  unknownVariable: (variable) =>
    `Les enregistrements de ce chiffre n’ont pas ${variable}. Choisissez une autre caractéristique.`,
  answerAbsent: (id, variable) =>
    `${id} compte les réponses à ${variable}, que cette édition n’a pas. Choisissez un autre chiffre.`,
  notOfFile: (id) =>
    `${id} ne peut pas être fait : cette édition n’a pas ce qu’il compte. Choisissez un autre chiffre.`,
  recordsAbsent: (id) =>
    `${id} ne peut pas être fait : cette édition n’a pas de délits de ce type. Choisissez un autre chiffre.`,
  gdpAbsent: (id) =>
    `${id} est de toute l’enquête : aucun enregistrement n’en a une part. Choisissez un autre chiffre.`,
  otherShape: (part) => `${part} : ce n’est pas écrit comme docs/profiles.md le demande. Corrigez-le.`,
  severalCategories: (id, known) => `${id} a plusieurs réponses. Choisissez-en une : ${known.join(', ')}.`,
  severalUnits: (id, crimes) => `${id} n’a pas d’ensemble de délits propre. Choisissez-en un : ${crimes.join(', ')}.`,
  notExplained: (id, kind) =>
    kind === 'logistic'
      ? `${id} n’est pas une part. Choisissez des rapports de taux, ou une part.`
      : `${id} n’est ni une part ni un nombre de chaque enregistrement. Choisissez un autre chiffre.`,
  notATerm: (name, terms) =>
    `${name} n’est pas une caractéristique du modèle. Choisissez l’une d’elles : ${terms.join(', ')}.`,
  marginWithout: (names) => `${names.join(', ')} : une caractéristique y est deux fois. Gardez-en une.`,
  interactionWithout: (needed) =>
    `Une interaction de trois demande aussi celle de ${needed.split(':').join(' et ')}. Ajoutez-la.`,
  oneLevel: (variable) =>
    `Tous les enregistrements ont une seule valeur de ${variable} : il n’y a rien à comparer. Retirez-la.`,
  noRecords: () =>
    'Aucun enregistrement n’a tout ce qu’il faut au modèle. Choisissez plus d’enregistrements ou moins de caractéristiques.',
  mergedTwice: (variable, value) =>
    `${variable} : ${value} est dans deux groupes, ou est le nom d’une valeur mise ailleurs. Mettez chaque valeur dans un.`,
  notFitted: ({ code }, terms, levels) => {
    const of = terms.length > 0 ? `${terms.join(', ')} : ` : '';
    if (code === 'separation' && terms.length === 0)
      return 'Tous les enregistrements du modèle sont pareils : il n’y a rien à comparer. Choisissez plus d’enregistrements ou un autre chiffre.';
    if (code === 'collinear-terms') return `${of}elle dit la même chose que les autres caractéristiques. Retirez-la.`;
    if (levels.length > 0)
      return `${of}tous sont pareils dans ${levels.join(', ')}, si bien qu’il n’y a pas de rapport. Réunissez-la avec une autre valeur.`;
    return `${of}le modèle n’a pas d’estimation. Réunissez de petites valeurs, ou retirez une caractéristique.`;
  },
};
