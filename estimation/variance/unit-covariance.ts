import { gatherByKey } from '../design/sort-by-key.ts';
import type { TaylorDesign } from '../design/types.ts';
import { valueCount } from '../design/value-count.ts';
import type { Undefined } from '../quantity.ts';
import { refuseLonelyPsus } from './lonely-psu.ts';
import { addShared, withinBounds } from './shared-covariance.ts';
import { addStage, type DrawnUnits, type StageValues } from './stage-covariance.ts';

/**
 * Covariance matrix of the totals of several linearized values, from all stages that have a correction: the
 * first stage, and for every unit of a stage the variance between the units drawn within it, times the
 * fractions of the stages above; and that of totals that the weights were fitted to and that are estimates.
 *
 * @param values for each statistic, the weighted total of its linearized value in every unit, from
 * `unitValues`
 * @param present 1 for units that hold a row of the domain; strata without one add nothing
 */
export function unitCovariance(
  values: readonly Float64Array[],
  present: Uint8Array,
  design: TaylorDesign,
): number[][] | Undefined {
  refuseLonelyPsus(design);
  const { lonelyPsu, domainLonely, laterStages } = design;
  const covariance = values.map(() => new Array<number>(values.length).fill(0));
  let level = { values, present };
  for (let index = laterStages.length - 1; index >= 0; index--) {
    const stage = laterStages[index]!;
    const scales = fractionsAbove(design, index);
    const cells = gatherByKey(stage.cell, stage.cellCount);
    const parents = index === 0 ? design.psuCount : laterStages[index - 1]!.unitCount;
    const cellParent = Int32Array.from(cells, (units) => stage.parent[units[0]!]!);
    for (const [parent, parentCells] of gatherByKey(cellParent, parents).entries()) {
      const strata = Array.from(parentCells, (cell) => cells[cell]!);
      const drawn = { lonelyPsu, domainLonely, strata, unsampled: stage.unsampled };
      // If every stratum of a parent is left out, its variance is unknown, not 0.
      const undefinedVariance = addStage(level, drawn, covariance, scales[parent]!);
      if (undefinedVariance !== undefined) return undefinedVariance;
    }
    level = {
      values: level.values.map((column) => sumBy(column, stage.parent, parents)),
      present: presentBy(level.present, stage.parent, parents),
    };
  }
  const strata = gatherByKey(design.psuStratum, design.strataCount);
  const first = { lonelyPsu, domainLonely, strata, unsampled: design.psuUnsampled };
  const undefinedVariance = addFirstStage(level, first, design, covariance);
  if (undefinedVariance !== undefined) return undefinedVariance;
  addTotals(values, design, covariance);
  return design.stacked === undefined ? covariance : withinBounds(covariance);
}

/** Editions that were drawn apart add what each has alone, and the covariance of the PSUs that two of them have. */
function addFirstStage(
  level: StageValues,
  drawn: DrawnUnits,
  { stacked }: TaylorDesign,
  into: number[][],
): Undefined | undefined {
  if (stacked === undefined) return addStage(level, drawn, into);
  for (const numbers of stacked.strata) {
    const strata = Array.from(numbers, (stratum) => drawn.strata[stratum]!);
    const undefinedVariance = addStage(level, { ...drawn, strata }, into);
    if (undefinedVariance !== undefined) return undefinedVariance;
  }
  addShared(level, drawn, stacked, into);
  return undefined;
}

/** Adds what the error of estimated totals contributes, which is independent of the sample. */
function addTotals(values: readonly Float64Array[], design: TaylorDesign, into: number[][]): void {
  for (let place = design.unitCount; place < valueCount(design); place++)
    for (const [a, first] of values.entries())
      for (const [b, second] of values.entries()) into[a]![b]! += (first[place] ?? 0) * (second[place] ?? 0);
}

/** For each unit above a later stage, the product of its sampling fraction and those of its ancestors. */
function fractionsAbove({ laterStages, psuFraction }: TaylorDesign, index: number): Float64Array {
  let scales = psuFraction;
  for (const { parent, fraction } of laterStages.slice(0, index)) {
    const above = scales;
    scales = fraction.map((share, unit) => share * above[parent[unit]!]!);
  }
  return scales;
}

function sumBy(column: Float64Array, parent: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let unit = 0; unit < parent.length; unit++) sums[parent[unit]!]! += column[unit]!;
  return sums;
}

function presentBy(present: Uint8Array, parent: Int32Array, count: number): Uint8Array {
  const result = new Uint8Array(count);
  for (let unit = 0; unit < present.length; unit++) if (present[unit] === 1) result[parent[unit]!] = 1;
  return result;
}
