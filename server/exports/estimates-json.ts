import type { EstimateRow } from '#contract';

/** Estimates as JSON, one estimate per line, so that two runs can be compared by line. */
export function estimatesJson(rows: readonly EstimateRow[], study: string): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  return `{"study":${JSON.stringify(study)},"estimates":[\n${lines}\n]}\n`;
}
