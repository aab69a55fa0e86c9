import type { VarianceFrame } from '../../survey-design.ts';
import type { StudyProblem } from '../study-error.ts';
import { shortened } from './shortened.ts';

const DECIMAL_SIGN = {
  '.': 'write a decimal point, and nothing between thousands; or add "decimal": "," to the file in the study',
  ',': 'write a decimal comma, and nothing between thousands; or take "decimal" out of the study file',
};
const WEIGH_ALL = 'give every record a weight of 0 or more';

/** What is wrong with what data files say. */
export const valueProblems = {
  notANumber: (cell: string, decimal: '.' | ',' = '.') => ({
    code: 'not-a-number',
    problem: `"${shortened(cell)}" is not a number`,
    remedy: /^-?\d+[.,]\d+$/.test(cell) ? DECIMAL_SIGN[decimal] : 'correct the value or leave it blank',
  }),
  blankValue: () => ({
    code: 'blank-value',
    problem: 'the value is blank',
    remedy: 'give every record its keys, its stratum and its PSU',
  }),
  blankNumber: () => ({
    code: 'blank-value',
    problem: 'the number is blank',
    remedy: 'give every record its corrections and its replicate weights',
  }),
  impossibleFpc: ({ value, isFraction }: { value: number; isFraction: boolean }) => ({
    code: 'invalid-fpc',
    problem: `the correction is ${value}, ${isFraction ? 'and it is a share of the stratum' : 'and it is a number of units'}`,
    remedy: isFraction ? 'give a share above 0, at most 1' : 'give the units of the population, above 0',
  }),
  fpcVaries: ({ value, other, line }: { value: number; other: number; line: number }) => ({
    code: 'invalid-fpc',
    problem: `the correction is ${value} here and ${other} on line ${line}, of the same stratum or the same unit of the stage before`,
    remedy: 'give all units that were drawn together the same',
  }),
  moreThanPopulation: ({ population }: { population: number }) => ({
    code: 'invalid-fpc',
    problem: `there are more units in the sample than the ${population} that the population has`,
    remedy: 'correct the number, or set design.fpcType to fraction',
  }),
  parentNotSelected: () => ({
    code: 'parent-not-found',
    problem: 'the row is a record of this part, and the part that it belongs to leaves it out',
    remedy: 'let the "rows" of both parts fit, or name the column with the key of the other one',
  }),
  nothingSelected: (rows: string) => ({
    code: 'no-rows',
    problem: `the condition ${rows.slice(0, 300)} holds in no row`,
    remedy: 'correct "rows" in the study file',
  }),
  largeCode: () => ({
    code: 'study-shape',
    problem: 'the column is declared as a number, and the code has more digits than a number keeps',
    remedy: 'declare the column as text',
  }),
  blankWeight: () => ({ code: 'invalid-weight', problem: 'the weight is blank', remedy: WEIGH_ALL }),
  invalidWeight: (weight: number) => ({
    code: 'invalid-weight',
    problem: `the weight is ${weight}`,
    remedy: WEIGH_ALL,
  }),
  extremeWeight: (weight: number) => ({
    code: 'invalid-weight',
    problem: `the weight is ${weight}, too large or too small to calculate with`,
    remedy: `give weights of 0, or from 1e-15 to 1e15`,
  }),
  ofWeight: (weight: number): StudyProblem => {
    if (Number.isNaN(weight)) return valueProblems.blankWeight();
    return weight < 0 ? valueProblems.invalidWeight(weight) : valueProblems.extremeWeight(weight);
  },
  impossibleAmount: (amount: number): StudyProblem => ({
    code: 'invalid-amount',
    problem: `the amount is ${amount}`,
    remedy: 'give an amount of 0 or more, or name it in "unknown"',
  }),
  weightOfNobody: ({ unit, line, file }: { unit: string; line: number; file: string }) => ({
    code: 'invalid-weight',
    problem: `the incident has a weight, but its ${unit} (${file}, line ${line}) has weight 0`,
    remedy: `give the ${unit} its weight, or leave the incident out with incidents.inScope`,
  }),
  invalidCounts: (names: readonly string[]) => ({
    code: 'invalid-weight',
    problem:
      names.length === 2
        ? `${names.join(' and ')} are not two positive numbers`
        : `${names.join(', ')}: not every one is a positive number`,
    remedy: names.length === 2 ? 'correct the two counts' : 'correct the counts',
  }),
  duplicateKey: (firstLine: number) => ({
    code: 'duplicate-key',
    problem: `the key of line ${firstLine} occurs again`,
    remedy: 'keep one record per key',
  }),
  parentNotFound: (parentFile: string) => ({
    code: 'parent-not-found',
    problem: `no record of ${parentFile} has this key`,
    remedy: 'export both files together',
  }),
  undeclaredCrime: () => ({
    code: 'unknown-code',
    problem: 'the incident matches no declared crime',
    remedy: 'correct the value or declare the crime in incidents.crimes',
  }),
  unknownCode: (text: string) => ({
    code: 'unknown-code',
    problem: `"${shortened(text)}" is not on the code list`,
    remedy: 'correct the value or add the code to the study file',
  }),

  lonelyPsu: ({ stratum, psu, frame }: { stratum: string; psu: string; frame: VarianceFrame }) => ({
    code: 'single-psu-stratum',
    problem: `stratum ${shortened(stratum)} has one PSU, ${shortened(psu)}, in the frame ${frame}`,
    remedy: `choose another design.lonelyPsu.${frame} than fail, or merge the stratum with another`,
  }),
  psuInTwoStrata: (found: { psu: string; stratum: string; other: string; line: number }) => ({
    code: 'clusters-not-nested',
    problem: `PSU ${shortened(found.psu)} is in stratum ${shortened(found.stratum)} here and in stratum ${shortened(found.other)} on line ${found.line}`,
    remedy: 'set design.nested to true if codes of PSUs repeat from stratum to stratum, or correct the code',
  }),
} satisfies Record<string, (about: never) => StudyProblem>;
