import type { Design, ReplicateDesign, TaylorDesign } from '../design/types.ts';
import { type Groups, refuseCode } from '../groups.ts';
import { isUndefined, type Undefined } from '../quantity.ts';
import { addCells, addWithFactors, groupSums } from '../variance/group-sums.ts';
import type { GroupSums, Linearization } from '../variance/linearization.ts';
import { replicateSums } from '../variance/replicate-sums.ts';
import type { UnitTotals } from '../variance/totals.ts';
import { unitValues } from '../variance/unit-values.ts';
import { linearizeMean } from './mean.ts';

/** What standardized means are made from. */
export interface StandardizedSums {
  /** The variable by pairs of group and cell: cell a of group g is g * cells + a. */
  readonly totals: UnitTotals;
  /** Weights by cell, where the standard is estimated. */
  readonly standard: UnitTotals | undefined;
  /** Share of each cell, where the standard is given. */
  readonly shares: Float64Array | undefined;
  readonly cells: number;
}

/** The standardized mean of one group, sum of p_a m_a. */
export interface StandardizedMean {
  readonly value: number;
  /** Linearized value of each cell of the group, times its share. */
  readonly ofCells: readonly Linearization[];
  /** Of each cell of an estimated standard. */
  readonly ofShares: readonly Linearization[];
}

/** The pairs of group and cell as one partition. */
export function crossedCells(groups: Groups, cells: Groups): Groups {
  const codes = new Int32Array(groups.codes.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const group = groups.codes[row]!;
    const cell = cells.codes[row]!;
    if (group >= groups.count) refuseCode(groups, row);
    if (group >= 0 && cell >= 0) codes[row] = group * cells.count + cell;
  }
  return { codes, count: groups.count * cells.count };
}

/** In the full sample. */
export function standardizedMean(sums: StandardizedSums, design: Design, group: number): StandardizedMean | Undefined {
  const { totals, standard, cells } = sums;
  const first = group * cells;
  for (let cell = 0; cell < cells; cell++)
    if (totals.missing[first + cell]! > 0) return { undefined: 'missing-values' };
  return combine(
    Array.from({ length: cells }, (_, cell) => sumsInSample(totals, design, first + cell)),
    sums.shares ?? Array.from({ length: cells }, (_, cell) => sumsInSample(standard!, design, cell).weight),
    standard !== undefined,
  );
}

/** In every replicate; NaN where a cell is empty. */
export function replicatedMeans(
  { totals, standard, shares, cells }: StandardizedSums,
  design: ReplicateDesign,
  group: number,
) {
  const all = (of: UnitTotals, first: number) =>
    Array.from({ length: cells }, (_, cell) =>
      replicateSums(of, first + cell, addCells(of, first + cell, of.counted), design.factors),
    );
  const ofCells = all(totals, group * cells);
  const weights = standard && all(standard, 0);
  return Float64Array.from(design.factors, (_, r) => {
    const sizes = weights ? weights.map((cell) => cell[r]!.weight) : shares!;
    const mean = combine(
      ofCells.map((cell) => cell[r]!),
      sizes,
      false,
    );
    return isUndefined(mean) ? Number.NaN : mean.value;
  });
}

/** Weighted total of the linearized value of one group in every unit. */
export function standardizedUnitValues(
  { totals, standard, cells }: StandardizedSums,
  design: TaylorDesign,
  group: number,
  { ofCells, ofShares }: StandardizedMean,
): Float64Array {
  const values = ofCells.map((linearization, cell) => unitValues(totals, design, group * cells + cell, linearization));
  for (const [cell, linearization] of ofShares.entries())
    values.push(unitValues(standard!, design, cell, linearization));
  const [sum, ...others] = values;
  for (const other of others) for (let unit = 0; unit < sum!.length; unit++) sum![unit]! += other[unit]!;
  return sum!;
}

function sumsInSample(totals: UnitTotals, design: Design, group: number): GroupSums {
  const n = addCells(totals, group, totals.counted);
  if (design.kind === 'replicate') return addWithFactors(totals, group, n, design.full);
  const weight = addCells(totals, group, totals.weight);
  return groupSums(
    n,
    weight,
    totals.sums.map((column) => addCells(totals, group, column)),
    totals.shifts,
  );
}

function combine(
  cells: readonly GroupSums[],
  sizes: ArrayLike<number>,
  withShares: boolean,
): StandardizedMean | Undefined {
  let all = 0;
  for (let cell = 0; cell < cells.length; cell++) all += sizes[cell]!;
  if (cells.every(({ weight }) => weight === 0) || all === 0) return { undefined: 'empty-domain' };
  let value = 0;
  const means: number[] = [];
  const ofCells: Linearization[] = [];
  for (const [cell, sums] of cells.entries()) {
    const share = sizes[cell]! / all;
    const mean = linearizeMean(sums);
    if (isUndefined(mean)) {
      if (share !== 0) return { undefined: 'empty-standard-cell' };
      means.push(0);
      ofCells.push({ value: 0, constant: 0, coefficients: [0] });
      continue;
    }
    value += share * mean.value;
    means.push(mean.value);
    ofCells.push({
      value: mean.value,
      constant: share * mean.constant,
      coefficients: mean.coefficients.map((coefficient) => share * coefficient),
    });
  }
  const ofShares = withShares
    ? means.map((mean, cell) => ({
        value: sizes[cell]! / all,
        // A cell that is in the standard has a mean; in one of share 0 nobody takes part.
        constant: sizes[cell] === 0 ? 0 : (mean - value) / all,
        coefficients: [],
      }))
    : [];
  return { value, ofCells, ofShares };
}
