import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whether this user may write the database and beside it, where SQLite keeps what is not in it yet. */
export async function mayWrite(location: string): Promise<boolean> {
  if (location === ':memory:') return true;
  const isAllowed = (path: string) =>
    access(path, constants.W_OK).then(
      () => true,
      () => false,
    );
  return (await isAllowed(location)) && (await isAllowed(dirname(location)));
}

/** Room that this user has on the disk of the database. */
export async function freeBytes(location: string): Promise<number | undefined> {
  if (location === ':memory:') return undefined;
  const { bavail, bsize } = await statfs(dirname(location));
  return bavail * bsize;
}
