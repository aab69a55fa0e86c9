import type { EstimateRow, EstimatesReply } from '#contract';
import type { Task } from '../runs/task.ts';

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
] as const satisfies readonly (keyof EstimateRow)[];

/**
 * Estimates as CSV: one header line, numbers with every digit that they have, blank where a quantity cannot
 * be computed. A domain is written as `sex=female`, several as `sex=female;area=rural`, everyone as blank.
 */
export function estimatesCsv(rows: readonly EstimateRow[]): string {
  const lines = rows.map((row) =>
    COLUMNS.map((column) => cellOf(column === 'domain' ? domainText(row.domain) : row[column])).join(','),
  );
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** Texts with a comma, a quotation mark or a line break stand in quotation marks, doubled inside. */
function cellOf(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  if (value === null) return '';
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
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
    const { estimates } = JSON.parse(new TextDecoder().decode(reply)) as EstimatesReply;
    return new TextEncoder().encode(estimatesCsv(estimates));
  },
};
