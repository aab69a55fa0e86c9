import type { DwellingTexts } from './dwelling-texts.ts';

export const dwellingsInFrench: DwellingTexts = {
  marks: {
    household: (n, c) => `Ménage ${n} de ${c}`,
    reserve: 'Réserve',
    replaces: (c) => `À la place de ${c}`,
    replacedBy: (c) => `Remplacé par ${c}`,
  },
  rates: {
    withThem: 'Avec remplacements',
    without: 'Sans remplacements',
    lead: 'Chaque cas d’origine compte avec son résultat ; son remplaçant est un cas de plus. Publiez les deux taux.',
  },
  replace: {
    column: 'Remplacement',
    action: 'Remplacer',
    actionOf: (label) => `Remplacer ${label}`,
    title: (label) => `Remplacer ${label}`,
    body: 'Le logement de réserve suivant de la même strate et unité primaire est libéré pour la personne qui a ce cas. Le cas d’origine garde son résultat et compte dans les taux.',
    reason: 'Pourquoi',
    reasonHint: 'Cela reste dans le registre. N’écrivez pas ce que quelqu’un a raconté.',
    reasonMissing: 'Écrivez la raison.',
    done: ({ original, caseId }) => `${caseId} remplace maintenant ${original}.`,
    refused: {
      'replacement-interviewed': 'Il a un entretien, terminé ou commencé : il ne peut pas être remplacé.',
      'replacement-not-final':
        'Ses visites ne sont pas terminées : fermez d’abord le cas, avec les visites, jours et heures que demande la règle.',
      'replacement-not-a-dwelling': 'C’est un autre ménage ou une réserve non libérée : remplacez le logement tiré.',
      'replacement-replaced-already': 'Un autre logement le remplace déjà.',
      'replacement-no-reserve':
        'Il ne reste pas de réserve dans sa strate et unité primaire : tirez-en d’autres et importez-les.',
    },
  },
};
