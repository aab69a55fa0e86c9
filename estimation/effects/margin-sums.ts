import type { Design, TaylorDesign } from '../design/types.ts';
import { eachPredictor } from '../models/each-predictor.ts';
import { fillMeans } from '../models/family.ts';
import { addScores, CHUNK_ROWS } from '../models/row-chunk.ts';
import type { MaskedData } from '../models/score-covariance.ts';

/** What a margin needs of the rows, all of them set to something. */
export interface MarginSums {
  /** Weighted mean of the predictions. */
  readonly value: number;
  /** Its derivative with respect to each coefficient. */
  readonly gradient: Float64Array;
  /** Weighted total of the predictions in every unit; empty where nothing needs it. */
  readonly units: Float64Array;
}

/** What is kept of the rows in a pass besides their mean. */
export interface KeptRows {
  /** The totals of the units of this design. */
  readonly unitsOf?: Pick<TaylorDesign, 'rowUnit' | 'unitCount'> | undefined;
  /** Gets the prediction of each row. */
  readonly visit?: (row: number, prediction: number) => void;
}

/**
 * One pass over the rows of a model.
 *
 * @param data the rows as they are set, with their weights
 */
export function marginSums(
  { family, columns, weights, mask }: MaskedData,
  beta: Float64Array,
  { unitsOf, visit }: KeptRows = {},
): MarginSums {
  const mean = new Float64Array(CHUNK_ROWS);
  const variance = new Float64Array(CHUNK_ROWS);
  const gradient = new Float64Array(columns.width + 1);
  const units = new Float64Array(unitsOf?.unitCount ?? 0);
  let weight = 0;
  let sum = 0;
  eachPredictor({ columns, weights, mask }, beta, (chunk, eta) => {
    const { rows, count } = chunk;
    fillMeans(family, count, { eta, mean, variance });
    for (let i = 0; i < count; i++) {
      const w = weights[rows[i]!]!;
      weight += w;
      variance[i]! *= w;
      if (visit !== undefined) visit(rows[i]!, mean[i]!);
      mean[i]! *= w;
      sum += mean[i]!;
    }
    if (unitsOf !== undefined) for (let i = 0; i < count; i++) units[unitsOf.rowUnit[rows[i]!]!]! += mean[i]!;
    addScores(chunk, variance, gradient);
  });
  return {
    value: sum / weight,
    gradient: gradient.slice(0, columns.width).map((each) => each / weight),
    units,
  };
}

/** The design whose units carry the variance of rows; undefined where residuals of each row or replicates do. */
export function plainUnits(design: Design): TaylorDesign | undefined {
  return design.kind === 'taylor' && design.fittedSteps.length === 0 ? design : undefined;
}

/** What each unit adds to a margin by its rows: the weighted total of the predictions less the margin. */
export function rowsOfUnits({ value, units }: MarginSums, unitWeights: Float64Array): Float64Array {
  return units.map((total, unit) => total - value * unitWeights[unit]!);
}

/** Sum of the weights of the marked rows in every unit. */
export function weightOfUnits(mask: Uint8Array, { rowUnit, unitCount, weights }: TaylorDesign): Float64Array {
  const sums = new Float64Array(unitCount);
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) sums[rowUnit[row]!]! += weights[row]!;
  return sums;
}
