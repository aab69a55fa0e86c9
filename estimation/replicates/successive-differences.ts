import { unsampledShare } from '../design/correction.ts';
import type { TaylorDesign } from '../design/types.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';
import { refuseLonelyStrata } from '../variance/lonely-psu.ts';
import { type Hadamard, hadamard } from './hadamard.ts';
import { type ReplicateFactors, refuseUnequal, unitFactors } from './replicate-factors.ts';

export interface SuccessiveDifferenceOptions {
  /**
   * Least number of replicates; the next order of a Hadamard matrix is taken. Default: one more than there
   * are PSUs, at most 160.
   */
  readonly replicates?: number;
}

/** Replicate factors with the two rows of the Hadamard matrix that each PSU has. */
export interface SuccessiveDifferences extends ReplicateFactors {
  /** Row a of each PSU, from 0; the row of ones is 0, and no PSU has it. */
  readonly firstRow: Int32Array;
  /** Row b of each PSU, which is row a of the next one in its loop. */
  readonly secondRow: Int32Array;
}

const MOST_BY_DEFAULT = 160;

/**
 * Replicates by successive differences, for PSUs that were drawn systematically from an ordered list: the
 * variance is half of the sum of the squared differences between neighbours.
 *
 * The factor of a PSU in replicate r is 1 + 2^(-3/2) sqrt(1 - f) (h_ar - h_br), h_a and h_b two rows of a
 * Hadamard matrix of order R. The PSUs of a stratum, in the order in which the file first shows them, take
 * the rows one after the other in a closed loop: the last is a neighbour of the first. Scale 4 / R, rscales
 * 1. Where PSUs are more than rows, further strata take the rows again in another order, and a stratum that
 * is larger than R - 1 has several loops.
 *
 * A lonely PSU: `fail` throws; under `remove` and `certainty` its factor is 1; the other policies are
 * refused.
 *
 * @returns the factors, with the rows of each PSU and the degrees of freedom of the strata not taken whole,
 * at most R - 1
 * @throws EstimationError single-psu-stratum, replicates-undefined, too-many-replicates, invalid-option
 * @see Fay and Train (1995), Proceedings of the ASA Section on Government Statistics, 154-159; Ash (2014),
 *   Survey Methodology 40, 47-59
 * @example successiveDifferences(design3).scale // => 1
 * @example successiveDifferences(design3).firstRow // => Int32Array.of(1, 2, 3)
 */
export function successiveDifferences(
  design: TaylorDesign,
  options: SuccessiveDifferenceOptions = {},
): SuccessiveDifferences {
  const { psuCount, psuStratum } = design;
  const { replicates = Math.min(psuCount + 1, MOST_BY_DEFAULT) } = options;
  if (!Number.isSafeInteger(replicates) || replicates < 2) throw replicateErrors.numberOfReplicates({ replicates });
  refuseUnequal(design);
  refuseLonely(design);
  // Two rows beside that of ones, so that neighbours differ.
  const matrix = hadamard(Math.max(4, replicates));
  const { order, signs } = matrix;
  const factors = unitFactors(order, psuCount);
  const rows = rowsOfPsus(design, matrix);
  for (let psu = 0; psu < psuCount; psu++) {
    const spread = Math.sqrt(unsampledShare(design.fraction[psuStratum[psu]!]!) / 8);
    const first = rows.firstRow[psu]!;
    const second = rows.secondRow[psu]!;
    for (let r = 0; r < order; r++)
      factors[r]![psu] = 1 + spread * (signs[r * order + first]! - signs[r * order + second]!);
  }
  return {
    method: 'SDR',
    count: order,
    factors,
    scale: 4 / order,
    rscales: new Float64Array(order).fill(1),
    degreesOfFreedom: Math.min(degreesOfSampled(design), order - 1),
    ...rows,
  };
}

/**
 * Columns of the matrix serve as its rows: its first column, and not its first row, is known to be of ones.
 */
function rowsOfPsus({ psuCount, psusInStratum }: TaylorDesign, { order }: Hadamard) {
  const firstRow = new Int32Array(psuCount);
  const secondRow = new Int32Array(psuCount);
  const usable = order - 1;
  let step = 1;
  let taken = 0;
  let psu = 0;
  for (const size of psusInStratum) {
    const loops = Math.ceil(size / usable);
    for (let loop = 0; loop < loops; loop++) {
      const length = Math.floor(((loop + 1) * size) / loops) - Math.floor((loop * size) / loops);
      if (taken + length > usable) {
        taken = 0;
        step = nextStep(step, usable);
      }
      const rowAt = (place: number) => 1 + (((taken + (place % length)) * step) % usable);
      for (let place = 0; place < length; place++, psu++) {
        firstRow[psu] = rowAt(place);
        secondRow[psu] = rowAt(place + 1);
      }
      taken += length;
    }
  }
  return { firstRow, secondRow };
}

/** The next step that reaches all rows before it comes back to the first. */
function nextStep(step: number, usable: number): number {
  let next = step + 1;
  while (next < usable && divisor(next, usable) > 1) next++;
  return next < usable ? next : 1;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

function refuseLonely(design: TaylorDesign): void {
  refuseLonelyStrata(design);
  const { lonelyPsu, psusInStratum, fraction, stratumLabels } = design;
  if (lonelyPsu !== 'adjust' && lonelyPsu !== 'average') return;
  const lonely = psusInStratum.findIndex((size, stratum) => size === 1 && unsampledShare(fraction[stratum]!) > 0);
  if (lonely >= 0) throw replicateErrors.lonelyInSuccession({ stratum: stratumLabels[lonely]!, policy: lonelyPsu });
}

function degreesOfSampled({ countedInStratum, fraction }: TaylorDesign): number {
  return countedInStratum.reduce(
    (sum, psus, stratum) => sum + (unsampledShare(fraction[stratum]!) === 0 ? 0 : Math.max(0, psus - 1)),
    0,
  );
}
