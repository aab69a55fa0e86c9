import type { AnalysisFile, IncidentRecords } from '../../analysis/analysis-file.ts';
import { type AnalysedColumn, codeAlone, analysedCodeColumn, analysedNumberColumn } from './analysed-column.ts';

/** Parts of a column's name. */
const OF = '__';

/** What figures read of incidents besides their weight, their crime, answers and amounts. */
export function analysedIncidentColumns({ weights, outcome, domains }: IncidentRecords): AnalysedColumn[] {
  return [
    ...Array.from(weights ?? [], ([of, values]) => analysedNumberColumn(`weight${OF}${of}`, { what: 'weight', of }, values)),
    ...(outcome ? [analysedCodeColumn('outcome', { what: 'outcome' }, outcome)] : []),
    ...Array.from(domains, ([of, column]) => analysedCodeColumn(of, { what: 'domain', of }, column)),
  ];
}

/** @param ends what ends the name of each column */
export function answerColumns({ answers }: Pick<IncidentRecords, 'answers'>, ends = ''): AnalysedColumn[] {
  return Array.from(answers, ([of, column]) => analysedCodeColumn(`${of}${ends}`, { what: 'answer', of }, column));
}

/** The crime as which each incident counts. */
export function crimeCodes({ crimes }: Pick<AnalysisFile, 'crimes'>) {
  return crimes.map(({ key }) => codeAlone(key));
}

/** What a figure of the study's own counts: a column, or one a category. Outside its base is a blank. */
export function figureColumns(
  { indicators = [] }: Pick<AnalysisFile, 'indicators'>,
  unit: 'household' | 'person' | 'incident',
): AnalysedColumn[] {
  return indicators
    .filter((one) => one.unit === unit)
    .flatMap(({ id, title, columns, denominator }) => {
      const named = columns.map(({ category, values }) => {
        const holds = { what: 'figure', of: id, ...(category !== '' && { category }) } as const;
        const name = category === '' ? `figure${OF}${id}` : `figure${OF}${id}${OF}${category}`;
        return { ...analysedNumberColumn(name, holds, values), label: title };
      });
      const holds = { what: 'denominator', of: id } as const;
      return denominator
        ? [...named, { ...analysedNumberColumn(`figure${OF}${id}${OF}denominator`, holds, denominator), label: title }]
        : named;
    });
}
