import type { EstimateRow, EstimatesReply } from '#contract';
import type { Task } from '../runs/task.ts';
import { csvText } from './csv-text.ts';
import { rowParts } from './row-parts.ts';
import { type SourceOfRows, sourceColumns } from './source-columns.ts';

const COLUMNS = [
  'indicator',
  'crime',
  'domain',
  'category',
  'variance_frame',
  'estimate',
  'se',
  'lower',
  'upper',
  'cv',
  'df',
  'deff',
  'n',
  'effective_n',
  'standard',
  'label',
  'flag',
  'outcome',
  'n_positive',
] as const satisfies readonly (keyof EstimateRow)[];

/**
 * Estimates as CSV: one header line, numbers with every digit that they have, blank where a quantity cannot
 * be computed. A text that begins like a formula has an apostrophe before it. A domain is written as
 * `sex=female`, several as `sex=female;area=rural`, everyone as blank. Figures with other weights than the design's, or
 * of a numbered file, say so in columns at the end.
 */
export function estimatesCsv(rows: readonly EstimateRow[], source: SourceOfRows = {}): string {
  return [...estimatesCsvParts(rows, source)].join('');
}

/** The same, piece by piece. */
export function* estimatesCsvParts(rows: readonly EstimateRow[], source: SourceOfRows = {}): Generator<string> {
  const told = sourceColumns(source);
  yield csvText([[...COLUMNS, ...Object.keys(told)]]);
  for (const part of rowParts(rows))
    yield csvText(
      part.map((row) => [
        ...COLUMNS.map((column) => (column === 'domain' ? domainText(row.domain) : row[column])),
        ...Object.values(told),
      ]),
    );
}

function domainText(domain: Record<string, string>): string {
  return Object.entries(domain)
    .map(([variable, value]) => `${variable}=${value}`)
    .join(';');
}

/** The figures of a reply of the API as CSV. */
export const ESTIMATES_CSV: Task<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> = {
  name: 'estimates-csv',
  async run(_services, reply) {
    const { estimates, weighting, analysisFile } = JSON.parse(new TextDecoder().decode(reply)) as EstimatesReply;
    return new TextEncoder().encode(estimatesCsv(estimates, { weighting, numbered: analysisFile }));
  },
};
