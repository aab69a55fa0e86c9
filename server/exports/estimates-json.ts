import type { EstimateRow, NamedEdition } from '#contract';
import { rowParts } from './row-parts.ts';

/** Estimates as JSON, one estimate per line, so that two runs can be compared by line. */
export function estimatesJson(rows: readonly EstimateRow[], study: string): string {
  return [...estimatesJsonParts(rows, study)].join('');
}

/** The same, piece by piece. */
export function* estimatesJsonParts(
  rows: readonly EstimateRow[],
  study: string,
  edition?: NamedEdition,
): Generator<string> {
  const ofEdition = edition ? `"edition":${JSON.stringify(edition)},` : '';
  yield `{"study":${JSON.stringify(study)},${ofEdition}"estimates":[\n`;
  let between = '';
  for (const part of rowParts(rows)) {
    yield `${between}${part.map((row) => JSON.stringify(row)).join(',\n')}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
