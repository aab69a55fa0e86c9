import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in the place of a file and is none: a link, wherever it leads; a device, a socket, a pipe, a folder. */
export type NoFile = 'link' | 'other';

/** Where a path stops being followed: what stands behind a link can be exchanged after it was looked at. */
const NOT_THROUGH = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What stands at a path within a folder; a link anywhere on the way is a link. */
export function kindAt(folder: string, path: string): 'file' | 'folder' | NoFile | 'missing' {
  const names = path.split('/').filter((name) => name !== '');
  let place = folder;
  for (const [depth, name] of names.entries()) {
    place = join(place, name);
    const there = lstatSync(place, { throwIfNoEntry: false });
    if (!there) return 'missing';
    if (there.isSymbolicLink()) return 'link';
    const isLast = depth === names.length - 1;
    if (there.isDirectory()) {
      if (isLast) return 'folder';
    } else if (!isLast) return 'missing';
    else if (!there.isFile()) return 'other';
  }
  return names.length > 0
    ? 'file'
    : (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)
      ? 'folder'
      : 'other';
}

/** A file within a folder, through no link; undefined where there is none, or it cannot be read. */
export function plainFile(folder: string, path: string): Buffer | undefined {
  try {
    return readPlainFile(folder, path);
  } catch {
    return undefined;
  }
}

/** The same, where it matters that a file which is there is read. @throws the error of the operating system */
export function readPlainFile(folder: string, path: string): Buffer | undefined {
  return kindAt(folder, path) === 'file' ? readOpened(join(folder, path)) : undefined;
}

/** Nobody waits for a pipe that came meanwhile. */
function readOpened(place: string): Buffer | undefined {
  const opened = openSync(place, NOT_THROUGH);
  try {
    return fstatSync(opened).isFile() ? readFileSync(opened) : undefined;
  } finally {
    closeSync(opened);
  }
}
