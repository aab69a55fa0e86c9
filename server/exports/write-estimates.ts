import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EstimateRow } from '#contract';
import { estimatesCsv } from './estimates-csv.ts';

/**
 * Writes estimates.csv and estimates.json into a folder, made if absent. Each file appears whole or not at all:
 * it is written beside its place and then renamed.
 *
 * @returns the two paths
 */
export async function writeEstimates(folder: string, study: string, rows: readonly EstimateRow[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  // One estimate per line, so that two runs can be compared by line.
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  const texts = {
    'estimates.csv': estimatesCsv(rows),
    'estimates.json': `{"study":${JSON.stringify(study)},"estimates":[\n${lines}\n]}\n`,
  };
  const written: { temporary: string; path: string }[] = [];
  try {
    for (const [name, text] of Object.entries(texts)) {
      const path = join(folder, name);
      const temporary = `${path}.${process.pid}.part`;
      written.push({ temporary, path });
      await writeFile(temporary, text);
    }
    for (const { temporary, path } of written) await rename(temporary, path);
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
  return written.map(({ path }) => path);
}
