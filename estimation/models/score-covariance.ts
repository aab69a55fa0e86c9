import type { TaylorDesign } from '../design/types.ts';
import { blockWidth, columnValue } from '../linear/model-columns.ts';
import type { Undefined } from '../quantity.ts';
import { accumulate } from '../variance/accumulate.ts';
import { unitCovariance } from '../variance/unit-covariance.ts';
import { unitValues } from '../variance/unit-values.ts';
import type { GlmData } from './fit-pass.ts';
import { eachResidual, residuals } from './residuals.ts';
import { addUnitScores, CHUNK_ROWS } from './row-chunk.ts';

/** Data of a fit whose rows are marked. */
export type MaskedData = GlmData & { readonly mask: Uint8Array };

/** Values of units that a covariance is computed from. */
export interface UnitScores {
  /** For each column x, the total of w x (y - mu) in every unit. */
  readonly values: Float64Array[];
  /** 1 for units that hold a row of the model. */
  readonly present: Uint8Array;
}

/** Covariance matrix of the totals of w x (y - mu), one total for each column x. */
export function scoreCovariance(data: MaskedData, beta: Float64Array, design: TaylorDesign): number[][] | Undefined {
  const { values, present } = scoreUnits(data, beta, design);
  return unitCovariance(values, present, design);
}

/** What each unit adds to the score equations. */
export function scoreUnits(data: MaskedData, beta: Float64Array, design: TaylorDesign): UnitScores {
  const present = presentUnitsOf(data.mask, design);
  const values =
    design.fittedSteps.length > 0
      ? calibratedScores(data, residuals(data, beta), design)
      : unitScores(data, beta, design);
  return { values, present };
}

/**
 * 1 for units that hold a marked row. In a calibrated design every row of the file takes part in the regression
 * on the calibration columns.
 */
export function presentUnitsOf(mask: Uint8Array, design: TaylorDesign): Uint8Array {
  const present = new Uint8Array(design.unitCount);
  if (design.fittedSteps.length > 0) return present.fill(1);
  for (let row = 0; row < design.rows; row++) if (mask[row] === 1) present[design.rowUnit[row]!] = 1;
  return present;
}

/**
 * The weighted total of a column over the marked rows in every unit; in a calibrated design of what the
 * calibration columns do not explain of it.
 */
export function unitTotals(column: Float64Array, mask: Uint8Array, design: TaylorDesign): Float64Array {
  const totals = accumulate([column], design, { domain: mask });
  return unitValues(totals, design, 0, { value: 0, constant: totals.shifts[0]!, coefficients: [1] });
}

/** For each column, the total of w x (y - mu) in every unit. */
function unitScores(data: MaskedData, beta: Float64Array, { rowUnit, unitCount }: TaylorDesign): Float64Array[] {
  const { columns, weights } = data;
  const unit = new Int32Array(CHUNK_ROWS);
  const totals = new Float64Array((columns.width + 1) * unitCount);
  eachResidual(data, beta, (chunk, residual) => {
    const { rows, count } = chunk;
    for (let i = 0; i < count; i++) {
      residual[i]! *= weights[rows[i]!]!;
      unit[i] = rowUnit[rows[i]!]!;
    }
    addUnitScores(chunk, residual, unit, unitCount, totals);
  });
  return Array.from({ length: columns.width }, (_, j) => totals.subarray(j * unitCount, (j + 1) * unitCount));
}

/**
 * The same for weights that were fitted to totals: x (y - mu) minus what the calibration columns explain of
 * it, column by column.
 */
function calibratedScores(data: MaskedData, residual: Float64Array, design: TaylorDesign): Float64Array[] {
  const { columns, mask } = data;
  const score = new Float64Array(columns.rows);
  return columns.blocks.flatMap((block) =>
    Array.from({ length: blockWidth(block) }, (_, level) => {
      for (let row = 0; row < columns.rows; row++)
        score[row] = mask[row] === 1 ? columnValue(block, level, row) * residual[row]! : 0;
      return unitTotals(score, mask, design);
    }),
  );
}
