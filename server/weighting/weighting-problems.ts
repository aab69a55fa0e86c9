import type { JsonFault } from '../files/parse-json-text.ts';
import { withNames } from '../files/with-names.ts';
import type { WeightingProblem } from './weighting-error.ts';

/** The rows of a sample in words, and how many they are. */
interface RowsInQuestion {
  readonly rows: string;
  readonly count: number;
}

/** The sentences of what is wrong with a specification of weighting, its totals and its rows. */
export const weightingProblems = withNames({
  ofJson: ({ kind, why = '', path, remedy }: Omit<JsonFault, 'line' | 'column'>) => ({
    code: kind === 'not-json' ? 'not-json' : 'wrong-shape',
    problem: {
      'not-json': `it is not JSON (${why})`,
      'too-deep': 'it is nested more deeply than any specification needs',
      'repeated-key': `${path} stands twice, and only the last one would count`,
      'reserved-key': `the name ${path} means something else to programs`,
    }[kind],
    remedy,
  }),
  /** `said` is the sentence of the catalogue of shapes, for other languages; so it is of expressions. */
  wrongShape: ({ part, reason, remedy }: { part: string; reason: string; remedy: string; said?: unknown }) => ({
    code: 'wrong-shape',
    problem: `${part}: ${reason}`,
    remedy: `${remedy} (see docs/weighting.md)`,
  }),
  wrongExpression: ({
    place,
    problem,
    remedy,
  }: {
    place: string;
    problem: string;
    remedy: string;
    said?: unknown;
    /** Whether it names what the sample does not have. */
    isUnknown?: boolean;
  }) => ({
    code: 'wrong-expression',
    problem: `${place}: ${problem}`,
    remedy,
  }),
  unknownColumn: (name: string) => ({
    code: 'unknown-name',
    problem: `there is no column ${name}`,
    remedy: 'check the spelling, or add it to the columns of the sample',
  }),
  unknownVariable: (name: string) => ({
    code: 'unknown-name',
    problem: `there is no variable or column ${name}`,
    remedy: 'check the spelling, or add it to the variables or to the columns of the sample',
  }),
  variableAndColumn: (name: string) => ({
    code: 'wrong-shape',
    problem: `${name} is both a variable and a column of the sample`,
    remedy: 'rename the variable',
  }),
  hiddenColumn: (name: string) => ({
    code: 'unknown-name',
    problem: `${name} names single dwellings, and nobody learns here what became of one`,
    remedy: 'use another column, or run cifra weight where the database is',
  }),
  sampleOfFile: () => ({
    code: 'wrong-shape',
    problem: 'the sampled units are in a file, and here the sample of an edition is weighted',
    remedy: 'write "sample": "interviews", or run cifra weight --data',
  }),
  totalsNotSent: (path: string) => ({
    code: 'file-missing',
    problem: `the file of totals ${path} is not among those that were added`,
    remedy: 'add it, or correct its name',
  }),
  totalsNotFound: ({ path, named }: { path: string; named: string }) => ({
    code: 'totals-file-missing',
    problem: `the file of totals ${path}, which ${named} names, is not beside the specification`,
    remedy:
      'put it there (files of totals are looked for beside the specification, not in --data), or correct the path',
  }),
  noDesign: () => ({
    code: 'no-design',
    problem: 'the weight of a dwelling does not begin with its design weight',
    remedy: 'put a step "design" first, with the inverse of the selection probability',
  }),
  designTwice: () => ({
    code: 'no-design',
    problem: 'a later step "design" would throw away what was done before',
    remedy: 'take it out, or use "multiply"',
  }),
  nothingToCalibrate: () => ({
    code: 'wrong-shape',
    problem: 'it has neither margins nor numbers',
    remedy: 'give at least one total',
  }),
  noLimits: () => ({
    code: 'wrong-shape',
    problem: 'it has no limit, or a lower one that is not below the upper one',
    remedy: 'give lower, upper or both',
  }),
  logitWithoutBounds: () => ({
    code: 'wrong-shape',
    problem: 'the method logit needs bounds',
    remedy: 'give a lower and an upper bound, such as 0.3 and 3',
  }),
  wrongWeight: ({ rows }: RowsInQuestion) => ({
    code: 'wrong-weight',
    problem: `the design weight is not a number above 0 in ${rows}`,
    remedy: 'complete the selection probabilities; a unit that was not drawn does not belong into the sample',
  }),
  wrongFactor: ({ rows }: RowsInQuestion) => ({
    code: 'wrong-factor',
    problem: `the factor is not a number above 0 in ${rows}`,
    remedy: 'complete what it is made of, or let an earlier step take out the units that do not count',
  }),
  wrongCorrection: ({ rows }: RowsInQuestion) => ({
    code: 'wrong-correction',
    problem: `the finite population correction cannot be what it is in ${rows}`,
    remedy: 'give the units of the population or, for all alike, the share of them that was drawn: above 0, at most 1',
  }),
  correctionVaries: ({ rows }: RowsInQuestion) => ({
    code: 'wrong-correction',
    problem: `the finite population correction differs from that of others of the same stratum, or unit of the stage before, in ${rows}`,
    remedy: 'give all units that were drawn together the same; with unequal probabilities give none, or their number',
  }),
  moreThanPopulation: ({ rows }: RowsInQuestion) => ({
    code: 'wrong-correction',
    problem: `the sample has more units than the population, from ${rows} on`,
    remedy: 'correct the number of units, or say "fpcType": "fraction"',
  }),
  stagesWithoutFpc: () => ({
    code: 'wrong-shape',
    problem: 'later stages stand without the correction of the first stage',
    remedy: 'add "fpc" of the first stage: without it later stages add nothing to the variance',
  }),
  noCategory: ({ by, rows }: { by: string } & RowsInQuestion) => ({
    code: 'no-category',
    problem: `${by} is not known in ${rows}, which carry weight here`,
    remedy: 'impute what is missing, or add a category for it',
  }),
  noNumber: ({ name, rows }: { name: string } & RowsInQuestion) => ({
    code: 'no-category',
    problem: `${name} is not a number in ${rows}, which carry weight here`,
    remedy: 'impute what is missing',
  }),
  classWithoutResponse: ({ label, units, what }: { label: string; units: number; what: 'responded' | 'known' }) => ({
    code: 'class-without-response',
    problem: `none of the ${units} units of the class ${label} ${what === 'known' ? 'is of known eligibility' : what}`,
    remedy: 'merge the class with one of similar units, by a variable with fewer categories',
  }),
  /** Classes are no matter then: the condition holds of nobody. */
  nobodyInStep: ({ units, what }: { units: number; what: 'responded' | 'known' | 'eligible' }) => ({
    code: 'class-without-response',
    problem: `none of the ${units} units that carry weight here ${
      { responded: 'responded', known: 'is of known eligibility', eligible: 'is eligible' }[what]
    }: the condition holds of nobody`,
    remedy: 'correct the condition; see how the sample spells the values that it names',
  }),
  totalTwice: ({ label, line }: { label: string; line: number }) => ({
    code: 'total-twice',
    problem: `${label} has a total on line ${line} already`,
    remedy: 'keep one of the two lines',
  }),
  blankCategory: (by: string) => ({
    code: 'wrong-total',
    problem: `the line has no ${by}`,
    remedy: 'complete it, or take the line out',
  }),
  wrongTotal: (total: number) => ({
    code: 'wrong-total',
    problem: Number.isNaN(total) ? 'the total is blank' : `${total} is not a population total`,
    remedy: 'totals are numbers of 0 or more',
  }),
  totalOfZero: ({ label, units }: { label: string; units: number }) => ({
    code: 'wrong-total',
    problem: `the total of ${label} is 0, but ${units} units of the sample are in it`,
    remedy: 'correct the total, or recode the units',
  }),
  totalMissing: ({ label, units }: { label: string; units: number }) => ({
    code: 'total-missing',
    problem: `there is no total of ${label}, in which ${units} units of the sample are`,
    remedy: 'add a line with its total, or recode the units into a category that has one',
  }),
  cellEmpty: ({ label, total, partial }: { label: string; total: number; partial: boolean }) => ({
    code: 'cell-empty',
    problem: `the total of ${label} is ${total}, but no unit that carries weight here is in it`,
    remedy: partial
      ? 'merge it with a neighbour, or say "partial": true and publish figures without it'
      : 'merge it with a neighbour, here and in the variable',
  }),
  marginsDiffer: ({ by, sum, other, otherSum }: { by: string; sum: number; other: string; otherSum: number }) => ({
    code: 'margins-differ',
    problem: `the totals of ${by} add up to ${sum}, and those of ${other} to ${otherSum}`,
    remedy: 'take all margins from one table of the population, or scale them to one sum',
  }),
  caseTwice: ({ id, line }: { id: string; line: number }) => ({
    code: 'case-twice',
    problem: `the case ${id} stands on line ${line} already`,
    remedy: 'give one line per sampled unit',
  }),
  negativeWeights: ({ weight, step, count }: { weight: string; number: number; step: string; count: number }) => ({
    code: 'negative-weights',
    problem: `${count} weights are negative after this step (${step} of ${weight}), and no figure is made with negative weights`,
    remedy: 'give the calibration bounds, such as 0.3 and 3, or take the method raking or logit',
  }),
  negativeReplicates: ({ count }: { count: number }) => ({
    code: 'negative-weights',
    problem: `${count} replicates have negative weights, which no study file takes`,
    remedy: 'give the calibration bounds, such as 0.3 and 3, or take the method raking or logit',
  }),
  unlikelySum: ({ weight, step, factor }: { weight: string; step: string; factor: number }) => ({
    code: 'unlikely-sum',
    problem: `the sum of the weights is ${Number(factor.toPrecision(3))} times that before this step (${step} of ${weight})`,
    remedy: 'check that totals and design weights count the same units, such as persons and not thousands of them',
  }),
  stepImpossible: ({ place, problem, remedy }: { place: string; problem: string; remedy: string }) => ({
    code: 'step-impossible',
    problem: `${place}: ${problem}`,
    remedy,
  }),
} satisfies Record<string, (about: never) => WeightingProblem>);
