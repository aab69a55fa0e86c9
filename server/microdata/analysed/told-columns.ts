import { TOLD_QUESTIONS } from '#questionnaires';
import type { SampledRecords } from '../../analysis/analysis-file.ts';
import { type AnalysedColumn, codeAlone } from './analysed-column.ts';

/** What was told besides crimes under the names of the questions, a column a row of what is asked about. */
export function toldColumns({ told }: SampledRecords): AnalysedColumn[] {
  return Array.from(told ?? [], ([indicator, { names, rows }]) => {
    const asked = TOLD_QUESTIONS.find((one) => one.indicator === indicator)?.question ?? indicator;
    return Array.from(
      rows,
      ([row, codes]): AnalysedColumn => ({
        name: row === '' ? asked : `${asked}_${row}`,
        kind: 'code',
        label: {},
        codes: names.map(codeAlone),
        valueAt: (at) => names[codes[at]!] ?? null,
      }),
    );
  }).flat();
}
