import type { ReportTexts } from './report-texts.ts';

export const reportInEnglish: ReportTexts = {
  locale: 'en',
  colon: ': ',
  skip: 'Skip to the report',
  contents: 'Contents',
  madeWith: (version) => `Made with Cifra ${version}.`,
  tables: {
    headline: 'Main figures with their precision',
    sdg: 'Indicators of the Sustainable Development Goals',
    persons: 'Victims of crimes against persons, by crime',
    households: 'Victims of crimes against households, by crime',
    reporting: 'Crimes that were not reported or have no file, by crime',
    funnel: 'Crimes formally reported',
    reasons: 'Reasons for not reporting',
    sex: 'Indicators of persons, by sex',
    age: 'Indicators of persons, by age',
    area: 'Indicators of persons, by kind of area',
    state: 'Victims of crimes against persons, by state of residence',
    perception: 'People who feel unsafe, by area',
    places: 'People who feel unsafe, by place',
    trust: 'People who trust each authority, among those who know it',
  },
  victimsBy: {
    sex: 'Victims of crimes against persons, by sex',
    age: 'Victims of crimes against persons, by age',
    area: 'Victims of crimes against persons, by kind of area',
  },
  table: 'Table',
  columns: {
    what: 'Figure',
    estimate: 'Estimate',
    interval: (level) => `${level} interval`,
    cv: 'CV',
    n: 'Cases',
    label: 'Precision',
    before: 'Before',
    change: 'Change by the test',
    difference: 'Difference',
    p: 'p value',
    count: 'Number',
    weighted: 'Weighted',
    step: 'Step',
    total: 'Population',
    share: 'Share',
  },
  scroll: (what) => `Table: ${what}`,
  notes: {
    columns: ({ level, standard }) =>
      `Interval: confidence limits of ${level}. CV: coefficient of variation. Cases: sample cases in the base, unweighted. Precision by ${standard}.`,
    rounded:
      'Figures are rounded as far as their standard errors allow, cases to multiples of 5, so parts may not add up to their total.',
    hidden:
      '(c) Not shown: the figure would tell of few people, would help to work out one that does, or is too imprecise for its standard to publish it.',
    undefinedFigures: '– Cannot be computed.',
    complement:
      'Complement less precise: what this share leaves up to 100% would fall in a worse class. Read that rest with more caution.',
    trends: ({ level, family }) =>
      `Change: a test of the difference at the level of ${level}, adjusted for the ${family} comparisons of this table (Holm).`,
    differences:
      'Differences are of figures with more digits than those printed here. Their limits are rounded outwards.',
    rawLimits:
      'The limits of a difference are not adjusted for these comparisons: they may leave out 0 where the adjusted p value shows no significant change.',
    before: (title) => `Before: ${title}.`,
    low: 'Figures of the lowest class of precision are in no sentence of this report.',
    noBefore: 'The edition before does not have these figures.',
  },
  trends: { up: '▲ Rose', down: '▼ Fell', none: '= No significant change' },
  changeOf: (title) => `Change: ${title}`,
  sentences: {
    prevalence_person: ({ value, per }) =>
      `Of every ${per} people, ${value} suffered at least one crime against their person`,
    prevalence_household: ({ value }) => `${value} of households suffered at least one crime against the household`,
    prevalence_adult_any: ({ value, per }) =>
      `Of every ${per} people, ${value} told of at least one crime, of their own or of their household`,
    incidence_person: ({ value, per }) => `There were ${value} crimes against persons for every ${per} people`,
    dark_figure_unreported: ({ value }) =>
      `Of the crimes of which it is known whether they were reported, ${value} were not reported to a competent authority`,
    dark_figure_no_file: ({ value }) =>
      `For ${value} of crimes no investigation file was opened, or it is not known whether one was`,
    unsafe_area: ({ value }) => `${value} of people feel unsafe in their state`,
    safe_walking_night: ({ value }) => `${value} of people feel safe when they walk alone in their area after dark`,
  },
  sentence: ({ name, value }) => `${name}: ${value}`,
  limits: ({ lower, upper }) => `${lower} to ${upper}`,
  withLimits: ({ said, level, lower, upper }) => `${said} (${level} interval: ${lower} to ${upper}).`,
  trend: {
    up: ({ name, before, now }) => `${name}: rose from ${before} to ${now}`,
    down: ({ name, before, now }) => `${name}: fell from ${before} to ${now}`,
    none: ({ name, before, now }) => `${name}: no significant change, ${before} before and ${now} now`,
  },
  trendWithin: {
    up: ({ name, now }) => `${name}: rose by less than its decimals show, ${now} now`,
    down: ({ name, now }) => `${name}: fell by less than its decimals show, ${now} now`,
  },
  tested: ({ p, family }) => `(p\u00a0${p}${family > 1 ? `, adjusted for ${family} comparisons` : ''}).`,
  groups: {
    up: ({ name, first, firstValue, second, secondValue }) =>
      `${name}: ${first} (${firstValue}) higher than ${second} (${secondValue})`,
    down: ({ name, first, firstValue, second, secondValue }) =>
      `${name}: ${first} (${firstValue}) lower than ${second} (${secondValue})`,
    none: ({ name, first, firstValue, second, secondValue }) =>
      `${name}: no significant difference between ${first} (${firstValue}) and ${second} (${secondValue})`,
  },
  noSentence: (count) =>
    `Figures without a sentence, because they are hidden, imprecise or cannot be computed: ${count}.`,
  finding: {
    highest: {
      all: 'Highest estimate',
      precise: 'Among figures of sufficient precision, the highest estimate',
      whole: 'Totals and subtotals aside, the highest estimate',
      both: 'Among figures of sufficient precision, totals and subtotals aside, the highest estimate',
    },
    lowest: 'Lowest',
    end: ({ name, groups, value }) => `${name}: ${groups}, ${value}.`,
    titled: (title) => `${title}.`,
    part: ({ title, part, parts }) => `${title}, part ${part} of ${parts}`,
    tested: (title) => `${title}, figures tested against the edition before`,
    single: ({ title, top, topValue }) => `${title}. ${top}: ${topValue}.`,
    testedBeside: 'Whether they differ is what the test above says.',
    nothing: (title) =>
      `${title}. Each figure is of low precision or bears a sign that the notes explain: none is named here.`,
    nothingWhole: (title) =>
      `${title}. Totals and subtotals aside, each figure is of low precision or bears a sign that the notes explain: none is named here.`,
    low: (count) => `Figures of the lowest class of precision: ${count}.`,
    hidden: (count) => `Figures not shown: ${count}.`,
  },
  pairs: { now: 'This edition', before: 'The edition before (hollow)' },
  funnel: {
    all: 'All crimes',
    reported: 'Formally reported',
    file: 'With an investigation file',
    finding: ({ reported, file }) =>
      `Of all crimes, ${reported} were formally reported${file === undefined ? '' : ` and ${file} have a file`}.`,
  },
  accounts: {
    dwellings: 'Dwellings drawn',
    households: 'Households',
    eligible: 'Eligible households',
    contacted: 'Households contacted',
    rosters: 'Households with a list of members',
    interviewed: 'Adults interviewed',
    accepted: 'Interviews accepted',
    figures: 'Interviews in the figures',
  },
  accountsLess: {
    notEligible: 'Of these not eligible',
    unknown: 'Of these of unknown eligibility',
    open: 'Of these still worked on',
  },
  stages: { household: 'Households', person: 'Selected adults', joint: 'Both' },
  rates: {
    RR1: 'Response rate (RR1): complete interviews only, all of unknown eligibility counted',
    RR2: 'Response rate (RR2): partial interviews too',
    RR3: 'Response rate (RR3): eligibility estimated where unknown',
    RR4: 'Response rate (RR4): partial interviews too, eligibility estimated',
    COOP1: 'Cooperation rate (COOP1)',
    REF1: 'Refusal rate (REF1)',
    CON1: 'Contact rate (CON1)',
  },
  rateNote: 'Rates of AAPOR, Standard Definitions (9th edition). Weighted: by design weights.',
  rateNoteOpen: (count) => `Households that are still worked on are in no rate: ${count}.`,
  quality: {
    counts: 'Figures of this report in each class of precision',
    rates: 'Response rates',
    accounts: 'From the sample to the figures',
    coverage: 'Coverage of the population, by class',
    coverageNote:
      'Before fitting: sum of the weights before they were fitted to the population. What is missing to 100% is undercoverage and nonresponse that earlier steps did not make up for; over 100% there are more than expected. Classes of fewer than 50 records stand together, and so do all of them where a table hides how many people or households a group has. The sums before fitting are those of the number of records to the nearest five.',
    coverageAll: 'All classes together',
    coverageOthers: (count) => `${count} other classes together`,
    coverageWithoutTotals: 'The weights are not fitted to population totals, so coverage is not measured here.',
    coverageOfStudy:
      'Whether the weights of these files were fitted to population totals is not known here, so coverage is not measured.',
    interviewers: 'Effect of interviewers',
    interviewerColumns: {
      rho: 'Correlation within interviewers',
      interviewers: 'Interviewers',
      mean: 'Interviews each, mean',
      deff: 'Factor of the variance',
    },
    interviewerNote:
      'Correlation within interviewers: analysis of variance of the unweighted answers. Cases were not given to interviewers at random, so it holds differences between areas too. Negative values count as 0 in the factor, which is 1 + (mean number of interviews − 1) × correlation. Standard errors of this report do not include it beyond what falls within sampling units.',
    noImputation:
      'Nothing is imputed. Who did not answer a question is left out of its figures unless the definition says otherwise.',
    imputed: (names) =>
      `Imputed from similar records, in tables that say so: ${names}. Standard errors do not count the imputation.`,
    unknownAmounts: 'Amounts that are not known count as the name of each figure says.',
    suppression: ({ hidden, cells, minimum }) =>
      `Hidden: ${hidden} of ${cells} figures of this edition. A figure is hidden when it rests on fewer than ${minimum} cases with the characteristic or without it, when one case dominates a sum, or when it would help to work out such a figure. All tables were attacked together and nothing hidden was recovered.`,
    besideRelease: 'The tables that are published with this report were attacked together with its own.',
    nothingHidden: ({ cells, minimum }) =>
      `None of the ${cells} figures had to be hidden: none rests on fewer than ${minimum} cases with the characteristic or without it, or on a sum that one case dominates. All tables were attacked together.`,
  },
  methods: {
    records: 'Records and design',
    units: { persons: 'Persons', households: 'Households', incidents: 'Incidents, to the nearest five' },
    strata: 'Strata',
    psus: 'Primary sampling units',
    variance: 'Standard errors',
    varianceKinds: {
      taylor: 'Taylor linearization with ultimate clusters',
      replicates: 'Replicate weights',
    },
    weights: 'Weights',
    designWeights:
      'The weights are those of the design: the inverse of the probability of selection, without adjustment.',
    studyWeights: 'The weights are those that the survey’s files bring.',
    weighting: ({ name, hash }) => `Weights: specification ${name}, hash ${hash}.`,
    weightsBefore: ({ edition, weights }) => `Weights of the edition before (${edition}): ${weights}.`,
    weightsOfBefore: {
      made: ({ name, hash }) => `specification ${name}, hash ${hash}`,
      design: 'those of the design, without adjustment',
      study: 'those that its files bring',
    },
    fileBefore: ({ edition, number, hash }) =>
      `The edition before (${edition}): analysis file ${number}, SHA-256 ${hash}.`,
    weightNames: {
      dwelling: 'Dwellings',
      household: 'Households',
      household_screener: 'Households whose adult answered',
      person: 'Persons',
    },
    stepNames: {
      design: 'Design weight',
      eligibility: 'Unknown eligibility',
      nonresponse: 'Nonresponse, by class',
      propensity: 'Nonresponse, by propensity',
      poststratify: 'Poststratification',
      rake: 'Raking to totals',
      calibrate: 'Calibration to totals',
      trim: 'Trimming',
      multiply: 'Multiplication',
    },
    before: 'Sum before',
    after: 'Sum after',
    factors: 'Factors',
    questionnaire: 'Questionnaire',
    version: 'Version',
    hash: 'SHA-256 of its files',
    interviews: 'Interviews',
    sourceFiles: 'Files that the figures are from, with the SHA-256 of each:',
    comparability: 'Comparability with LACSI',
    comparabilityNote: ({ standard, own }) =>
      `${own} beside the standard ${standard}, figure by figure and question by question.`,
    figures: 'Figures',
    questions: 'Questions',
    analysisFile: ({ number, hash }) => `Analysis file ${number}, SHA-256 ${hash}.`,
  },
};
