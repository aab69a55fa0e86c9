import { medianSorted } from 'simple-statistics';
import type { StepOf } from '#contract';
import { type SteppedWeights, trim } from '#estimation';
import { numberColumn } from '#questionnaires';
import type { Preparing, StepPrepared } from './prepared-step.ts';
import { rowsWhere } from './response-steps.ts';
import { rowsInWords } from './sample-rows.ts';
import { weightingProblems } from './weighting-problems.ts';

const IN_CLOSED_FORM = { iterations: 1, distance: undefined } as const;

/** The design weight of every unit. It multiplies what there is before: 1, or the factor of a replicate. */
export function designStep({ weight }: StepOf<'design'>, about: Preparing): StepPrepared {
  return factorStep(weight, 'weight', about);
}

/** Several households of a dwelling of which one was taken, adults of whom one was selected. */
export function multiplyStep({ by }: StepOf<'multiply'>, about: Preparing): StepPrepared {
  return factorStep(by, 'by', about);
}

function factorStep(expression: string, part: 'weight' | 'by', about: Preparing): StepPrepared {
  const { sample, carries, faults, place } = about;
  const factors = numberColumn(expression, sample.columns, sample.rows);
  const wrong = rowsWhere(
    sample.rows,
    (row) => carries[row] === 1 && !(factors[row]! > 0 && factors[row]! < Number.POSITIVE_INFINITY),
  );
  const problem = part === 'weight' ? weightingProblems.wrongWeight : weightingProblems.wrongFactor;
  if (wrong.length > 0) faults.add(place(part), problem(rowsInWords(sample, wrong)));
  return {
    apply: (weights): SteppedWeights => ({
      weights: weights.map((weight, row) => (weight === 0 ? 0 : weight * factors[row]!)),
      convergence: IN_CLOSED_FORM,
    }),
    classes: [],
    carries,
  };
}

/** Weights beyond a limit are set to it; the others share what is over. */
export function trimStep({ lower, upper, of, strict }: StepOf<'trim'>, { carries }: Preparing): StepPrepared {
  return {
    apply(weights) {
      const unit =
        of === 'weight' ? 1 : medianSorted(Array.from(weights.filter((weight) => weight > 0)).sort((a, b) => a - b));
      const limits = {
        ...(lower !== undefined && { lower: lower * unit }),
        ...(upper !== undefined && { upper: upper * unit }),
      };
      return trim({ ...limits, strict }).apply(weights);
    },
    classes: [],
    carries,
  };
}
