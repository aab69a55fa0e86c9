import type { SourceTexts } from './source-texts.ts';

export const sourcesInEnglish: SourceTexts = {
  heading: 'What the figures are made from',
  weights: 'Weights',
  designWeights: 'Those of the design',
  otherWeights: 'Some that are not saved any more',
  interviews: 'Interviews',
  allInterviews: 'All that count now',
  file: ({ number, when, count, interviews }) =>
    `Analysis file ${number}, of ${when}: ${count} ${interviews === 'approved' ? 'approved' : 'accepted'}`,
  otherFile: (number) => `Analysis file ${number}, which is not of this edition`,
  withWeights: 'with weights:',
  ofInterviews: 'of interviews:',
  weightsNote: ({ name, hash }) => `Weights: “${name}”, hash ${hash}.`,
  designWeightsNote: 'Weights of the design.',
  fileNote: ({ number, hash }) => `Interviews of analysis file ${number}, SHA-256 ${hash}.`,
  ofEdition: ({ edition, note }) => `${edition}. ${note}`,
  weightsOf: (edition) => `Weights of ${edition}`,
  interviewsOf: (edition) => `Interviews of ${edition}`,
  flaws: {
    'weights-not-made': ({ weighting, count }) =>
      `The weights “${weighting}” cannot be made of this edition. Errors: ${count}. “Weights” says what to correct and where.`,
    'weights-negative': ({ weighting }) =>
      `The weights “${weighting}” have negative ones, and no figure is made with these. Give the calibration limits, or choose another method, under “Weights”.`,
    'cases-without-weight': ({ count }) =>
      `Interviews of the figures that are left without weight: ${count}. They would count for nobody. Change the steps so that they keep who answered.`,
    'weights-of-unapproved': ({ count }) =>
      `The weights count interviews that nobody has approved: ${count}. Approve them, or make the file of all that count.`,
    'file-interviews': ({ number, before, now }) =>
      `The interviews are not those of analysis file ${number} any more: ${before} then, ${now} now, or others. Make a new one under “Reports and files”.`,
    'file-codings': ({ number, before, now }) =>
      `The codings are not those of analysis file ${number} any more: ${before} then, ${now} now, or others. Make a new one under “Reports and files”.`,
    'file-other-bytes': ({ number, program }) =>
      `The records of analysis file ${number} come out otherwise than when version ${program} of the program made them. Make a new one under “Reports and files”.`,
    'file-design-weights': ({ number }) => `Analysis file ${number} has the weights of the design. Choose those.`,
    'file-has-weights': ({ number, weighting }) =>
      `Analysis file ${number} has the weights “${weighting}”. Choose those.`,
    'file-other-weights': ({ number, weighting }) =>
      `Analysis file ${number} has the weights “${weighting}”, and the chosen ones are others: the specification, a total or the sample changed.`,
  },
  unknownWeighting: 'These weights are not saved any more. Choose others.',
  unknownFile: 'This edition does not have that analysis file. Choose another one.',
  openWeights: 'See the weights',
};
