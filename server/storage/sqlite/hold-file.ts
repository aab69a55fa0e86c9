import Database from 'better-sqlite3';

/** Who holds a file may forget how to let go of it: the connection must not be collected, for the lock goes with it. */
const holding = new Set<Database.Database>();

/**
 * Makes a file and holds it for as long as this process lives, however it ends. It may be given another name meanwhile.
 *
 * @returns lets go of it; the file stays
 * @throws where somebody else holds it, or the system has no locks
 */
export function holdFile(file: string): () => void {
  const held = new Database(file, { timeout: 0 });
  try {
    // Nothing is written, so nothing need be written beside it.
    held.pragma('journal_mode = MEMORY');
    held.exec('begin exclusive');
  } catch (error) {
    held.close();
    throw error;
  }
  holding.add(held);
  return () => {
    holding.delete(held);
    held.close();
  };
}

/** Whether nobody holds a file that is there. */
export function isFreeFile(file: string): boolean {
  try {
    const held = new Database(file, { timeout: 0, fileMustExist: true });
    try {
      held.exec('begin exclusive');
      return true;
    } finally {
      held.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return false;
    throw error;
  }
}
