import { quantileSorted } from 'simple-statistics';
import type { WeightName } from '#contract';
import { type Convergence, weightReport } from '#estimation';
import type { FilePlace } from '../analysis/from-study/study-error.ts';
import type { FittedNumber, PreparedStep, StepClasses, StepResponse } from './prepared-step.ts';
import { representativity } from './representativity.ts';
import type { SampleRows } from './sample-rows.ts';

/** What a step did to one of its classes or cells. */
export interface ClassSummary {
  readonly label: string;
  /** Units that carry weight before and after. */
  readonly nBefore: number;
  readonly n: number;
  readonly sumBefore: number;
  readonly sum: number;
  /** Population total, of a step that has some. */
  readonly total?: number;
  /** Extremes of weight after / weight before, among those who carry weight after. */
  readonly smallestFactor: number;
  readonly largestFactor: number;
}

/** What a calibration did to the total of one of its numbers. */
export interface NumberSummary {
  readonly name: string;
  readonly sumBefore: number;
  readonly sum: number;
  readonly total: number;
}

/** What a step of weighting did. */
export interface StepSummary {
  readonly weight: WeightName;
  readonly number: number;
  readonly step: string;
  /** Why weights are multiplied, in the words of the specification. */
  readonly reason?: string;
  /** Units that carry weight after and before, of negative weight too. */
  readonly n: number;
  readonly nBefore: number;
  readonly sum: number;
  readonly sumBefore: number;
  /** Rows of negative weight, which linear calibration without bounds may leave. */
  readonly negative: number;
  /** Of the weights after the step. */
  readonly distribution: {
    readonly min: number;
    readonly p5: number;
    readonly median: number;
    readonly p95: number;
    readonly max: number;
  };
  /** The largest weights. */
  readonly extremes: readonly { readonly case: string; readonly weight: number; readonly timesMedian: number }[];
  /** Kish's: n sum of squares / square of the sum. */
  readonly designEffect: number;
  readonly smallestFactor: number;
  readonly largestFactor: number;
  readonly convergence: Convergence;
  readonly classes: readonly ClassSummary[];
  /** Of a calibration to totals of numbers. */
  readonly numbers?: readonly NumberSummary[];
  /** R-indicator of response, of a step for nonresponse. */
  readonly representativity?: number;
}

/** The same, with where the step stands in the specification. */
export interface PlacedStep {
  readonly summary: StepSummary;
  readonly place: FilePlace;
}

const MOST_EXTREMES = 5;

/** What a step did, from the weights before and after it. */
export function summarize(
  { weight, number, spec, classes, numbers, response }: PreparedStep,
  { cases }: Pick<SampleRows, 'cases'>,
  { before, after, convergence }: { before: Float64Array; after: Float64Array; convergence: Convergence },
): StepSummary {
  const report = weightReport(before, after);
  const sorted = Array.from(after.filter((one) => one !== 0)).sort((a, b) => a - b);
  const at = (share: number) => quantileSorted(sorted, share);
  const median = at(0.5);
  return {
    weight,
    number,
    step: spec.step,
    ...(spec.step === 'multiply' && { reason: spec.reason }),
    // The engine counts those of negative weight apart.
    n: report.n + report.negative,
    nBefore: before.reduce((count, one) => (one === 0 ? count : count + 1), 0),
    sum: report.sum,
    sumBefore: report.sumBefore,
    negative: report.negative,
    distribution: { min: report.minimum, p5: at(0.05), median, p95: at(0.95), max: report.maximum },
    extremes: largest(after).map((row) => ({
      case: cases[row]!,
      weight: after[row]!,
      timesMedian: after[row]! / median,
    })),
    designEffect: report.designEffect,
    smallestFactor: report.smallestRatio,
    largestFactor: report.largestRatio,
    convergence,
    classes: classes.flatMap((each) => classSummaries(each, { before, after }, response)),
    ...(numbers && { numbers: numbers.map((each) => numberSummary(each, { before, after })) }),
    ...(response && { representativity: representativity(response, before) }),
  };
}

/** The rows of the largest weights; of equal ones the first. */
function largest(weights: Float64Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] === 0) continue;
    const place = rows.findIndex((other) => weights[other]! < weights[row]!);
    if (place >= 0) rows.splice(place, 0, row);
    else rows.push(row);
    if (rows.length > MOST_EXTREMES) rows.pop();
  }
  return rows;
}

function numberSummary(
  { name, total, values }: FittedNumber,
  { before, after }: { before: Float64Array; after: Float64Array },
): NumberSummary {
  // Who carries no weight may lack the number.
  const sumOf = (weights: Float64Array) =>
    weights.reduce((sum, weight, row) => (weight === 0 ? sum : sum + weight * values[row]!), 0);
  return { name, sumBefore: sumOf(before), sum: sumOf(after), total };
}

function classSummaries(
  { groups, totals }: StepClasses,
  { before, after }: { before: Float64Array; after: Float64Array },
  response: StepResponse | undefined,
): ClassSummary[] {
  const cells = groups.labels.map((label, cell) => ({
    label,
    nBefore: 0,
    n: 0,
    sumBefore: 0,
    sum: 0,
    ...(totals && { total: totals[cell]! }),
    smallestFactor: Number.POSITIVE_INFINITY,
    largestFactor: Number.NEGATIVE_INFINITY,
  }));
  for (let row = 0; row < before.length; row++) {
    const cell = cells[groups.codes[row]!];
    // Units that do not belong to the population have no part in their class.
    if (!cell || before[row] === 0 || response?.eligible[row] === 0) continue;
    cell.nBefore += 1;
    cell.sumBefore += before[row]!;
    if (after[row] === 0) continue;
    const factor = after[row]! / before[row]!;
    cell.n += 1;
    cell.sum += after[row]!;
    cell.smallestFactor = Math.min(cell.smallestFactor, factor);
    cell.largestFactor = Math.max(cell.largestFactor, factor);
  }
  return cells.filter(({ n }) => n > 0);
}
