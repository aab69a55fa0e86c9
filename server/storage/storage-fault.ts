/**
 * What keeps the store from its work for a while: somebody else holds the database, it does not answer, or it
 * cannot write.
 */
export type StorageFault = 'held' | 'lost' | 'full';

/** Codes of SQLite, of PostgreSQL (SQLSTATE), and of a connection that is gone. */
const FAULTS: readonly { codes: RegExp; fault: StorageFault }[] = [
  // Lock or time limit reached, deadlock.
  { codes: /^(SQLITE_BUSY|(55P03|57014|40P01|40001)$)/, fault: 'held' },
  // Broken connection, server stopping or starting, too many connections, transaction idle for too long.
  { codes: /^(CONNECTION_LOST$|08...$|57P..$|53[023]00$|25P03$)/, fault: 'lost' },
  // Disk full, input or output error, read only, no right to write.
  { codes: /^(SQLITE_(FULL|IOERR|READONLY)|(53100|58030|25006|42501)$)/, fault: 'full' },
];

/** The fault that an error of the store comes from, if it comes from one. */
export function storageFaultOf(error: unknown): StorageFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return FAULTS.find(({ codes }) => codes.test(code))?.fault;
}
