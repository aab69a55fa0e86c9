import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder and of the folders in it, by their paths within it, with `/`, in their order. */
export function walkFiles(folder: string): string[] {
  return entriesOf(folder, (entry) => !entry.isDirectory());
}

/** What is neither a file nor a folder: what stands behind a link can be exchanged after it was looked at. */
export function walkLinks(folder: string): string[] {
  return entriesOf(folder, (entry) => !entry.isDirectory() && !entry.isFile());
}

/** Node's own walk through all folders goes through links too: one to `/` would be the whole disk. */
function entriesOf(folder: string, isMeant: (entry: Dirent) => boolean): string[] {
  const found: string[] = [];
  const waiting = [''];
  for (let within = waiting.pop(); within !== undefined; within = waiting.pop())
    for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
      const path = `${within}${entry.name}`;
      if (isMeant(entry)) found.push(path);
      if (entry.isDirectory()) waiting.push(`${path}/`);
    }
  return found.sort();
}
