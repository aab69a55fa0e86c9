import { inputErrors } from '../errors/input-errors.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';
import type { ReplicateMethod } from './replicate-factors.ts';

/** What describes replicate weights that come with a file. */
export interface ReplicateScale {
  readonly method: ReplicateMethod;
  /** Number of replicates R, at least 1. */
  readonly count: number;
  readonly scale?: number | null | undefined;
  /** One number for all replicates, or one for each. Default 1. */
  readonly rscales?: number | ArrayLike<number> | null | undefined;
  /** Fay's perturbation, from 0 up to below 1. */
  readonly rho?: number | null | undefined;
}

const REPLICATE_METHODS: readonly ReplicateMethod[] = ['JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'SDR', 'other'];

/**
 * Scale and rscales of replicate weights that come without them.
 *
 * JK1 (R - 1) / R; JKn 1; bootstrap 1 / R; BRR 1 / R, Fay 1 / (R (1 - rho)^2) and SDR 4 / R, whatever scale
 * is given; `other` 1, when rscales are given.
 *
 * @throws EstimationError invalid-option, length-mismatch
 */
export function scaleOf(replicateScale: ReplicateScale): { readonly scale: number; readonly rscales: Float64Array } {
  const { method, count } = replicateScale;
  if (!REPLICATE_METHODS.includes(method))
    throw inputErrors.unknownChoice({ option: 'method', value: method, allowed: REPLICATE_METHODS });
  if (!Number.isSafeInteger(count) || count < 1) throw replicateErrors.noReplicates({ count });
  return { scale: scaleFor(replicateScale), rscales: rscalesFor(replicateScale) };
}

function scaleFor({ method, count, scale, rscales, rho }: ReplicateScale): number {
  if (method === 'BRR') return 1 / count;
  if (method === 'SDR') return 4 / count;
  if (method === 'Fay') {
    if (typeof rho !== 'number' || !(rho >= 0 && rho < 1)) throw replicateErrors.rhoOfWeights({ rho });
    return 1 / (count * (1 - rho) ** 2);
  }
  if (typeof scale === 'number') {
    if (!(scale > 0 && scale < Infinity)) throw replicateErrors.scaleNotPositive({ scale });
    return scale;
  }
  if (method === 'JK1') return (count - 1) / count;
  if (method === 'bootstrap') return 1 / count;
  if (method === 'other' && (rscales === undefined || rscales === null)) throw replicateErrors.scaleUnknown();
  return 1;
}

function rscalesFor({ count, rscales }: ReplicateScale): Float64Array {
  const column =
    typeof rscales === 'object' && rscales !== null
      ? Float64Array.from(rscales)
      : new Float64Array(count).fill(rscales ?? 1);
  if (column.length !== count) throw replicateErrors.rscalesLength({ length: column.length, replicates: count });
  column.forEach((value, replicate) => {
    if (!(value >= 0 && value < Infinity)) throw replicateErrors.rscaleNegative({ replicate, value });
  });
  if (column.every((value) => value === 0)) throw replicateErrors.rscalesAllZero();
  return column;
}
