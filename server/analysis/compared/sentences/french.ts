import type { SentenceWords } from './sentence-words.ts';

export const sentencesInFrench: SentenceWords = {
  locale: 'fr',
  pause: ' ; ',
  colon: ' : ',
  ofHundred: (number) => `${number} sur 100`,
  per: (number, per) => `${number} pour ${per}`,
  points: (number) => `${number} points`,
  editions: {
    up: ({ first, second }) => `En hausse de ${first} à ${second}`,
    down: ({ first, second }) => `En baisse de ${first} à ${second}`,
    none: ({ first, second }) => `Aucune évolution n’est montrée de ${first} à ${second}`,
  },
  groups: {
    up: ({ first, second }) => `Plus élevé : ${first} contre ${second}`,
    down: ({ first, second }) => `Plus bas : ${first} contre ${second}`,
    none: ({ first, second }) => `Aucune différence n’est montrée entre ${first} et ${second}`,
  },
  shown: ({ difference, limits }, { p, family }) =>
    `la différence de ${difference}${limits ? ` (${limits.lower} à ${limits.upper})` : ''} dépasse ce que le hasard explique (p ${p}${adjusted(family)}).`,
  notShown: ({ difference, limits }, { p, family }) =>
    `le hasard peut expliquer l’écart de ${difference}${limits ? ` (${limits.lower} à ${limits.upper})` : ''} (p ${p}${adjusted(family)}).`,
  untested: (reason) => `Non testé : ${reason}.`,
  broken: (explanation) => `Non comparable : la série est rompue ici. ${explanation}`.trim(),
  absent: (reason) => `Non comparé : ${reason}.`,
  reasons: {
    'empty-domain': 'l’un des deux n’a personne dans l’échantillon',
    'zero-denominator':
      'les deux chiffres ont une erreur type de 0, comme les totaux sur lesquels les poids ont été calés',
    'at-limit': 'les deux chiffres valent 0 ou la totalité dans cet échantillon, ce qui ne dit rien du hasard',
    'all-alike':
      'les deux chiffres ont une erreur type de 0\u00a0: leurs cas sont identiques dans cet échantillon, ou les poids ont été calés sur eux',
    'no-degrees-of-freedom': 'il y a trop peu d’unités de sondage',
    'not-asked': 'l’autre édition n’a pas ce chiffre',
    'asked-of-part': 'l’autre édition ne l’a demandé que dans une partie de ses entretiens et n’en donne pas le nombre',
    'no-such-variable': 'l’autre édition n’a pas cette répartition',
    'no-such-value': 'l’autre édition n’a pas ce groupe',
    other: 'une quantité nécessaire au test ne peut pas être calculée',
  },
  lowPrecision: 'Au moins un des deux chiffres est de faible précision, et leur différence aussi.',
  atBoundary:
    'L’un des deux est 0 ou tout l’échantillon, ce qui cache la part du hasard : lisez le test avec prudence.',
  unlikeWeights:
    'Les poids d’une édition ont été faits selon une spécification enregistrée et ceux de l’autre sont ceux du plan de sondage : une partie de l’écart peut en venir.',
  bridged: ({ factor, se, source }) =>
    `L’autre édition a été multipliée par ${factor} (erreur type ${se}) pour être comparable : ${source}.`,
};

function adjusted(family: number): string {
  return family > 1 ? `, ajusté pour ${family} comparaisons` : '';
}
