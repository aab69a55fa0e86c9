import { counted, EstimationError } from './estimation-error.ts';

const RESPONSE_OF = {
  logistic: 'a logistic model needs 0 (no), 1 (yes) or a share between them',
  poisson: 'a Poisson model needs counts of 0 or more',
  gaussian: 'a linear model needs finite numbers',
} as const;

/** What can be wrong with the response, the terms and the fit of a model. */
export const modelErrors = {
  negativeWeight: ({ row, weight }: { row: number; weight: number }) =>
    new EstimationError({
      code: 'invalid-weight',
      place: `weights, row ${row + 1}`,
      problem: `${weight} is negative, and a model takes no such weight`,
      remedy: 'calibrate within bounds, or by raking',
    }),
  termKind: ({ term, kind }: { term: string; kind: unknown }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `term ${term}`,
      problem: `the kind ${kind} is unknown`,
      remedy: 'use category, number or interaction',
    }),
  termTwice: ({ term }: { term: string }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `term ${term}`,
      problem: 'two terms have this name',
      remedy: 'leave one out or rename it',
    }),
  interactionOfOne: ({ terms }: { terms: readonly string[] }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `interaction ${terms.join(':')}`,
      problem: `it is of ${counted(new Set(terms).size, 'term')}`,
      remedy: 'name two or more terms, each once',
    }),
  interactionWithout: ({ terms, needed }: { terms: readonly string[]; needed: string }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `interaction ${terms.join(':')}`,
      problem: `the model has no term ${needed}`,
      remedy: 'add it: an interaction is read beside the terms that it is of',
    }),
  combinationWithoutRows: ({ term }: { term: string }) =>
    new EstimationError({
      code: 'no-rows',
      place: `interaction ${term}`,
      problem: 'the margin needs a combination of levels that no row of the model has',
      remedy: 'merge levels, drop the interaction, or choose other margins',
    }),
  termLength: ({ term, length, rows }: { term: string; length: number; rows: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: `term ${term}`,
      problem: `it has ${counted(length, 'code')}, but the design has ${counted(rows, 'row')}`,
      remedy: 'give one code per row of the design, -1 where it is missing',
    }),
  levelCode: ({ term, row, code, levels }: { term: string; row: number; code: number; levels: number }) =>
    new EstimationError({
      code: 'invalid-groups',
      place: `term ${term}, row ${row + 1}`,
      problem: `level ${code} is not between -1 and ${levels - 1}`,
      remedy: 'give a label to every level, or use -1 for rows without one',
    }),
  referenceWithoutRows: (found: { term: string; reference: string | undefined; levels: readonly string[] }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `term ${found.term}`,
      problem: `the reference level ${found.reference} has no row in the model`,
      remedy: `choose one of ${found.levels.join(', ')}`,
    }),
  unknownTerm: ({ term, known }: { term: string; known: readonly string[] }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `term ${term}`,
      problem: 'the model has no such term',
      remedy: `choose among ${known.join(', ')}`,
    }),
  unknownCoefficient: ({ name, known }: { name: string; known: readonly string[] }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `coefficient ${name}`,
      problem: 'the model has no such coefficient',
      remedy: `choose among ${known.join(', ')}`,
    }),
  settingLevel: (found: { term: string; level: string | number; levels: readonly string[] }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `margin at ${found.term}`,
      problem: `no row of the model has the level ${found.level}`,
      remedy: `choose one of ${found.levels.join(', ')}`,
    }),
  settingValue: ({ term, value }: { term: string; value: string | number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `margin at ${term}`,
      problem: `${value} is not a number`,
      remedy: 'set it to a number',
    }),
  nothingTested: () =>
    new EstimationError({
      code: 'invalid-option',
      place: 'test of terms',
      problem: 'it names no term',
      remedy: 'name the terms that are tested together',
    }),
  testedWithoutInteraction: ({ term, interaction }: { term: string; interaction: string }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `term ${term}`,
      problem: `a model without it cannot keep the interaction ${interaction}`,
      remedy: 'test both together',
    }),
  noRows: () =>
    new EstimationError({
      code: 'no-rows',
      place: 'model',
      problem: 'no row of the domain has a weight, a response and a value of every term',
      remedy: 'widen the domain or drop the term that is missing',
    }),
  termValue: ({ row, value }: { row: number; value: number }) =>
    new EstimationError({
      code: 'invalid-value',
      place: `model, row ${row + 1}`,
      problem: `a numeric term cannot have the value ${value}`,
      remedy: 'correct it or leave the row out of the domain',
    }),
  response: ({ family, row, value }: { family: keyof typeof RESPONSE_OF; row: number; value: number }) =>
    new EstimationError({
      code: 'invalid-response',
      place: `response, row ${row + 1}`,
      problem: `the value is ${value}`,
      remedy: `${RESPONSE_OF[family]}; recode the response or choose another model`,
    }),
  notSettled: ({ passes }: { passes: number }) =>
    new EstimationError({
      code: 'not-converged',
      place: 'model',
      problem: `the coefficients did not settle in ${passes} passes`,
      remedy: 'look for extreme values in the response and the numbers, and for levels with very few rows',
    }),
  sameResponse: ({ response }: { response: string | number }) =>
    new EstimationError({
      code: 'separation',
      place: 'response',
      problem: `it is ${response} in every row`,
      remedy: 'a model needs rows that differ: widen the domain',
    }),
  pureLevels: (found: { terms: readonly string[]; levels: readonly { level: string; response: 0 | 1 }[] }) =>
    new EstimationError({
      code: 'separation',
      place: placeOfTerms(found.terms),
      problem: found.levels
        .map(({ level, response }) => `every row of level ${level} has the response ${response}`)
        .join(', '),
      remedy: 'merge the level with another or drop the term',
    }),
  outcomesMissing: (found: { terms: readonly string[]; cells: readonly { level: string; outcome: string }[] }) =>
    new EstimationError({
      code: 'separation',
      place: placeOfTerms(found.terms),
      problem: found.cells
        .map(({ level, outcome }) => `no row of level ${level} has the outcome ${outcome}`)
        .join(', '),
      remedy: 'merge the level with another, merge outcomes, or drop the term',
    }),
  referenceOutcome: (found: { reference: string; outcomes: readonly string[] }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option reference',
      problem: `the outcome ${found.reference} has no row in the model`,
      remedy: `choose one of ${found.outcomes.join(', ')}`,
    }),
  notACount: ({ row, value, most }: { row: number; value: number; most: number }) =>
    new EstimationError({
      code: 'invalid-response',
      place: `response, row ${row + 1}`,
      problem: `the value is ${value}`,
      remedy: `a negative binomial model needs whole numbers from 0 to ${most}; recode the response or choose another model`,
    }),
  noOverdispersion: () =>
    new EstimationError({
      code: 'no-overdispersion',
      place: 'response',
      problem: 'the counts vary no more than Poisson counts of the same means would',
      remedy: 'use poissonModel, whose variance does not assume that counts are Poisson',
    }),
  perfectPrediction: ({ terms }: { terms: readonly string[] }) =>
    new EstimationError({
      code: 'separation',
      place: placeOfTerms(terms),
      problem: `the response is predicted perfectly, so the coefficient${terms.length === 1 ? '' : 's'} would be infinite`,
      remedy: 'drop a term or merge its levels',
    }),
  collinear: ({ terms }: { terms: readonly string[] }) =>
    new EstimationError({
      code: 'collinear-terms',
      place: placeOfTerms(terms),
      problem: terms.length === 1 ? 'it is the same in every row' : 'each follows from the others',
      remedy: 'drop one of the terms',
    }),
} as const;

function placeOfTerms(terms: readonly string[]): string {
  return terms.length === 1 ? `term ${terms[0]}` : `terms ${terms.join(', ')}`;
}
