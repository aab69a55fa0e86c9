import { standardTexts, UNTESTED_ORDER } from '#contract';
import type { FigureTexts } from './figure-texts.ts';

export const figuresInEnglish: FigureTexts = {
  title: 'Results',
  tabs: { figures: 'Figures', profile: 'Victim profile', 'dark-figure': 'Dark figure' },
  tabsLabel: 'Views of the results',
  basis: (submissions, when) => `Accepted interviews: ${submissions} · Computed: ${when}`,
  joined: {
    title: 'These figures join interviews of several versions of the questionnaire',
    counted: ({ version, interviews }) => `Version ${version}. Interviews: ${interviews}`,
    leftOut: ({ version, interviews }) =>
      `Version ${version}. Interviews that are not in these figures: ${interviews}.`,
    notAsked: ({ crimes }) =>
      `It did not ask about these crimes, or counted them otherwise: ${crimes}. Their rates and shares, and those of sets with them, are of the people interviewed with the other versions; there are no numbers of victims or crimes.`,
  },
  download: 'Download all figures (CSV)',
  computing: 'Computing the figures…',
  steps: { derive: 'Reading the interviews…', figures: 'Estimating the figures…' },
  cancelled: 'The computation was cancelled. No figure is shown here until it is computed again.',
  computeAgain: 'Compute again',
  emptyTitle: 'No accepted interviews yet',
  emptyBody:
    'Figures appear with the first interview that is accepted. Interviews are accepted automatically when nothing is wrong with them; a supervisor settles the ones that were held.',
  emptyAction: 'See what was received',
  notForSupervisorsTitle: 'There are no figures here for supervisors',
  notForSupervisorsBody:
    'You can approve an interview or return it. If you also saw the figures, comparing them before and after would be enough to find out what that person told. So only the statisticians, who do not know the dwellings, see the figures and code the crimes.',
  notForSupervisorsLater: 'What was received, and what waits for a decision, is under “Received”.',
  noFigureTitle: 'Nothing was estimated for this choice',
  noFigureBody: 'Choose another indicator, crime or population above.',

  filters: 'What is shown',
  measure: 'Indicator',
  compared: 'Comparison',
  population: 'Population',
  crime: 'Crime',
  standard: 'Precision standard',
  frame: 'Variance frame',
  inPlace: 'in',
  forCrime: 'for',
  victimsOf: 'Victims of',
  crimesOf: 'Crimes:',
  judgedBy: 'judged by',
  withErrors: 'with standard errors from',
  standards: standardTexts.en,
  frames: { all_psus: 'all sampling units', incident_psus: 'units with crimes only' },
  counting: 'counting',
  outcome: 'Outcome',
  bothOutcomes: 'completed and attempted ones',
  together: 'All together',
  single: 'Single crimes',

  units: {
    'per-100k-people': (n) => `per ${n} people`,
    'per-100k-households': (n) => `per ${n} households`,
    count: () => 'number',
    ratio: () => 'ratio',
  },
  shares: { people: '% of people', households: '% of households', crimes: '% of crimes', others: 'percent' },
  intervalName: '95% interval',
  interval: (limits) => `95% interval: ${limits}`,
  sample: (n) => `Cases in the sample, unweighted: ${n}`,
  sampleWith: {
    victims: ({ n, positives }) => `Cases in the sample, unweighted: ${n}; victims among them: ${positives}`,
    others: ({ n, positives }) => `Cases in the sample, unweighted: ${n}; with the characteristic: ${positives}`,
  },
  definition: 'Definition',
  notDefined: 'Not defined',
  noInterval: 'no interval',
  undefinedReasons: {
    'file-not-asked': 'this survey did not ask whether a file was opened',
    'no-cases': 'no case in the sample',
    'nothing-to-divide-by': 'nothing to divide by in this group',
    'no-standard-error': 'the design gives no standard error here',
    'no-limits': 'no interval: all cases agree, or too few sampling units',
  },
  reference: (value) => `Whole country: ${value}`,

  findings: {
    range: ({ measure, top, topValue, bottom, bottomValue }) =>
      `${measure}: highest for ${top}, ${topValue}; lowest for ${bottom}, ${bottomValue}.`,
    highest: ({ measure, top, topValue }) => `${measure}: highest for ${top}, ${topValue}.`,
    lowest: ({ measure, bottom, bottomValue }) => `${measure}: lowest for ${bottom}, ${bottomValue}.`,
    untestedOrder: UNTESTED_ORDER.en,
    testedBeside: 'The test of that difference is in the comparison of the table.',
    ofPrecise: ({ measure }) => `${measure}, among figures of sufficient precision`,
    single: ({ measure, group, value }) => `${measure}, ${group}: ${value}.`,
    allZero: ({ measure }) => `${measure}: 0 in every group.`,
    low: ({ count, total }) => `Figures in the lowest class of precision: ${count} of ${total}.`,
    undefinedOnes: ({ count, total }) => `Not defined: ${count} of ${total}.`,
    nothing: 'None of these figures is defined.',
    differences: {
      ofTwo: {
        higher: ({ top, other, level }) =>
          `By the test of the difference (${level}), the figure of ${top} is higher than that of ${other}.`,
        none: ({ top, other, level }) =>
          `This sample shows no difference between the figure of ${top} and that of ${other} (test of the difference, ${level}).`,
      },
      all: ({ top, level }) =>
        `By the tests of the differences (Holm, ${level}), the figure of ${top} is higher than each of the others.`,
      some: ({ top, others, level }) =>
        `By the tests of the differences (Holm, ${level}), the figure of ${top} is higher than that of: ${others}. For the others this sample does not show it.`,
      none: ({ top, level }) =>
        `This sample shows no difference between the figure of ${top} and the others that have enough victims in it (tests of the differences, Holm, ${level}).`,
      count: ({ count, total }) => `${count} of the ${total} others`,
    },
  },
  table: {
    heading: 'The same numbers as a table',
    region: (what) => `Table: ${what}`,
    columns: {
      group: 'Group',
      estimate: 'Estimate',
      se: 'Standard error',
      lower: 'Lower 95%',
      upper: 'Upper 95%',
      cv: 'CV',
      df: 'Degrees of freedom',
      deff: 'Design effect',
      n: 'Base (n, unweighted)',
      effectiveN: 'Effective n',
      label: 'Precision',
      flag: 'Flag',
    },
    positives: { victims: 'Victims in the sample', others: 'With the characteristic in the sample' },
    withheld: 'not given',
    copy: 'Copy table',
    copied: 'Table copied',
    copyFailed: 'The browser did not allow copying. Select the table and copy it.',
    classes: 'Figures in each class:',
  },
  notes: {
    heading: 'Notes',
    frames: {
      all_psus:
        'Standard errors by Taylor linearization with ultimate clusters, counting every primary sampling unit of the sample, also those without crimes.',
      incident_psus:
        'Standard errors by Taylor linearization with ultimate clusters, counting only primary sampling units with crimes, as INEGI does for figures of crimes.',
    },
    limits: 'Limits at 95%: logit for shares, Student’s t for the rest, with the degrees of freedom of the group.',
    n: 'n counts the persons, households or crimes in the sample that the figure rests on. Effective n is n divided by the design effect.',
    positives: (fewest) =>
      `Beside it is how many of those persons or households have what the row counts, for example how many are victims, unweighted. It is not given for fewer than ${fewest}, where all but a few have it, and where the other rows would give it away.`,
    rows: 'Each group is a domain of the whole sample; rows of one table are not independent of each other.',
  },
  profile: {
    heading: 'Who the victims are, and who runs the greater risk',
    victims: 'Share of victims',
    population: 'Share of the population',
    shares: 'Victims beside the population',
    risk: 'Risk: victims in each group',
    relative: 'Relative risk: against all others',
    asTheRest: 'as the rest',
    finding: ({ group, victims, population, ratio }) =>
      `${group}: ${victims} of victims, ${population} of the population; a risk of ${ratio} times that of all others.`,
    noDifference: 'The sample does not show that any group’s risk differs from that of all other people (95%).',
    unavailable: 'This survey has no profile for this choice.',
  },
  dark: {
    heading: 'How much of crime the authorities never see',
    funnel: 'From the crime to the file',
    steps: {
      events: 'Crimes',
      reported: 'Known to a competent authority',
      formal: 'With a formal report',
      file: 'With an investigation file opened',
    },
    finding: ({ reported, file }) =>
      `Of these crimes, an authority came to know ${reported}, and ${file} led to an investigation file.`,
    findingNoFile: ({ reported }) =>
      `Of these crimes, an authority came to know ${reported}. How many led to a file is not defined for this choice.`,
    byCrime: 'By crime, on one scale',
    reasons: 'Why crimes were not reported',
  },
};
