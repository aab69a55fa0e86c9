import type { ProfileWords } from './profile-words.ts';

export const profileInFrench: ProfileWords = {
  heading: 'Profil ajusté',
  explained: 'Le chiffre',
  crime: 'Délit ou ensemble',
  category: 'Réponse',
  among: 'Seulement',
  study: 'Enquête',
  records: (n, positives) =>
    `${n} enregistrements sont dans le modèle ; ${positives} d’entre eux ont ce qui est compté.`,
  kinds: { logistic: 'Modèle logistique', poisson: 'Modèle de Poisson' },
  ratioNames: { logistic: 'rapport de cotes', poisson: 'rapport de taux', risk: 'rapport de risques' },
  ratios: 'Rapports',
  ratiosNote:
    'Ajusté : toutes les autres variables restent telles quelles. Brut : d’un modèle avec cette variable seule, sur les mêmes enregistrements. Un rapport de cotes n’est pas un rapport de risques : les marges plus bas disent des risques.',
  term: 'Variable',
  level: 'Valeur',
  cases: 'Enregistrements',
  crude: 'Brut',
  adjusted: 'Ajusté',
  limits: (percent) => `Limites (${percent})`,
  p: 'p',
  pAdjusted: 'p ajusté',
  adjustNote: {
    holm: 'Le p ajusté lit tous les rapports du modèle comme une famille (Holm).',
    BH: 'Le p ajusté lit tous les rapports du modèle comme une famille (Benjamini et Hochberg).',
    BY: 'Le p ajusté lit tous les rapports du modèle comme une famille (Benjamini et Yekutieli).',
  },
  apart: (names) => `Les autres variables restant telles quelles, les limites de ces rapports excluent 1 : ${names}.`,
  nothingApart:
    'Les limites de tous les rapports contiennent 1 : le modèle ne distingue aucune valeur de sa référence.',
  reference: 'référence',
  intercept: 'Tous aux références',
  tests: 'Tests conjoints',
  testsNote: {
    wald: 'Si les rapports d’une variable, avec ses interactions, diffèrent de 1 plus que par hasard : test de Wald avec la variance du plan.',
    likelihood_ratio:
      'Si les rapports d’une variable, avec ses interactions, diffèrent de 1 plus que par hasard : test du rapport de vraisemblance de travail de Rao et Scott.',
  },
  allTerms: 'Toutes ensemble',
  statistic: 'Statistique',
  degrees: 'Degrés de liberté',
  margins: 'Marges prédictives',
  marginsNote:
    'Ce que serait le chiffre si tous les enregistrements avaient cette valeur et que le reste ne changeait pas ; avec la différence avec la référence et le quotient.',
  margin: (per) => (per === '1' ? 'Marge' : `Marge pour ${per}`),
  difference: 'Différence',
  quotient: 'Quotient',
  notComputed: 'non calculé',
  precision: 'Précision',
  leftOut: 'Ce qui n’est pas dans le modèle',
  everybodyIn: 'Tous les enregistrements sont dans le modèle.',
  outside: {
    outsideBase: (n) => `Dont le chiffre ne compte rien, car ils ne sont pas dans sa base : ${n}.`,
    notAmong: (n) => `En dehors de ceux qui ont été choisis : ${n}.`,
    unknown: (n) => `Dont la valeur d’une variable n’est pas connue : ${n}.`,
    noWeight: (n) => `Sans poids, si bien qu’ils ne comptent dans aucun chiffre : ${n}.`,
  },
  unknownOf: ({ variable, n }) => `${variable} : ${n}`,
  absentLevels: ({ variable, levels }) => `${variable} : aucun enregistrement du modèle n’a ${levels}.`,
  caution: 'Un modèle montre ce qui va ensemble, pas pourquoi.',
};
