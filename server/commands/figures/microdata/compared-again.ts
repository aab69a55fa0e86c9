import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordFileName } from '../../../microdata/describe-records.ts';
import type { RecordUnit } from '../../../microdata/record-layout.ts';
import type { DescribedFolder } from '../../../microdata/verify/described-folder.ts';
import { differentCells } from '../../../microdata/verify/different-cells.ts';
import { differenceInWords } from '../../../microdata/verify/in-words.ts';

/** A folder of record files that somebody wants to know to be as they were made. */
export type FolderInQuestion = { readonly path: string } & DescribedFolder;

/**
 * Makes record files again. Where some of a folder were changed, they are made beside them, under the same protection,
 * compared value by value, and removed; otherwise for their hash alone.
 *
 * @param make gives what is not the same besides
 * @returns what is not the same, as lines
 */
export async function comparedAgain(
  folder: FolderInQuestion | undefined,
  make: (placeOf: (unit: RecordUnit) => string | undefined) => Promise<string[]>,
): Promise<string[]> {
  if (!folder || folder.changed.length === 0) return make(() => undefined);
  const beside = mkdtempSync(join(folder.path, '.again-'));
  try {
    const found = await make((unit) => join(beside, recordFileName(unit)));
    if (found.length > 0) return found;
    const differences: string[] = [];
    for (const { file, problem } of folder.changed)
      if (problem === 'changed')
        differences.push(...differenceInWords(file, await differentCells(join(folder.path, file), join(beside, file))));
    return differences;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
