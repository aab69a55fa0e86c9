import type { SmallAreaProblem } from './small-area-error.ts';

/** More names than these do not help to find the right one. */
const MOST_NAMES = 40;

/** The sentences for what is wrong with figures of small areas. */
export const smallAreaProblems = {
  severalCategories: (id: string, known: readonly string[]): SmallAreaProblem => ({
    problem: `${id} has several categories, and a model is of one figure`,
    remedy: `name one as "category": ${choice(known)}`,
  }),

  severalCrimes: (id: string, known: readonly string[]): SmallAreaProblem => ({
    problem: `${id} has no set of crimes that a model could take by itself`,
    remedy: `name one as "crime": ${choice(known)}`,
  }),

  notOfAreas: (id: string, statistic: string): SmallAreaProblem => ({
    problem: `${id} is no share, mean or rate (${statistic}), and goes with the size of areas`,
    remedy: 'choose a share, a mean or a rate, such as a prevalence',
  }),

  repeatedColumn: (column: string): SmallAreaProblem => ({
    problem: `${column} stands twice among the columns of the covariates`,
    remedy: 'keep one of them',
  }),

  blankArea: (): SmallAreaProblem => ({
    problem: 'the line names no area',
    remedy: 'write the value that the area has in the file, or take the line out',
  }),

  areaTwice: (area: string, line: number): SmallAreaProblem => ({
    problem: `${area} stands in line ${line} too`,
    remedy: 'keep one of the lines',
  }),

  blankCovariate: (area: string): SmallAreaProblem => ({
    problem: `the covariate of ${area} is blank or no finite number`,
    remedy: 'write its value: a model needs all covariates of all areas',
  }),

  areaNotInFile: (area: string, variable: string, known: readonly string[]): SmallAreaProblem => ({
    problem: `${variable} has no value ${area}`,
    remedy: `write one of ${choice(known)}; if the area has no sample, name it in "modelAlone"`,
  }),

  areaWithoutLine: (area: string): SmallAreaProblem => ({
    problem: `there is no line for ${area}, which is an area of the figures`,
    remedy: 'add its line with its covariates',
  }),

  aloneUnknown: (area: string, file: string): SmallAreaProblem => ({
    problem: `${area} is to have the figure of the model alone, and ${file} has no line for it`,
    remedy: 'correct the name, add the line, or take it out of "modelAlone"',
  }),

  fewAreas: (areas: number, columns: number): SmallAreaProblem => ({
    problem: `areas with a direct figure for the model: ${areas}; covariates: ${columns}`,
    remedy: `name fewer covariates: areas have to be ${columns + 2} or more, as the model has a constant too`,
  }),

  noVariance: (area: string, why: string, isAbove0: boolean): SmallAreaProblem => ({
    problem: `the direct figure of ${area} ${why}`,
    remedy: `${isAbove0 ? 'smooth the variances ("smooth": {}), ' : ''}put areas together, or name the area in "modelAlone"`,
  }),

  noSmoothVariance: (area: string, why: string): SmallAreaProblem => ({
    problem: `the curve of variances gives ${area} no variance: ${why}`,
    remedy: 'put areas together, choose the other form of the curve, or name the area in "modelAlone"',
  }),

  notMade: (code: string, problem: string, remedy: string): SmallAreaProblem => ({
    problem: `the model has no estimate (${code}): ${problem}`,
    remedy,
  }),
};

function choice(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
