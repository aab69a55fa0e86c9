import { writeFile } from 'node:fs/promises';
import type { CaseReport } from './run-reference.ts';

/** Writes what was computed, by case: rows, or the code of an error. JSON has no infinity, so it is written as text. */
export async function writeResults(path: string, reports: readonly CaseReport[]): Promise<void> {
  const results = Object.fromEntries(
    reports.map(({ id, outcome }) => {
      if ('rows' in outcome) return [id, outcome.rows];
      return [id, { error: 'notBuilt' in outcome ? 'not-built' : outcome.error }];
    }),
  );
  const text = JSON.stringify(results, (_, value) => (Math.abs(value) === Infinity ? String(value) : value), 1);
  await writeFile(path, `${text}\n`);
}
