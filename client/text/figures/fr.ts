import { standardTexts, UNTESTED_ORDER } from '#contract';
import type { FigureTexts } from './figure-texts.ts';

export const figuresInFrench: FigureTexts = {
  title: 'Résultats',
  tabs: { figures: 'Chiffres', profile: 'Profil des victimes', 'dark-figure': 'Chiffre noir' },
  tabsLabel: 'Vues des résultats',
  basis: (submissions, when) => `Entretiens acceptés : ${submissions} · Calcul : ${when}`,
  joined: {
    title: 'Ces chiffres réunissent des entretiens de plusieurs versions du questionnaire',
    counted: ({ version, interviews }) => `Version ${version}. Entretiens : ${interviews}`,
    leftOut: ({ version, interviews }) =>
      `Version ${version}. Entretiens qui ne sont pas dans ces chiffres : ${interviews}.`,
    notAsked: ({ crimes }) =>
      `Elle n’a pas posé de questions sur ces infractions, ou les a comptées autrement : ${crimes}. Leurs taux et leurs parts, et ceux des ensembles qui les comprennent, portent sur les personnes interrogées avec les autres versions ; il n’y a pas de nombres de victimes ni d’infractions.`,
  },
  download: 'Télécharger tous les chiffres (CSV)',
  computing: 'Calcul des chiffres…',
  steps: { derive: 'Lecture des entretiens…', figures: 'Estimation des chiffres…' },
  cancelled: 'Le calcul a été annulé. Aucun chiffre n’est affiché ici tant qu’il n’est pas refait.',
  computeAgain: 'Calculer à nouveau',
  emptyTitle: 'Aucun entretien accepté pour le moment',
  emptyBody:
    'Les chiffres apparaissent avec le premier entretien accepté. Un entretien sans problème est accepté de lui-même ; la supervision règle ceux qui ont été retenus.',
  emptyAction: 'Voir ce qui a été reçu',
  notForSupervisorsTitle: 'Pas de résultats ici pour l’encadrement du terrain',
  notForSupervisorsBody:
    'Vous pouvez approuver un entretien ou le renvoyer. Si vous voyiez aussi les résultats, il suffirait de les comparer avant et après pour savoir ce que cette personne a raconté. C’est pourquoi seuls les statisticiens, qui ne connaissent pas les logements, voient les résultats et codent les infractions.',
  notForSupervisorsLater: 'Ce qui a été reçu, et ce qui attend une décision, se trouve sous « Reçus ».',
  noFigureTitle: 'Rien n’a été estimé pour ce choix',
  noFigureBody: 'Choisissez ci-dessus un autre indicateur, une autre infraction ou une autre population.',

  filters: 'Ce qui est montré',
  measure: 'Indicateur',
  compared: 'Comparaison',
  population: 'Population',
  crime: 'Infraction',
  standard: 'Norme de précision',
  frame: 'Cadre de la variance',
  inPlace: 'dans',
  forCrime: 'pour',
  victimsOf: 'Victimes :',
  crimesOf: 'Infractions :',
  judgedBy: 'selon',
  withErrors: 'avec les erreurs types de',
  standards: standardTexts.fr,
  frames: { all_psus: 'toutes les unités de sondage', incident_psus: 'seules les unités avec infractions' },
  counting: 'en comptant',
  outcome: 'Issue',
  bothOutcomes: 'les faits accomplis et les tentatives',
  together: 'Toutes ensemble',
  single: 'Infractions une à une',

  units: {
    'per-100k-people': (n) => `pour ${n} personnes`,
    'per-100k-households': (n) => `pour ${n} ménages`,
    count: () => 'nombre',
    ratio: () => 'rapport',
  },
  shares: { people: '% des personnes', households: '% des ménages', crimes: '% des infractions', others: 'pour cent' },
  intervalName: 'Intervalle à 95 %',
  interval: (limits) => `Intervalle à 95\u00a0% : ${limits}`,
  sample: (n) => `Cas dans l’échantillon, non pondérés : ${n}`,
  sampleWith: {
    victims: ({ n, positives }) => `Cas dans l’échantillon, non pondérés : ${n} ; dont victimes : ${positives}`,
    others: ({ n, positives }) =>
      `Cas dans l’échantillon, non pondérés : ${n} ; avec la caractéristique : ${positives}`,
  },
  definition: 'Définition',
  notDefined: 'Non défini',
  noInterval: 'sans intervalle',
  undefinedReasons: {
    'file-not-asked': 'cette enquête n’a pas demandé si un dossier a été ouvert',
    'no-cases': 'aucun cas dans l’échantillon',
    'nothing-to-divide-by': 'rien par quoi diviser dans ce groupe',
    'no-standard-error': 'le plan de sondage ne donne pas ici d’erreur type',
    'no-limits': 'sans intervalle : tous les cas concordent, ou trop peu d’unités',
  },
  reference: (value) => `Tout le pays : ${value}`,

  findings: {
    range: ({ measure, top, topValue, bottom, bottomValue }) =>
      `${measure} : maximum pour ${top}, ${topValue} ; minimum pour ${bottom}, ${bottomValue}.`,
    highest: ({ measure, top, topValue }) => `${measure} : maximum pour ${top}, ${topValue}.`,
    lowest: ({ measure, bottom, bottomValue }) => `${measure} : minimum pour ${bottom}, ${bottomValue}.`,
    untestedOrder: UNTESTED_ORDER.fr,
    testedBeside: 'Le test de cette différence est dans la comparaison du tableau.',
    ofPrecise: ({ measure }) => `${measure}, parmi les chiffres de précision suffisante`,
    single: ({ measure, group, value }) => `${measure}, ${group} : ${value}.`,
    allZero: ({ measure }) => `${measure} : 0 dans tous les groupes.`,
    low: ({ count, total }) => `Chiffres dans la classe de précision la plus basse : ${count} sur ${total}.`,
    undefinedOnes: ({ count, total }) => `Non définis : ${count} sur ${total}.`,
    nothing: 'Aucun de ces chiffres n’est défini.',
    differences: {
      ofTwo: {
        higher: ({ top, other, level }) =>
          `D’après le test de la différence (${level}), le chiffre de ${top} est supérieur à celui de ${other}.`,
        none: ({ top, other, level }) =>
          `Cet échantillon ne montre pas de différence entre le chiffre de ${top} et celui de ${other} (test de la différence, ${level}).`,
      },
      all: ({ top, level }) =>
        `D’après les tests des différences (Holm, ${level}), le chiffre de ${top} est supérieur à chacun des autres.`,
      some: ({ top, others, level }) =>
        `D’après les tests des différences (Holm, ${level}), le chiffre de ${top} est supérieur à celui de : ${others}. Pour les autres, cet échantillon ne le montre pas.`,
      none: ({ top, level }) =>
        `Cet échantillon ne montre pas de différence entre le chiffre de ${top} et les autres qui y ont assez de victimes (tests des différences, Holm, ${level}).`,
      count: ({ count, total }) => `${count} des ${total} autres`,
    },
  },
  table: {
    heading: 'Les mêmes nombres en tableau',
    region: (what) => `Tableau : ${what}`,
    columns: {
      group: 'Groupe',
      estimate: 'Estimation',
      se: 'Erreur type',
      lower: 'Limite inférieure à 95\u00a0%',
      upper: 'Limite supérieure à 95\u00a0%',
      cv: 'CV',
      df: 'Degrés de liberté',
      deff: 'Effet du plan de sondage',
      n: 'Base (n non pondéré)',
      effectiveN: 'n effectif',
      label: 'Précision',
      flag: 'Mention',
    },
    positives: { victims: 'Victimes dans l’échantillon', others: 'Avec la caractéristique dans l’échantillon' },
    withheld: 'non donné',
    copy: 'Copier le tableau',
    copied: 'Tableau copié',
    copyFailed: 'Le navigateur n’a pas permis la copie. Sélectionnez le tableau et copiez-le.',
    classes: 'Chiffres dans chaque classe :',
  },
  notes: {
    heading: 'Notes',
    frames: {
      all_psus:
        'Erreurs types par linéarisation de Taylor avec grappes ultimes ; toutes les unités primaires de l’échantillon comptent, même sans infraction.',
      incident_psus:
        'Erreurs types par linéarisation de Taylor avec grappes ultimes ; seules les unités primaires avec infractions comptent, comme le fait l’INEGI pour les infractions.',
    },
    limits:
      'Limites à 95\u00a0% : logit pour les parts, t de Student pour le reste, avec les degrés de liberté du groupe.',
    n: 'n compte les personnes, les ménages ou les infractions de l’échantillon sur lesquels repose le chiffre. Le n effectif est n divisé par l’effet du plan de sondage.',
    positives: (fewest) =>
      `À côté figure combien de ces personnes ou ménages ont ce que la ligne compte, par exemple combien sont victimes, sans pondération. Ce nombre n’est pas donné au-dessous de ${fewest}, quand tous sauf quelques-uns l’ont, ni là où les autres lignes le révéleraient.`,
    rows: 'Chaque groupe est un domaine de l’échantillon entier ; les lignes d’un tableau ne sont pas indépendantes entre elles.',
  },
  profile: {
    heading: 'Qui sont les victimes, et qui court le plus de risques',
    victims: 'Part des victimes',
    population: 'Part de la population',
    shares: 'Les victimes à côté de la population',
    risk: 'Risque : victimes dans chaque groupe',
    relative: 'Risque relatif : par rapport à tous les autres',
    asTheRest: 'comme le reste',
    finding: ({ group, victims, population, ratio }) =>
      `${group} : ${victims} des victimes, ${population} de la population ; un risque de ${ratio} fois celui de tous les autres.`,
    noDifference:
      'L’échantillon ne permet pas d’affirmer que le risque d’un groupe diffère de celui des autres personnes (95 %).',
    unavailable: 'Cette enquête n’a pas de profil pour ce choix.',
  },
  dark: {
    heading: 'Ce que les autorités ne voient jamais',
    funnel: 'De l’infraction au dossier',
    steps: {
      events: 'Infractions',
      reported: 'Connues d’une autorité compétente',
      formal: 'Avec plainte formelle',
      file: 'Avec dossier d’enquête ouvert',
    },
    finding: ({ reported, file }) =>
      `De ces infractions, une autorité en a connu ${reported}, et ${file} ont mené à un dossier d’enquête.`,
    findingNoFile: ({ reported }) =>
      `De ces infractions, une autorité en a connu ${reported}. Combien ont mené à un dossier n’est pas défini pour ce choix.`,
    byCrime: 'Par infraction, sur une même échelle',
    reasons: 'Pourquoi les infractions n’ont pas été signalées',
  },
};
