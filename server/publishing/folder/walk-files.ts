import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of a folder and of the folders in it, by their paths within it, with `/`, in their order. */
export function walkFiles(folder: string): string[] {
  return entriesOf(folder, (entry) => !entry.isDirectory());
}

/** What is neither a file nor a folder: what stands behind a link can be exchanged after it was looked at. */
export function walkLinks(folder: string): string[] {
  return entriesOf(folder, (entry) => !entry.isDirectory() && !entry.isFile());
}

function entriesOf(folder: string, isMeant: (entry: Dirent) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isMeant)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
