import { EstimationError } from '../errors.ts';
import { codeColumn, codePairs } from './code-column.ts';
import { cellFractions, readsAsFractions } from './correction.ts';
import type { DesignInput, Stage } from './types.ts';

/** Second and later stages for which a correction is given: they enter weights made from fractions. */
export function laterStages(input: DesignInput, rows: number, rowPsu: Int32Array): Stage[] {
  const corrections = input.fpc ?? [];
  const clusters = input.clusters ?? [];
  if (corrections.length > Math.max(1, clusters.length)) {
    throw new EstimationError(
      'invalid-fpc',
      'fpc',
      `${corrections.length} columns for ${clusters.length} stages of clusters`,
      'give at most one column per stage',
    );
  }
  const stages: Stage[] = [];
  let parents = rowPsu;
  for (let index = 1; index < corrections.length; index++) {
    const stage = index + 1;
    const strata = input.strata?.[index];
    // Units are drawn within their parent, and within strata of the parent where the stage has strata.
    const cells =
      strata === undefined
        ? codePairs(parents, new Int32Array(rows))
        : codePairs(parents, codeColumn(`strata of stage ${stage}`, strata).codes);
    const units = codePairs(cells.codes, codeColumn(`clusters of stage ${stage}`, clusters[index]!).codes);
    const sampled = new Int32Array(cells.count);
    const seen = new Uint8Array(units.count);
    for (let row = 0; row < rows; row++) {
      const unit = units.codes[row]!;
      if (seen[unit] === 0) sampled[cells.codes[row]!]!++;
      seen[unit] = 1;
    }
    const column = corrections[index]!;
    const fractions = cellFractions(
      stage,
      column,
      readsAsFractions(column, input.fpcType),
      (row) => cells.codes[row]!,
      sampled,
      () => 'a unit of the stage before',
    );
    stages.push({
      units: units.codes,
      unitCount: units.count,
      fractions: Float64Array.from(cells.codes, (cell) => fractions[cell]!),
    });
    parents = units.codes;
  }
  return stages;
}
