import type { Amounts } from '../../analysis/analysis-file.ts';
import { type AnalysedColumn, codeAlone, analysedNumberColumn } from './analysed-column.ts';
import { analysedLabel } from './analysed-labels.ts';

/** Amounts, and `dk` beside one that was asked and is not known. */
export function amountColumns(amounts: ReadonlyMap<string, Amounts> = new Map()): AnalysedColumn[] {
  return Array.from(amounts, ([name, { values, asked }]): AnalysedColumn[] => {
    const holds = { what: 'amount_missing', of: name } as const;
    return [
      analysedNumberColumn(name, { what: 'amount', of: name }, values),
      {
        name: `${name}__missing`,
        kind: 'code',
        label: analysedLabel(holds),
        codes: [codeAlone('dk')],
        isMissingOf: true,
        variable: name,
        holds,
        valueAt: (row) => (asked[row] === 1 && Number.isNaN(values[row]) ? 'dk' : null),
      },
    ];
  }).flat();
}
