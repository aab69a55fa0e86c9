import type { ReportTexts } from './report-texts.ts';

export const reportInFrench: ReportTexts = {
  locale: 'fr',
  colon: '\u00a0: ',
  skip: 'Aller au rapport',
  contents: 'Sommaire',
  madeWith: (version) => `Fait avec Cifra ${version}.`,
  tables: {
    headline: 'Chiffres principaux et leur précision',
    sdg: 'Indicateurs des Objectifs de développement durable',
    persons: 'Victimes d’infractions contre les personnes, par infraction',
    households: 'Victimes d’infractions contre les ménages, par infraction',
    reporting: 'Infractions non signalées ou sans dossier, par infraction',
    funnel: 'Infractions avec plainte formelle',
    reasons: 'Raisons de ne pas signaler',
    sex: 'Chiffres des personnes, par sexe',
    age: 'Chiffres des personnes, par âge',
    area: 'Chiffres des personnes, par type de zone',
    state: 'Victimes d’infractions contre les personnes, par État de résidence',
    perception: 'Personnes qui ne se sentent pas en sécurité, par zone',
    places: 'Personnes qui ne se sentent pas en sécurité, par lieu',
    trust: 'Personnes qui font confiance à chaque autorité, parmi celles qui la connaissent',
  },
  victimsBy: {
    sex: 'Victimes d’infractions contre les personnes, par sexe',
    age: 'Victimes d’infractions contre les personnes, par âge',
    area: 'Victimes d’infractions contre les personnes, par type de zone',
  },
  table: 'Tableau',
  columns: {
    what: 'Chiffre',
    estimate: 'Estimation',
    interval: (level) => `Intervalle à ${level}`,
    cv: 'CV',
    n: 'Cas',
    label: 'Précision',
    before: 'Avant',
    change: 'Évolution selon le test',
    difference: 'Différence',
    p: 'Valeur\u00a0p',
    count: 'Nombre',
    weighted: 'Pondéré',
    step: 'Étape',
    total: 'Population',
    share: 'Part',
  },
  scroll: (what) => `Tableau\u00a0: ${what}`,
  notes: {
    columns: ({ level, standard }) =>
      `Intervalle\u00a0: limites de confiance à ${level}. CV\u00a0: coefficient de variation. Cas\u00a0: ceux de l’échantillon dans la base, non pondérés. Précision selon ${standard}.`,
    rounded:
      'Chiffres arrondis selon leur erreur type, cas à des multiples de 5\u00a0: la somme des parties peut différer du total.',
    hidden:
      '(c) Non montré\u00a0: le chiffre parlerait de peu de personnes, aiderait à déduire un chiffre qui le fait, ou est trop imprécis pour que sa norme le publie.',
    undefinedFigures: '– Ne peut pas être calculé.',
    complement:
      'Complément moins précis\u00a0: ce qui manque à cette part pour arriver à 100\u00a0% tomberait dans une classe moins bonne. Lisez ce reste avec plus de prudence.',
    trends: ({ level, family }) =>
      `Évolution\u00a0: test de la différence au seuil de ${level}, ajusté pour les ${family} comparaisons de ce tableau (Holm).`,
    differences:
      'Les différences sont celles de chiffres qui ont plus de décimales que ceux imprimés ici. Leurs limites sont arrondies vers l’extérieur.',
    rawLimits:
      'Les limites d’une différence ne sont pas ajustées pour ces comparaisons\u00a0: elles peuvent exclure 0 alors que la valeur p ajustée ne montre pas de changement significatif.',
    before: (title) => `Avant\u00a0: ${title}.`,
    low: 'Les chiffres de la classe la moins précise ne sont dans aucune phrase de ce rapport.',
    noBefore: 'L’édition précédente n’a pas ces chiffres.',
  },
  trends: { up: '▲ Hausse', down: '▼ Baisse', none: '= Pas de changement significatif' },
  changeOf: (title) => `Évolution\u00a0: ${title}`,
  sentences: {
    prevalence_person: ({ value, per }) =>
      `Sur ${per} personnes, ${value} ont subi au moins une infraction contre leur personne`,
    prevalence_household: ({ value }) => `${value} des ménages ont subi au moins une infraction contre le ménage`,
    prevalence_adult_any: ({ value, per }) =>
      `Sur ${per} personnes, ${value} ont fait état d’au moins une infraction, contre elles ou leur ménage`,
    incidence_person: ({ value, per }) => `Il y a eu ${value} infractions contre les personnes pour ${per} personnes`,
    dark_figure_unreported: ({ value }) =>
      `Des infractions dont on sait si elles ont été signalées, ${value} n’ont pas été signalées à une autorité compétente`,
    dark_figure_no_file: ({ value }) =>
      `Pour ${value} des infractions, aucun dossier d’enquête n’a été ouvert, ou l’on ne sait pas s’il l’a été`,
    unsafe_area: ({ value }) => `${value} des personnes ne se sentent pas en sécurité dans leur État`,
    safe_walking_night: ({ value }) =>
      `${value} des personnes se sentent en sécurité quand elles marchent seules dans leur quartier la nuit`,
  },
  sentence: ({ name, value }) => `${name}\u00a0: ${value}`,
  limits: ({ lower, upper }) => `${lower} à ${upper}`,
  withLimits: ({ said, level, lower, upper }) => `${said} (intervalle à ${level}\u00a0: ${lower} à ${upper}).`,
  trend: {
    up: ({ name, before, now }) => `${name}\u00a0: hausse de ${before} à ${now}`,
    down: ({ name, before, now }) => `${name}\u00a0: baisse de ${before} à ${now}`,
    none: ({ name, before, now }) =>
      `${name}\u00a0: pas de changement significatif, ${before} avant et ${now} maintenant`,
  },
  trendWithin: {
    up: ({ name, now }) => `${name}\u00a0: hausse plus petite que ses décimales, ${now} maintenant`,
    down: ({ name, now }) => `${name}\u00a0: baisse plus petite que ses décimales, ${now} maintenant`,
  },
  tested: ({ p, family }) => `(p\u00a0${p}${family > 1 ? `, ajusté pour ${family} comparaisons` : ''}).`,
  groups: {
    up: ({ name, first, firstValue, second, secondValue }) =>
      `${name}\u00a0: ${first} (${firstValue}), plus élevé que ${second} (${secondValue})`,
    down: ({ name, first, firstValue, second, secondValue }) =>
      `${name}\u00a0: ${first} (${firstValue}), plus faible que ${second} (${secondValue})`,
    none: ({ name, first, firstValue, second, secondValue }) =>
      `${name}\u00a0: pas de différence significative entre ${first} (${firstValue}) et ${second} (${secondValue})`,
  },
  noSentence: (count) =>
    `Chiffres sans phrase, parce qu’ils ne sont pas montrés, sont peu précis ou ne peuvent pas être calculés\u00a0: ${count}.`,
  finding: {
    highest: {
      all: 'L’estimation la plus élevée',
      precise: 'Parmi les chiffres de précision suffisante, l’estimation la plus élevée',
      whole: 'Hors totaux et sous-totaux, l’estimation la plus élevée',
      both: 'Parmi les chiffres de précision suffisante, hors totaux et sous-totaux, l’estimation la plus élevée',
    },
    lowest: 'La plus faible',
    end: ({ name, groups, value }) => `${name}\u00a0: ${groups}, ${value}.`,
    titled: (title) => `${title}.`,
    part: ({ title, part, parts }) => `${title}, partie ${part} sur ${parts}`,
    tested: (title) => `${title}, chiffres comparés à l’édition précédente`,
    single: ({ title, top, topValue }) => `${title}. ${top}\u00a0: ${topValue}.`,
    testedBeside: 'Le test ci-dessus dit si elles diffèrent.',
    nothing: (title) =>
      `${title}. Chaque chiffre est peu précis ou porte un signe que les notes expliquent\u00a0: aucun n’est nommé ici.`,
    nothingWhole: (title) =>
      `${title}. Hors totaux et sous-totaux, chaque chiffre est peu précis ou porte un signe que les notes expliquent\u00a0: aucun n’est nommé ici.`,
    low: (count) => `Chiffres de la classe la moins précise\u00a0: ${count}.`,
    hidden: (count) => `Chiffres non montrés\u00a0: ${count}.`,
  },
  pairs: { now: 'Cette édition', before: 'L’édition précédente (creux)' },
  funnel: {
    all: 'Toutes les infractions',
    reported: 'Avec plainte formelle',
    file: 'Avec un dossier d’enquête',
    finding: ({ reported, file }) =>
      `De toutes les infractions, ${reported} ont une plainte formelle${file === undefined ? '' : ` et ${file} ont un dossier`}.`,
  },
  accounts: {
    dwellings: 'Logements tirés',
    households: 'Ménages',
    eligible: 'Ménages éligibles',
    contacted: 'Ménages contactés',
    rosters: 'Ménages avec une liste de leurs membres',
    interviewed: 'Adultes interrogés',
    accepted: 'Entretiens acceptés',
    figures: 'Entretiens dans les chiffres',
  },
  accountsLess: {
    notEligible: 'Dont non éligibles',
    unknown: 'Dont d’éligibilité inconnue',
    open: 'Dont encore en cours',
  },
  stages: { household: 'Ménages', person: 'Adultes choisis', joint: 'Les deux' },
  rates: {
    RR1: 'Taux de réponse (RR1)\u00a0: entretiens complets seuls, tous ceux d’éligibilité inconnue comptés',
    RR2: 'Taux de réponse (RR2)\u00a0: entretiens partiels aussi',
    RR3: 'Taux de réponse (RR3)\u00a0: éligibilité estimée où elle est inconnue',
    RR4: 'Taux de réponse (RR4)\u00a0: partiels aussi, éligibilité estimée',
    COOP1: 'Taux de coopération (COOP1)',
    REF1: 'Taux de refus (REF1)',
    CON1: 'Taux de contact (CON1)',
  },
  rateNote: 'Taux de l’AAPOR, Standard Definitions (9e édition). Pondéré\u00a0: par les poids du plan.',
  rateNoteOpen: (count) => `Les ménages encore en cours ne comptent dans aucun taux\u00a0: ${count}.`,
  quality: {
    counts: 'Chiffres de ce rapport dans chaque classe de précision',
    rates: 'Taux de réponse',
    accounts: 'De l’échantillon aux chiffres',
    coverage: 'Couverture de la population, par classe',
    coverageNote:
      'Avant le calage\u00a0: somme des poids avant de les caler sur la population. Ce qui manque jusqu’à 100\u00a0% est la sous-couverture et la non-réponse que les étapes précédentes n’ont pas compensées\u202f; au-delà de 100\u00a0% il y en a plus que prévu. Les classes de moins de 50 enregistrements sont réunies, et toutes le sont quand un tableau masque combien de personnes ou de ménages compte un groupe. Les sommes avant le calage sont celles du nombre d’enregistrements arrondi au multiple de cinq le plus proche.',
    coverageAll: 'Toutes les classes ensemble',
    coverageOthers: (count) => `${count} autres classes ensemble`,
    coverageWithoutTotals:
      'Les poids ne sont pas calés sur des totaux de la population\u00a0: la couverture n’est pas mesurée ici.',
    coverageOfStudy:
      'On ne sait pas ici si les poids de ces fichiers ont été calés sur des totaux de la population\u00a0: la couverture n’est pas mesurée.',
    interviewers: 'Effet des enquêteurs',
    interviewerColumns: {
      rho: 'Corrélation au sein des enquêteurs',
      interviewers: 'Enquêteurs',
      mean: 'Entretiens de chacun, moyenne',
      deff: 'Facteur de la variance',
    },
    interviewerNote:
      'Corrélation au sein des enquêteurs\u00a0: analyse de la variance des réponses non pondérées. Les cas n’ont pas été répartis au hasard\u00a0: elle contient aussi des différences entre zones. Les valeurs négatives comptent pour 0 dans le facteur, qui est 1 + (nombre moyen d’entretiens − 1) × corrélation. Les erreurs types de ce rapport ne l’incluent pas au-delà de ce qui tombe dans les unités d’échantillonnage.',
    noImputation:
      'Rien n’est imputé. Qui n’a pas répondu à une question est hors de ses chiffres, sauf si la définition dit autre chose.',
    imputed: (names) =>
      `Imputé à partir d’enregistrements proches, dans les tableaux qui le disent\u00a0: ${names}. Les erreurs types ne comptent pas l’imputation.`,
    unknownAmounts: 'Les montants inconnus comptent comme le dit le nom de chaque chiffre.',
    suppression: ({ hidden, cells, minimum }) =>
      `Chiffres non montrés\u00a0: ${hidden} sur ${cells} de cette édition. Un chiffre est caché quand il repose sur moins de ${minimum} cas avec la caractéristique ou sans elle, quand un cas domine une somme, ou quand il aiderait à déduire un tel chiffre. Tous les tableaux ont été attaqués ensemble et rien de caché n’a été retrouvé.`,
    besideRelease: 'Les tableaux publiés avec ce rapport ont été attaqués ensemble avec les siens.',
    nothingHidden: ({ cells, minimum }) =>
      `Aucun des ${cells} chiffres n’a dû être caché\u00a0: aucun ne repose sur moins de ${minimum} cas avec la caractéristique ou sans elle, ni sur une somme qu’un cas domine. Tous les tableaux ont été attaqués ensemble.`,
  },
  methods: {
    records: 'Enregistrements et plan de sondage',
    units: { persons: 'Personnes', households: 'Ménages', incidents: 'Faits, au multiple de cinq le plus proche' },
    strata: 'Strates',
    psus: 'Unités primaires d’échantillonnage',
    variance: 'Erreurs types',
    varianceKinds: {
      taylor: 'Linéarisation de Taylor par grappes ultimes',
      replicates: 'Poids de réplication',
    },
    weights: 'Poids',
    designWeights: 'Les poids sont ceux du plan\u00a0: l’inverse de la probabilité de tirage, sans ajustement.',
    studyWeights: 'Les poids sont ceux des fichiers de l’enquête.',
    weighting: ({ name, hash }) => `Poids\u00a0: spécification ${name}, empreinte ${hash}.`,
    weightsBefore: ({ edition, weights }) => `Poids de l’édition précédente (${edition})\u00a0: ${weights}.`,
    weightsOfBefore: {
      made: ({ name, hash }) => `spécification ${name}, empreinte ${hash}`,
      design: 'ceux du plan, sans ajustement',
      study: 'ceux de ses fichiers',
    },
    fileBefore: ({ edition, number, hash }) =>
      `L’édition précédente (${edition})\u00a0: fichier d’analyse ${number}, SHA-256 ${hash}.`,
    weightNames: {
      dwelling: 'Logements',
      household: 'Ménages',
      household_screener: 'Ménages dont l’adulte a répondu',
      person: 'Personnes',
    },
    stepNames: {
      design: 'Poids du plan',
      eligibility: 'Éligibilité inconnue',
      nonresponse: 'Non-réponse, par classe',
      propensity: 'Non-réponse, par propension',
      poststratify: 'Post-stratification',
      rake: 'Calage itératif sur des totaux (raking)',
      calibrate: 'Calage sur des totaux',
      trim: 'Troncature',
      multiply: 'Multiplication',
    },
    before: 'Somme avant',
    after: 'Somme après',
    factors: 'Facteurs',
    questionnaire: 'Questionnaire',
    version: 'Version',
    hash: 'SHA-256 de ses fichiers',
    interviews: 'Entretiens',
    sourceFiles: 'Fichiers d’où viennent les chiffres, avec le SHA-256 de chacun :',
    comparability: 'Comparabilité avec LACSI',
    comparabilityNote: ({ standard, own }) =>
      `${own} à côté de la norme ${standard}, chiffre par chiffre et question par question.`,
    figures: 'Chiffres',
    questions: 'Questions',
    analysisFile: ({ number, hash }) => `Fichier d’analyse ${number}, SHA-256 ${hash}.`,
  },
};
