import type { WeightingProblemTexts } from './weighting-problem-texts.ts';

const FAULTS = {
  'not-json': 'The text is not JSON. Correct it there.',
  'too-deep': 'Lists and objects are nested too deeply. Write fewer levels.',
  'repeated-key': 'The name stands twice, and only the last one would count. Take one out.',
  'reserved-key': 'That name means something else to programs. Take it out.',
};

const AGAIN = 'Export or copy the file again.';

export const weightingProblemsInEnglish: WeightingProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path}: ${FAULTS[kind]}` : FAULTS[kind]),
  ofPart: ({ problem, remedy }) => `${problem}; ${remedy}.`,
  unknownInExpression: (problem) => `${problem}. Check the spelling; the columns of the sample can be named.`,
  stepImpossible: ({ place }) => `This step cannot be taken (${place}).`,
  negativeWeights: ({ count }) =>
    `Weights that are negative after this step: ${count}. No figure is made with them. Give the calibration bounds, such as 0.3 and 3, or choose the method raking or logit.`,
  negativeReplicates: ({ count }) =>
    `Replicates with negative weights: ${count}. Give the calibration bounds, such as 0.3 and 3, or choose the method raking or logit.`,
  unlikelySum: ({ factor }) =>
    `After this step the sum of the weights is ${factor} times that before. Check that totals and design weights count the same units, such as persons and not thousands of them.`,
  unknownColumn: (name) => `There is no column ${name}. Check the spelling.`,
  unknownVariable: (name) => `There is no variable or column ${name}. Check the spelling, or add it to the variables.`,
  variableAndColumn: (name) => `${name} is both a variable and a column of the sample. Rename the variable.`,
  hiddenColumn: (name) =>
    `${name} names single dwellings, and nobody learns here what became of one. Use another column, or cifra weight where the database is.`,
  sampleOfFile: () =>
    'The sampled units are in a file, and here the sample of an edition is weighted. Write "sample": "interviews", or use cifra weight --data.',
  totalsNotSent: (path) =>
    `The file of totals ${path} is not among those that were added. Add it, or correct its name.`,
  totalsNotFound: ({ path, named }) =>
    `The file of totals ${path} (${named}) is not beside the specification. Put it there, or correct its name.`,
  noDesign: () =>
    'The weight of a dwelling does not begin with its design weight. Put a step “design” first, with the inverse of the selection probability.',
  designTwice: () => 'A later step “design” would throw away what was done before. Take it out, or use “multiply”.',
  nothingToCalibrate: () => 'It has neither margins nor numbers. Give at least one total.',
  noLimits: () => 'It has no limit, or a lower one that is not below the upper one. Give one or both.',
  logitWithoutBounds: () => 'The method logit needs bounds. Give a lower and an upper one, such as 0.3 and 3.',
  wrongWeight: ({ count }) =>
    `The design weight is not a number above 0. Units: ${count}. Complete their selection probabilities; what was not drawn is not of the sample.`,
  wrongFactor: ({ count }) =>
    `The factor is not a number above 0. Units: ${count}. Complete what it is made of, or let an earlier step take out the units that do not count.`,
  wrongCorrection: ({ count }) =>
    `The finite population correction cannot be what it is. Units: ${count}. Give the units of the population or, for all alike, the share of them that was drawn: above 0, at most 1.`,
  correctionVaries: ({ count }) =>
    `The finite population correction differs within a stratum, or within a unit of the stage before. Units: ${count}. Give all units that were drawn together the same; with unequal probabilities give none, or their number.`,
  moreThanPopulation: ({ count }) =>
    `The sample has more units than the population. Units: ${count}. Correct the number of units, or say that the corrections are shares.`,
  stagesWithoutFpc: () =>
    'Later stages stand without the correction of the first stage. Add it: without it they add nothing to the variance.',
  noCategory: ({ by, count }) =>
    `${by} is not known of units that carry weight here: ${count}. Impute it, or add a category for them.`,
  noNumber: ({ name, count }) => `${name} is not a number in units that carry weight here: ${count}. Impute it.`,
  classWithoutResponse: ({ label, units, what }) =>
    `Of the ${units} units of the class ${label} none ${what === 'known' ? 'is of known eligibility' : 'responded'}. Merge it with a class of similar units, by a variable with fewer categories.`,
  nobodyInStep: ({ units, what }) =>
    `Of the ${units} units that carry weight at this step, ${{ responded: 'none responded', known: 'none is of known eligibility', eligible: 'none is eligible' }[what]}: the condition holds of nobody. Correct it; see how the sample spells the values that it names.`,
  totalTwice: ({ label, line }) => `${label} has a total on line ${line} already. Keep one of the two.`,
  blankCategory: (by) => `The line has no ${by}. Complete it, or take it out.`,
  wrongTotal: (total) =>
    `${total === null ? 'The total is blank' : `${total} is not a population total`}. Totals are numbers of 0 or more.`,
  totalOfZero: ({ label, units }) =>
    `The total of ${label} is 0, but ${units} units of the sample are in it. Correct the total, or recode these units.`,
  totalMissing: ({ label, units }) =>
    `There is no total of ${label}, in which ${units} units of the sample are. Add a line with its total, or recode them into a category that has one.`,
  cellEmpty: ({ label, total, partial }) =>
    `The total of ${label} is ${total}, but no unit that carries weight is in it. Merge it with a neighbour, in the totals and in the variable${partial ? ', or tick “partial” and publish without it' : ''}.`,
  marginsDiffer: ({ by, sum, other, otherSum }) =>
    `The totals of ${by} add up to ${sum}, and those of ${other} to ${otherSum}. Take all from one table of the population, or scale them to one sum.`,
  caseTwice: ({ line }) => `The case stands on line ${line} already. Give one line per unit.`,
  foreignFile: ({ name }) => `It is not CSV (${name}). Export it as CSV in UTF-8, with commas.`,
  notUtf8: (encoding) =>
    `It is not text in UTF-8; it looks like ${encoding}. Save it as UTF-8, or state its "encoding" in the specification.`,
  notLatin1: (stated) =>
    `The specification says that it is in ${stated}, but it is in UTF-8. Take "encoding" out of the specification.`,
  notUtf16: () =>
    'The specification says that it is in utf-16, and it is not. Take "encoding" out of the specification.',
  zeroByte: () => `It holds a character of code 0. ${AGAIN}`,
  otherSeparator: ({ sign }) =>
    `Its values are separated by another sign. Add "separator": ${JSON.stringify(sign)} to these totals, or export it with commas.`,
  emptyFile: () => `The file is empty. ${AGAIN}`,
  noRows: () => `The file has a header and no other line. ${AGAIN}`,
  wrongWidth: ({ found, expected }) => `The line has ${found} values and the header ${expected}. ${AGAIN}`,
  blankLine: () => 'The line is blank. Remove it.',
  openQuotation: () => `A quotation mark that opens in this line is not closed. ${AGAIN}`,
  strayQuotation: () => 'A quotation mark stands inside a value. Double it and put the value in quotation marks.',
  twoLineBreaks: () => 'The line breaks in another way than the first one. Save the file with line breaks of one kind.',
  endlessRow: () => `The line is far too long. ${AGAIN}`,
  notCsv: () => `The line is not CSV. ${AGAIN}`,
  noColumns: (name) =>
    `There is no column ${name}, nor any other that is needed. Put the header on the first line, or correct the name of the file.`,
  columnTwice: (name) => `There are two columns ${name}. Keep one of them or rename it.`,
  missingColumn: (name, similar) =>
    `There is no column ${name}${similar ? `, but one that is called “${similar}”` : ''}. Add it to the file, or correct the specification.`,
  notANumber: (cell) => `“${cell}” is not a number. Correct it: with a decimal point, and nothing between thousands.`,
};
