import type { EstimationError } from '#estimation';
import { withNames } from '../../files/with-names.ts';
import type { TableProblem } from '../tables/table-error.ts';

/** The sentences for what is wrong with the specification of a profile and not with that of a table. */
export const profileProblems = withNames({
  severalCategories: (id: string, known: readonly string[]): TableProblem => ({
    code: 'unknown-category',
    problem: `${id} has several categories, and a model explains one of them`,
    remedy: `name it as "category": one of ${known.join(', ')}`,
  }),

  severalUnits: (id: string, crimes: readonly string[]): TableProblem => ({
    code: 'unknown-crime',
    problem: `${id} has no set of crimes that a model could take by itself`,
    remedy: `name one as "crime": ${crimes.join(', ')}`,
  }),

  notExplained: (id: string, kind: string): TableProblem => ({
    code: 'indicator-absent',
    problem:
      kind === 'logistic'
        ? `${id} is no share, so that a logistic model cannot explain it`
        : `${id} is no share and no mean of what each record has, so that no model can explain it`,
    remedy:
      kind === 'logistic'
        ? 'choose a share, or the kind poisson for a number'
        : 'choose a share, or a mean such as incidence',
  }),

  notATerm: (name: string, terms: readonly string[]): TableProblem => ({
    code: 'unknown-variable',
    problem: `${name} is no term of the model`,
    remedy: `name a term (${terms.join(', ')}), or add it to terms`,
  }),

  marginWithout: (names: readonly string[]): TableProblem => ({
    code: 'repeated-name',
    problem: `${names.join(', ')}: a term stands twice`,
    remedy: 'name each term once',
  }),

  interactionWithout: (needed: string): TableProblem => ({
    code: 'unknown-variable',
    problem: `an interaction of three terms needs ${needed} too`,
    remedy: `add ["${needed.split(':').join('", "')}"] to interactions`,
  }),

  oneLevel: (variable: string): TableProblem => ({
    code: 'unknown-value',
    problem: `${variable} has fewer than two values among the records, so that it explains nothing`,
    remedy: 'take it out of terms',
  }),

  noRecords: (): TableProblem => ({
    code: 'no-estimate',
    problem: 'no record has a weight, what is counted, and a value of every term',
    remedy: 'take a term out, make unknown values a level, or choose more records',
  }),

  mergedTwice: (variable: string, value: string): TableProblem => ({
    code: 'repeated-name',
    problem: `${variable}: ${value} is put into two levels, or is the name of a value that is put into another`,
    remedy: 'put each value into one level, with a name that no other value has',
  }),

  /** A model without an estimate: of which terms that is, and in which levels everybody is alike. */
  notFitted: (
    { code, place, problem, remedy }: Pick<EstimationError, 'code' | 'place' | 'problem' | 'remedy'>,
    _terms: readonly string[],
    _levels: readonly string[],
  ): TableProblem => ({
    code: 'no-estimate',
    problem: `the model has no estimate (${code}): ${place}: ${problem}`,
    remedy,
  }),
});
