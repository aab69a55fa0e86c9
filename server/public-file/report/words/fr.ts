import type { RiskWords } from './risk-words.ts';

export const RISK_FR: RiskWords = {
  locale: 'fr',
  heading: (file) => `Risque du fichier à usage public ${file}`,
  office: 'Pour le bureau seul. Qui sait pourquoi une case est vide en sait davantage.',
  facts: {
    study: 'Enquête',
    k: 'Minimum de personnes qui partagent ce que l’on sait (k)',
    l: 'Minimum de réponses sensibles différentes (l)',
  },
  records: 'Enregistrements',
  units: { household: 'Ménages', person: 'Personnes', incident: 'Faits' },
  before: 'Avant',
  after: 'Dans le fichier',
  risk: 'Risque',
  riskNote:
    'Combien d’enregistrements partagent zone et clés avec combien de personnes, et combien seraient trouvées si on les cherchait toutes. Le risque d’une personne est estimé avec les poids (Benedetti et Franconi 1998). Ce qui est retenu compte comme une valeur à part.',
  stages: {
    records: 'Enregistrements tels quels',
    coarse: 'Aussi grossiers que le fichier',
    released: 'Dans le fichier',
  },
  views: { people: 'On sait la zone et les clés', victims: 'On sait la zone, les clés et l’infraction' },
  sharedBy: (from, to) =>
    to === undefined ? `${from} personnes ou plus` : from === to ? `${from}` : `${from} à ${to}`,
  expected: 'Réidentifications attendues',
  highest: 'Risque le plus élevé d’une personne',
  homes: 'Ménages trouvés, chacun au risque de son enregistrement le plus exposé',
  blank: 'Ce qui est vide',
  blankNote: (cells, share) => `${cells} cases sont vides, ${share} % de celles des colonnes publiées.`,
  column: 'Colonne',
  why: {
    keys: 'Clé retenue',
    telling: 'Révèle une clé retenue',
    sensitive: 'Sensible, toutes pareilles',
    rareCrimes: 'Infraction rare dans la zone',
    mergedCrimes: 'Révèle une infraction regroupée',
  },
  ofCells: 'De cases avec valeur',
  leftOut: (sealed, rare, merged) =>
    `Faits écartés\u202f: ${sealed} d’infractions réservées, ${rare} d’infractions trop rares dans leur zone. Comptés comme infraction rare de leur zone\u202f: ${merged}.`,
  diversity: 'Réponses sensibles',
  diversityNote: 'Groupes de personnes qui se ressemblent, et à quel point leurs réponses diffèrent.',
  groups: 'Groupes',
  alike: 'Groupes aux réponses vides',
  fewest: 'Minimum de réponses différentes',
  attacks: 'Autres chemins vers les personnes',
  attackNames: {
    rareWeights: 'Paires de poids que moins de k personnes ont',
    weightsOfOneStratum: 'Poids qu’une seule strate a',
    smallPsus: 'Unités primaires de moins de k personnes',
    patterns: 'Motifs de cases vides que moins de k personnes ont',
    people: 'Personnes avec un tel motif',
    aloneWithCrimes:
      'Victimes de plusieurs faits dont personne d’autre n’a les infractions, autant de fois chacune, et les clés, pour qui les sait toutes',
  },
  design: 'Plan de sondage',
  designNote: (alike, unlike, alone) =>
    `Strates jointes à d’autres d’autant d’unités primaires\u202f: ${alike} (erreurs types sans biais). À d’autres de plus ou de moins\u202f: ${unlike} (les erreurs types tendent à être trop grandes). Seules dans leur zone\u202f: ${alone}.`,
  strata: 'Strates',
  psus: 'Unités primaires',
  earlier: 'Fichiers à usage public antérieurs de cette enquête',
  noEarlier: 'Le registre n’en a aucun.',
  together: (people, victims) =>
    `Avec celui-ci\u202f: ${people} personnes et ${victims} victimes dans des groupes de moins de k, pour qui sait quel enregistrement est lequel.`,
  notAgain: 'Il ne peut être refait de ces enregistrements\u202f: personne ne sait ce que les deux révèlent ensemble.',
  figures: 'Ce qui se perd',
  figuresNote:
    'Les mêmes chiffres avec les enregistrements et avec le fichier. La différence est en erreurs types du chiffre des enregistrements.',
  figure: 'Chiffre',
  estimate: 'Estimation',
  standardError: 'Erreur type',
  difference: 'Différence',
};
