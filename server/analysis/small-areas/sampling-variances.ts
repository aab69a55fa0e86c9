import type { SmallAreaSpec } from '#contract';
import {
  EstimationError,
  type GeneralizedVariance,
  generalizedVariance,
  isDefined,
  predictedVariance,
} from '#estimation';
import type { TableCell } from '../tables/table-cell.ts';
import type { DirectAreas } from './direct-areas.ts';
import type { SmallAreaSource } from './read-small-areas.ts';
import type { SmallAreaFaults } from './small-area-error.ts';
import { smallAreaProblems } from './small-area-problems.ts';

/** Sampling variances that the model takes as known, by area. */
export interface SamplingVariances {
  readonly of: ReadonlyMap<string, number>;
  /** Where they were smoothed: the curve of relative variances. */
  readonly curve?: GeneralizedVariance;
}

/**
 * The variance of the direct figure of each area, its own or by a curve of all of them. One that is not above 0, or
 * unknown, goes to the faults.
 *
 * @param sampled areas whose direct figure enters the model
 */
export function samplingVariances(
  source: SmallAreaSource,
  { cells, per }: Pick<DirectAreas, 'cells' | 'per'>,
  sampled: readonly string[],
  faults: SmallAreaFaults,
): SamplingVariances {
  const at = source.place(['variable']);
  const { smooth } = source.spec;
  const of = new Map<string, number>();
  if (smooth === undefined) {
    for (const area of sampled) {
      const cell = cells.get(area)!;
      if (cell.se !== null && cell.se > 0) of.set(area, cell.se ** 2);
      else faults.add(at, smallAreaProblems.noVariance(area, whyNone(cell), (cell.estimate ?? 0) > 0));
    }
    return { of };
  }
  const curve = curveOf(
    sampled.map((area) => cells.get(area)!),
    per,
    smooth,
  );
  if (curve instanceof EstimationError) {
    faults.add(source.place(['smooth']), smallAreaProblems.notMade(curve.code, curve.problem, curve.remedy));
    return { of };
  }
  for (const area of sampled) {
    const cell = cells.get(area)!;
    const { relvariance } = predictedVariance(curve, casesOf(cell, per));
    if (isDefined(relvariance)) of.set(area, relvariance * cell.estimate! ** 2);
    else faults.add(at, smallAreaProblems.noSmoothVariance(area, SMOOTH_REASONS[relvariance.undefined] ?? ''));
  }
  return { of, curve };
}

const SMOOTH_REASONS: Readonly<Record<string, string>> = {
  'zero-estimate': 'its direct figure is not above 0',
  'negative-variance': 'there the curve is not above 0',
};

function whyNone({ se, not_computed: reasons }: TableCell): string {
  return se === 0 ? 'has a variance of 0' : `has no variance (${reasons.se ?? 'unknown'})`;
}

/**
 * What is counted in the sample of an area, near enough: the relative variance of a share or a rate of few is one over
 * it, times the design effect.
 */
function casesOf({ n, estimate }: TableCell, per: number): number {
  return (n * (estimate ?? 0)) / per;
}

function curveOf(
  cells: readonly TableCell[],
  per: number,
  smooth: NonNullable<SmallAreaSpec['smooth']>,
): GeneralizedVariance | EstimationError {
  const cases = cells.map((cell) => casesOf(cell, per));
  const errors = cells.map(({ se, estimate }, place) =>
    se !== null && estimate !== null && estimate > 0 ? (se / estimate) * cases[place]! : Number.NaN,
  );
  try {
    return generalizedVariance(cases, errors, smooth);
  } catch (error) {
    if (error instanceof EstimationError) return error;
    throw error;
  }
}
