import { rmSync, statSync, writeFileSync } from 'node:fs';

/** Where a file is written before it takes its place. */
export function placeBeside(path: string): string {
  return `${path}.${process.pid}.part`;
}

/** What a full disk does not take: an empty file needs no room. */
const PROBE = ' '.repeat(4096);

/**
 * Tries whether a file can be written, and leaves nothing behind: what stands there already is not touched.
 *
 * @throws the error of the operating system
 */
export function tryFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error('is a folder'), { code: 'EISDIR', path });
  const beside = placeBeside(path);
  try {
    writeFileSync(beside, PROBE);
    rmSync(beside);
  } catch (error) {
    removeQuietly(beside);
    throw ofPlace(error, path);
  }
}

/** What could not be written may not be there to remove either. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The reason is told already.
  }
}

/** An error about the place beside, named after the place that people know. */
export function ofPlace(error: unknown, path: string): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, { path }) : error;
}
