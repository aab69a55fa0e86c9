import type { TableProblemTexts } from './table-problem-texts.ts';

const FAULTS = {
  'not-json': 'The text is not JSON. Correct it there.',
  'too-deep': 'Lists and objects are nested too deeply. Write fewer levels.',
  'repeated-key': 'The name stands twice, and only the last one would count. Take one out.',
  'reserved-key': 'That name means something else to programs. Take it out.',
};

export const tableProblemsInEnglish: TableProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path}: ${FAULTS[kind]}` : FAULTS[kind]),
  shape: ({ part, problem, remedy }) => `${part}: ${problem}; ${remedy}.`,
  otherShape: (part) => `${part}: it is not written as docs/tables.md asks. Correct it.`,
  repeatedName: (name) => `${name} stands twice. Keep one.`,
  unknownIndicator: (id) => `There is no indicator ${id}. Choose another one.`,
  answerAbsent: (id, variable) =>
    `${id} counts the answers to ${variable}, which this edition lacks. Take it out of the table.`,
  gdpAbsent: (id) =>
    `${id} is a share of the gross domestic product, which the table does not state. Write it under money, gdp.`,
  notOfFile: (id) => `${id} cannot be made: this edition does not have what it counts. Take it out of the table.`,
  recordsAbsent: (id) => `${id} cannot be made: this edition has no crimes of that kind. Take it out of the table.`,
  unknownCrime: (id, crime, known) => `${id} does not exist for ${crime}. Choose among: ${known.join(', ')}.`,
  outcomeAbsent: (id, crime, outcome) =>
    `${id} of ${crime} does not exist for ${outcome} alone. Take outcome out, or choose a crime that may be attempted.`,
  totalNotTold: (id, crime) =>
    `${id} of ${crime} would be too small: not every interview asked about it. Ask for a rate or a share.`,
  amountNotAsked: (id, crime, without, asked) =>
    `${id} of ${crime} would be too small: the amounts of ${without.join(', ')} are not asked. Choose among: ${asked.join(', ')}.`,
  unknownCategory: (id, category, known) => `${id} has no category ${category}. Choose among: ${known.join(', ')}.`,
  unknownVariable: (variable) =>
    `${variable} does not divide every indicator of the table. Take out the variable or those indicators.`,
  notImputable: (name, known) =>
    `The imputation names ${name}, which is no amount, answer or class here. Choose among: ${known.join(', ')}.`,
  unknownValue: (variable, value, known) => `${variable} has no value ${value}. Choose among: ${known.join(', ')}.`,
  unknownIsValue: (variable) => `${variable} has a value called unknown. Take unknown out and name that value.`,
  nameOfColumn: (variable) =>
    `${variable} is also the name of a column that the files of tables have. Give the variable another name in the study.`,
  eventAtResidence: (variable) =>
    `${variable} says where or when the crime happened, and the table goes by residence. Take it out or change the basis.`,
  residenceAtEvent: (variable) =>
    `${variable} says where somebody lives, and the table goes by the place of the crime. Take it out or change the basis.`,
  unitsAtEvent: (id) =>
    `${id} counts persons or households, who have no place of the crime. Take it out or change the basis to residence.`,
  tooManyCells: (cells, most) =>
    `The table would have ${cells} cells; a page holds ${most}. Take out indicators or values, or use the command cifra table.`,
  notDividedBy: (variable) =>
    `The table compares the values of ${variable}, by which it is not divided. Divide it by that variable, or compare another one.`,
  notAValue: (variable, reference, known) =>
    `${reference} is no value of ${variable} in the table. Choose among: ${known.join(', ')}.`,
  tooManyPairs: (pairs, most) =>
    `${pairs} pairs would be compared; a page holds ${most}. Choose a reference, or use the command cifra table.`,
  unknownDeclared: (name, known) => `There is no ${name} in any edition. Choose among: ${known.join(', ')}.`,
  bridgedTwice: (id, crime, edition) => `Two bridges are over ${id} of ${crime} from ${edition}. Keep one of them.`,
  nothingShared: (own, other) =>
    `${other} has none of the figures of the table of ${own}. Compare with another edition.`,
  noSharedPsus: (own, other) =>
    `${own} and ${other} have no sampling unit in common. Take sharedPsus out, or give the same units the same codes.`,
  unlikeDesigns: (own, other) => `The designs of ${own} and ${other} are of different kinds. Take sharedPsus out.`,
  fittedEditions: (own, other) =>
    `The weights of ${own} or ${other} were fitted to totals: their covariance is not known. Take sharedPsus out.`,
};
