import { printable } from '../../files/printable.ts';
import type { MadeWeights } from '../make-weights.ts';
import type { ClassSummary, StepSummary } from '../step-summary.ts';

/** More classes than these stand in weights.json only. */
const MOST_CLASSES = 40;

/** What every step did, for the terminal. */
export function weightingReport({
  steps,
  hash,
  replicates,
}: Pick<MadeWeights, 'steps' | 'hash' | 'replicates'>): string {
  return [
    ...steps.map(stepInWords),
    ...(replicates ? [`${replicates.count} replicates by ${replicates.method}: every step was taken in each.\n`] : []),
    `Hash of the specification and of what the weights were made from: ${hash}\n`,
  ].join('\n');
}

function stepInWords(summary: StepSummary): string {
  const { weight, number, step, reason, distribution, convergence, representativity } = summary;
  const { min, p5, median, p95, max } = distribution;
  const [largest] = summary.extremes;
  const lines = [
    `weight of ${weight}, step ${number}: ${step}${reason === undefined ? '' : ` (${printable(reason)})`}`,
    `  units ${summary.nBefore} -> ${summary.n}, sum ${shown(summary.sumBefore)} -> ${shown(summary.sum)}`,
    `  min ${shown(min)}, p5 ${shown(p5)}, median ${shown(median)}, p95 ${shown(p95)}, max ${shown(max)}`,
    `  factors ${shown(summary.smallestFactor)} to ${shown(summary.largestFactor)}, design effect of weighting ${shown(summary.designEffect)}`,
    ...(largest ? [`  largest: case ${printable(largest.case)}, ${shown(largest.timesMedian)} times the median`] : []),
    ...(summary.negative > 0
      ? [`  ${summary.negative} weights are negative: no figure is made with them; give the calibration bounds`]
      : []),
    ...(representativity === undefined ? [] : [`  R-indicator of response ${shown(representativity)}`]),
    ...(convergence.distance === undefined
      ? []
      : [`  totals met to ${convergence.distance.toExponential(1)} in ${convergence.iterations} rounds`]),
    ...classesInWords(summary.classes),
    ...(summary.numbers ?? []).map(
      ({ name, sumBefore, sum, total }) =>
        `    ${printable(name)}: sum ${shown(sumBefore)} -> ${shown(sum)}, total ${shown(total)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function classesInWords(classes: readonly ClassSummary[]): string[] {
  const listed = classes
    .slice(0, MOST_CLASSES)
    .map(({ label, nBefore, n, sumBefore, sum, smallestFactor, largestFactor }) => {
      const factors =
        shown(smallestFactor) === shown(largestFactor)
          ? `factor ${shown(largestFactor)}`
          : `factors ${shown(smallestFactor)} to ${shown(largestFactor)}`;
      return `    ${printable(label)}: units ${nBefore} -> ${n}, sum ${shown(sumBefore)} -> ${shown(sum)}, ${factors}`;
    });
  const more = classes.length - listed.length;
  return more > 0 ? [...listed, `    and ${more} more in weights.json`] : listed;
}

/** Six significant digits. */
function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}
