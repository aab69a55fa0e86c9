import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of a folder and of the folders in it, by their paths within it, with `/`, in their order. */
export function walkFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
