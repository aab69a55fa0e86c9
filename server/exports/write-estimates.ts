import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EstimateRow } from '#contract';
import { estimatesCsv } from './estimates-csv.ts';
import { estimatesJson } from './estimates-json.ts';

/** The files of `cifra estimate`, and the format of each. */
const FORMATS: Readonly<Record<string, (rows: readonly EstimateRow[], study: string) => string>> = {
  'estimates.csv': estimatesCsv,
  'estimates.json': estimatesJson,
};

/**
 * Writes estimates into a folder, made if absent, in every format. Each file appears whole or not at all: it
 * is written beside its place and then renamed.
 *
 * @returns the paths of the files
 */
export async function writeEstimates(folder: string, study: string, rows: readonly EstimateRow[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = Object.entries(FORMATS).map(([name, format]) => {
    const path = join(folder, name);
    return { path, temporary: `${path}.${process.pid}.part`, format };
  });
  try {
    for (const { temporary, format } of files) await writeFile(temporary, format(rows, study));
    for (const { temporary, path } of files) await rename(temporary, path);
  } catch (error) {
    await Promise.all(files.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
  return files.map(({ path }) => path);
}
