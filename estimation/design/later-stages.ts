import { designErrors } from '../errors/design-errors.ts';
import { codeColumn, codePairs } from './code-column.ts';
import { readsAsFractions, unitFractions, unsampledShare } from './correction.ts';
import type { DesignInput, LaterStage } from './types.ts';

/** A later stage with what is only needed while the design is made. */
export interface NumberedStage extends LaterStage {
  readonly rowUnit: Int32Array;
}

/**
 * Second and later stages that have a correction. Units are drawn within their parent and, where the stage
 * has strata, within those.
 */
export function laterStages(input: DesignInput, rows: number, rowPsu: Int32Array): NumberedStage[] {
  const corrections = input.fpc ?? [];
  const clusters = input.clusters ?? [];
  if (corrections.length > Math.max(1, clusters.length)) {
    throw designErrors.tooManyCorrections({ corrections: corrections.length, stages: clusters.length });
  }
  const stages: NumberedStage[] = [];
  let parents = rowPsu;
  for (let index = 1; index < corrections.length; index++) {
    const numbered = numberStage(input, rows, parents, index);
    stages.push(numbered);
    parents = numbered.rowUnit;
  }
  return stages;
}

function numberStage(input: DesignInput, rows: number, parents: Int32Array, index: number): NumberedStage {
  const stage = index + 1;
  const strata = input.strata?.[index];
  const within = strata === undefined ? new Int32Array(rows) : codeColumn(`strata of stage ${stage}`, strata).codes;
  const cells = codePairs(parents, within);
  const units = codePairs(cells.codes, codeColumn(`clusters of stage ${stage}`, input.clusters![index]!).codes);
  const parent = new Int32Array(units.count);
  const cell = new Int32Array(units.count).fill(-1);
  const sampledInCell = new Int32Array(cells.count);
  for (let row = 0; row < rows; row++) {
    const unit = units.codes[row]!;
    if (cell[unit] !== -1) continue;
    cell[unit] = cells.codes[row]!;
    parent[unit] = parents[row]!;
    sampledInCell[cell[unit]!]!++;
  }
  const column = input.fpc![index]!;
  const labelOf = () => 'a unit of the stage before';
  const fraction = unitFractions(
    { stage, rowUnit: units.codes, unitCell: cell, sampledInCell, labelOf },
    column,
    readsAsFractions(column, input.fpcType),
    input.pps !== undefined,
  );
  return {
    unitCount: units.count,
    parent,
    cell,
    cellCount: cells.count,
    sampledInCell,
    fraction,
    rowUnit: units.codes,
    unsampled: fraction.map(unsampledShare),
  };
}
