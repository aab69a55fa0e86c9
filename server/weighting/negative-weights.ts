import { WEIGHT_NAMES, type WeightName } from '#contract';
import { type FilePlace, placeInWords } from '../analysis/from-study/study-error.ts';
import { printable } from '../files/printable.ts';
import type { MadeWeights } from './make-weights.ts';
import type { StepSummary } from './step-summary.ts';
import type { WeightsByName } from './take-steps.ts';
import { WeightingError, type WeightingProblem } from './weighting-error.ts';
import { weightingProblems } from './weighting-problems.ts';

/** A step that left negative weights, which no later step mended. */
export interface NegativeWeights {
  readonly weight: WeightName;
  readonly number: number;
  readonly step: string;
  readonly place: FilePlace;
  /** Units of negative weight after it. */
  readonly count: number;
  /** Which of the four weights have negative ones in the end. */
  readonly of: readonly WeightName[];
}

/** What is said of negative weights beside the weights. */
export interface NegativeWarning extends Pick<WeightingProblem, 'code' | 'problem' | 'remedy'> {
  readonly place?: FilePlace;
  readonly of: readonly WeightName[];
}

/** The weights of which figures are made: `weightsByCase`. */
const USED: readonly WeightName[] = ['household_screener', 'person'];

/** Finds the steps that made the final weights negative. @param steps with their places, in their order */
export function negativeWeights(
  weights: WeightsByName,
  steps: readonly { readonly summary: StepSummary; readonly place: FilePlace }[],
): NegativeWeights[] {
  const found = new Map<number, NegativeWeights>();
  for (const name of WEIGHT_NAMES) {
    if (!weights[name].some((one) => one < 0)) continue;
    const after = WEIGHT_NAMES.indexOf(name);
    const upTo = steps.filter(({ summary }) => WEIGHT_NAMES.indexOf(summary.weight) <= after);
    // The first one since there was none.
    const index = upTo.findLastIndex(({ summary }) => summary.negative === 0) + 1;
    const { summary, place } = upTo[index]!;
    const { weight, number, step, negative: count } = summary;
    const of = [...(found.get(index)?.of ?? []), name];
    found.set(index, { weight, number, step, place, count, of });
  }
  return [...found.values()];
}

/** What has to be said beside the weights: that they, or those of replicates, are negative. */
export function negativeWarnings({ negative, replicates }: Pick<MadeWeights, 'negative' | 'replicates'>) {
  const warnings: NegativeWarning[] = negative.map(({ place, of, ...about }) => ({
    ...told(weightingProblems.negativeWeights(about)),
    place,
    of,
  }));
  const count = replicates?.weights.filter((column) => column.some((one) => one < 0)).length ?? 0;
  if (count > 0) warnings.push({ ...told(weightingProblems.negativeReplicates({ count })), of: ['person'] });
  return warnings;
}

/** Warnings for the terminal, a line each. */
export function warningsInWords(warnings: readonly NegativeWarning[]): string {
  const where = (place: FilePlace | undefined) => (place ? `${placeInWords(place)}: ` : '');
  return warnings
    .map(({ place, problem, remedy }) => `warning: ${printable(`${where(place)}${problem}; ${remedy}`)}\n`)
    .join('');
}

/** @throws WeightingError where weights of which figures are made are negative */
export function refuseNegativeWeights({ negative }: Pick<MadeWeights, 'negative'>): void {
  const [first, ...others] = negative
    .filter(({ of }) => of.some((name) => USED.includes(name)))
    .map(({ place, of: _, ...about }) => ({ place, ...weightingProblems.negativeWeights(about) }));
  if (first) throw new WeightingError([first, ...others]);
}

function told({ code, problem, remedy }: WeightingProblem) {
  return { code, problem, remedy };
}
