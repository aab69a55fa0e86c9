import { cellFractions, readsAsFractions } from './correction.ts';
import type { NumberedPsus } from './number-psus.ts';
import type { DesignInput } from './types.ts';

/** First-stage sampling fraction of each stratum; all 0 without a correction. */
export function stratumFractions(input: DesignInput, rows: number, numbered: NumberedPsus): Float64Array {
  const column = input.fpc?.[0];
  if (column === undefined || rows === 0) return new Float64Array(numbered.strataCount);
  return cellFractions(
    1,
    column,
    readsAsFractions(column, input.fpcType),
    (row) => numbered.psuStratum[numbered.rowPsu[row]!]!,
    numbered.psusInStratum,
    (stratum) => `stratum ${numbered.stratumLabels[stratum]}`,
  );
}
