import { modelErrors } from '../errors/model-errors.ts';
import { blockWidth, type ModelColumns } from '../linear/model-columns.ts';
import { type Family, isResponse } from './family.ts';
import type { GlmData } from './fit-pass.ts';

// The square of a number this large, times a weight, may be infinite.
const TOO_LARGE = 1e140;

/** What a fit needs to know about the rows before it starts. */
export interface ModelSurvey {
  /** Weighted mean of the response. */
  readonly meanOfY: number;
  /** Size of the predictors that a step is compared with: the largest response of a linear model, else 1. */
  readonly unit: number;
  /** Largest absolute value of each column. */
  readonly reach: Float64Array;
}

/** Reads every row once and refuses values that no model can take. */
export function surveyRows({ family, columns, y, weights, mask }: GlmData): ModelSurvey {
  let sumOfWeights = 0;
  let sum = 0;
  let largest = 0;
  for (let row = 0; row < columns.rows; row++) {
    const w = weights[row]!;
    if (!(w > 0) || (mask !== undefined && mask[row] !== 1)) continue;
    const response = y[row]!;
    if (!isResponse(family, response)) refuseResponse(family, response, row);
    sumOfWeights += w;
    sum += w * response;
    const size = Math.abs(response);
    if (size > largest) largest = size;
  }
  if (sumOfWeights === 0) {
    throw modelErrors.noRows();
  }
  return {
    meanOfY: sum / sumOfWeights,
    unit: family === 'gaussian' && largest > 0 ? largest : 1,
    reach: reachOf(columns, weights, mask),
  };
}

/** Largest absolute value of each column. Refuses numbers that no model can take. */
export function reachOf(columns: ModelColumns, weights: Float64Array, mask: Uint8Array | undefined): Float64Array {
  const reach = new Float64Array(columns.width).fill(1);
  for (const [b, block] of columns.blocks.entries()) {
    if (block.kind === 'category') continue;
    const start = columns.starts[b]!;
    reach.fill(largestValue(block.values, weights, mask), start, start + blockWidth(block));
  }
  return reach;
}

function largestValue(values: Float64Array, weights: Float64Array, mask: Uint8Array | undefined): number {
  let largest = 0;
  for (let row = 0; row < values.length; row++) {
    if (!(weights[row]! > 0) || (mask !== undefined && mask[row] !== 1)) continue;
    const size = Math.abs(values[row]!);
    if (!(size < TOO_LARGE)) {
      throw modelErrors.termValue({ row, value: values[row]! });
    }
    if (size > largest) largest = size;
  }
  return largest;
}

function refuseResponse(family: Family, value: number, row: number): never {
  throw modelErrors.response({ family, row, value });
}
