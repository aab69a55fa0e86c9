import type { WeightName } from '#contract';
import { type FilePlace, placeInWords } from '../../analysis/from-study/study-error.ts';
import { printable } from '../../files/printable.ts';
import type { MadeWeights } from '../make-weights.ts';
import type { WeightingProblem } from '../weighting-error.ts';
import { weightingProblems } from '../weighting-problems.ts';

/** What is said beside weights that are made. */
export interface WeightWarning extends Pick<WeightingProblem, 'code' | 'problem' | 'remedy'> {
  readonly place?: FilePlace;
  /** Which of the four weights it is about. */
  readonly of: readonly WeightName[];
}

/** That weights, or those of replicates, are negative, and that their sum is not what the totals are of. */
export function weightWarnings({
  negative,
  unlikely,
  replicates,
}: Pick<MadeWeights, 'negative' | 'unlikely' | 'replicates'>): WeightWarning[] {
  const warnings: WeightWarning[] = negative.map(({ place, of, ...about }) => ({
    ...told(weightingProblems.negativeWeights(about)),
    place,
    of,
  }));
  const count = replicates?.weights.filter((column) => column.some((one) => one < 0)).length ?? 0;
  if (count > 0) warnings.push({ ...told(weightingProblems.negativeReplicates({ count })), of: ['person'] });
  for (const { place, ...about } of unlikely)
    warnings.push({ ...told(weightingProblems.unlikelySum(about)), place, of: [about.weight] });
  return warnings;
}

/** Warnings for the terminal, a line each. */
export function warningsInWords(warnings: readonly WeightWarning[]): string {
  const where = (place: FilePlace | undefined) => (place ? `${placeInWords(place)}: ` : '');
  return warnings
    .map(({ place, problem, remedy }) => `warning: ${printable(`${where(place)}${problem}; ${remedy}`)}\n`)
    .join('');
}

function told({ code, problem, remedy }: WeightingProblem) {
  return { code, problem, remedy };
}
