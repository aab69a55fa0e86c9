import { readsAsFractions, unitFractions } from './correction.ts';
import type { NumberedPsus } from './number-psus.ts';
import type { DesignInput } from './types.ts';

/**
 * First-stage sampling fraction of each PSU; all 0 without a correction. A PSU of the frame without rows has
 * that of its stratum.
 */
export function psuFractions(input: DesignInput, rows: number, numbered: NumberedPsus): Float64Array {
  const column = input.fpc?.[0];
  const { psuCount, psuStratum, psusInStratum, stratumLabels, rowPsu } = numbered;
  if (column === undefined || rows === 0) return new Float64Array(psuCount);
  const labelOf = (stratum: number) => `stratum ${stratumLabels[stratum]}`;
  return unitFractions(
    { stage: 1, rowUnit: rowPsu, unitCell: psuStratum, sampledInCell: psusInStratum, labelOf },
    column,
    readsAsFractions(column, input.fpcType),
    input.pps !== undefined,
  );
}
