import type { ProfileWords } from './profile-words.ts';

export const profileInFrench: ProfileWords = {
  heading: 'Profil ajusté',
  explained: 'Ce qui est expliqué',
  crime: 'Délit ou ensemble',
  category: 'Réponse',
  among: 'Seulement',
  study: 'Enquête',
  records: (n, positives) =>
    `${n} enregistrements sont dans le modèle ; ${positives} d’entre eux ont ce qui est compté.`,
  kinds: { logistic: 'Modèle logistique', poisson: 'Modèle de Poisson' },
  ratioNames: { logistic: 'rapport de cotes', poisson: 'rapport de taux' },
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
  reference: 'référence',
  intercept: 'Tous aux références',
  tests: 'Tests conjoints',
  testsNote: {
    wald: 'Si une variable a un effet quelconque, avec ses interactions : test de Wald avec la variance du plan.',
    likelihood_ratio:
      'Si une variable a un effet quelconque, avec ses interactions : test du rapport de vraisemblance de travail de Rao et Scott.',
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
  caution: 'Un modèle montre ce qui va ensemble. Il ne prouve pas une cause.',
};
