import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux has a file system in memory. */
const MEMORY = '/dev/shm';

/** Far more than two files of tests that run at once have ever written. */
const ROOM_BYTES = 6 * 1024 ** 3;

const NAME = /^cifra-tests-(\d+)-/;

/**
 * Gives the tests a temporary folder in memory, where the system has one with room: databases wait for the disk at
 * every write, for minutes in a run. A process that is killed leaves the same there as on a disk.
 */
export function writeInMemory(): void {
  if (roomIn(MEMORY) < ROOM_BYTES) return;
  for (const name of readdirSync(MEMORY)) if (isLeft(name)) remove(join(MEMORY, name));
  const folder = mkdtempSync(join(MEMORY, `cifra-tests-${process.pid}-`));
  // PostgreSQL runs as another account where the tests run as root, and has a folder of its own in here.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.once('exit', () => remove(folder));
}

function roomIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/** Whether it is of a run that was killed. */
function isLeft(name: string): boolean {
  const process = NAME.exec(name)?.[1];
  return process !== undefined && !existsSync(`/proc/${process}`);
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
