import type { Categories } from '../../analysis/analysis-file.ts';
import type { RecordColumn } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';
import { analysedLabel } from './analysed-labels.ts';
import type { HeldInColumn } from './held.ts';

/** A column that figures read, and its value in each row of an analysis file. */
export interface AnalysedColumn extends RecordColumn {
  readonly valueAt: (row: number) => RecordValue;
}

export function analysedCodeColumn(name: string, holds: HeldInColumn, { codes, names }: Categories): AnalysedColumn {
  return {
    name,
    kind: 'code',
    label: analysedLabel(holds),
    codes: names.map(codeAlone),
    holds,
    valueAt: (row) => names[codes[row]!] ?? null,
  };
}

export function analysedTextColumn(name: string, holds: HeldInColumn, texts: readonly string[]): AnalysedColumn {
  return { name, kind: 'code', label: analysedLabel(holds), holds, valueAt: (row) => texts[row] ?? null };
}

export function analysedNumberColumn(name: string, holds: HeldInColumn, values: ArrayLike<number>): AnalysedColumn {
  return {
    name,
    kind: 'number',
    label: analysedLabel(holds),
    holds,
    valueAt: (row) => (Number.isFinite(values[row]) ? values[row]! : null),
  };
}

export function flagColumn(name: string, holds: HeldInColumn, flags: Uint8Array): AnalysedColumn {
  return { name, kind: 'flag', label: analysedLabel(holds), holds, valueAt: (row) => flags[row]! };
}

/** Its label is the questionnaire's word for it, where there is one. */
export function codeAlone(code: string) {
  return { code, label: {} };
}
