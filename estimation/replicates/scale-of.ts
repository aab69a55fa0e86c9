import { EstimationError } from '../errors.ts';
import type { ReplicateMethod } from './replicate-factors.ts';

/** What is known about given replicate weights. */
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

const REPLICATE_METHODS: readonly ReplicateMethod[] = ['JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'other'];

/**
 * Scale and rscales of given replicate weights, where they are not given with them.
 *
 * JK1 (R - 1) / R; JKn 1; bootstrap 1 / R; BRR 1 / R and Fay 1 / (R (1 - rho)^2), whatever scale is given; `other` 1, when rscales are given.
 *
 * @throws EstimationError invalid-option, length-mismatch
 */
export function scaleOf(replicateScale: ReplicateScale): { readonly scale: number; readonly rscales: Float64Array } {
  const { method, count } = replicateScale;
  if (!REPLICATE_METHODS.includes(method))
    refuse('method', `${method} is unknown`, `use ${REPLICATE_METHODS.join(', ')}`);
  if (!Number.isSafeInteger(count) || count < 1) refuse('count', `${count} replicates`, 'give replicate weights');
  return { scale: scaleFor(replicateScale), rscales: rscalesFor(replicateScale) };
}

function scaleFor({ method, count, scale, rscales, rho }: ReplicateScale): number {
  if (method === 'BRR') return 1 / count;
  if (method === 'Fay') {
    if (typeof rho !== 'number' || !(rho >= 0 && rho < 1))
      return refuse('rho', `${rho} is not from 0 up to below 1`, 'give the rho that the weights were made with');
    return 1 / (count * (1 - rho) ** 2);
  }
  if (typeof scale === 'number') {
    if (!(scale > 0 && scale < Infinity)) refuse('scale', `${scale} is not a positive number`, 'correct it');
    return scale;
  }
  if (method === 'JK1') return (count - 1) / count;
  if (method === 'bootstrap') return 1 / count;
  if (method === 'other' && (rscales === undefined || rscales === null))
    refuse('scale', 'weights of no known method have neither scale nor rscales', 'give one of them');
  return 1;
}

function rscalesFor({ count, rscales }: ReplicateScale): Float64Array {
  const column =
    typeof rscales === 'object' && rscales !== null
      ? Float64Array.from(rscales)
      : new Float64Array(count).fill(rscales ?? 1);
  if (column.length !== count)
    throw new EstimationError(
      'length-mismatch',
      'rscales',
      `${column.length} values for ${count} replicates`,
      'give one value, or one per replicate',
    );
  column.forEach((value, replicate) => {
    if (!(value >= 0 && value < Infinity))
      refuse(`rscales, replicate ${replicate + 1}`, `${value} is not a number of at least 0`, 'correct it');
  });
  if (column.every((value) => value === 0)) refuse('rscales', 'all of them are 0', 'leave at least one replicate in');
  return column;
}

function refuse(option: string, problem: string, remedy: string): never {
  throw new EstimationError('invalid-option', `option ${option}`, problem, remedy);
}
