import type { StorageFault } from '../storage-fault.ts';

/** The databases of a copy are shown as `shownLocation` gives them. */
interface Shown {
  readonly from: string;
  readonly to: string;
}

const STILL_EMPTY = 'is still empty';

/** Why a database is not copied, by code: one sentence that says what is wrong and what to do. */
const COPY_ERRORS = {
  'source-absent': ({ from }: { from: string }) => `There is no database of Cifra at ${from}; correct FROM.`,
  'source-draft': ({ from }: { from: string }) =>
    `${from} is a copy that was not finished; name the database that it was made from as FROM.`,
  'source-unreadable': ({ from }: { from: string }) =>
    `This user may not read ${from}; give it the right to read all of it (and to write in the folder of a SQLite file).`,
  'source-older': ({ from, found, needed }: { from: string; found: number; needed: number }) =>
    `${from} has schema version ${found} and this program copies version ${needed}; start its server once with this program, or list its accounts with cifra user list, and copy again.`,
  'same-database': ({ from, to }: Shown) => `${from} and ${to} are the same database; name another one as TO.`,
  'target-in-memory': () => 'A copy in memory would be gone at once; name a file or a PostgreSQL database as TO.',
  'target-not-empty': ({ to }: { to: string }) =>
    `${to} is not empty, and a copy replaces nothing; name a new database as TO.`,
  /** What an engine says when it opens a database, with the argument in place of the setting of a server. */
  'not-opened': ({ sentence }: { sentence: string }) => sentence,
  'text-not-storable': ({ table, column, to }: { table: string; column: string; to: string }) =>
    `${column} of ${table} holds the character U+0000, which PostgreSQL cannot keep; correct that text in FROM, or stay with SQLite. ${to} ${STILL_EMPTY}.`,
  'rows-refused': ({ table, state, to }: { table: string; state: string; to: string }) =>
    `${to} refuses rows of the table ${table} (${state}); correct them in FROM, and copy again. ${to} ${STILL_EMPTY}.`,
  interrupted: ({ database, fault, to }: { database: string; fault: StorageFault; to: string }) =>
    `${INTERRUPTED[fault](database)}, and copy again. ${to} ${STILL_EMPTY}.`,
  'source-written': ({ from, to }: Shown) =>
    `Somebody wrote to ${from} while it was copied; stop the server that uses it, and copy again. ${to} ${STILL_EMPTY}.`,
  'table-differs': ({ table, to }: { table: string; to: string }) =>
    `The copy of the table ${table} is not what FROM holds; look for a fault of the disk, and copy again. ${to} ${STILL_EMPTY}.`,
} as const;

const INTERRUPTED: Readonly<Record<StorageFault, (database: string) => string>> = {
  held: (database) => `Another program holds ${database}; close it`,
  lost: (database) => `The connection to ${database} broke; see that it answers`,
  full: (database) => `${database} takes no more; free some space on its disk and see that this user may write there`,
};

export type CopyErrorCode = keyof typeof COPY_ERRORS;

/**
 * A database is not copied. The message is for the person who typed the command.
 *
 * @example throw new CopyError('source-absent', { from: 'data/cifra.sqlite' })
 */
export class CopyError<Code extends CopyErrorCode = CopyErrorCode> extends Error {
  readonly code: Code;
  /** What the sentence was made of, so that the error can travel between threads. */
  readonly details: unknown;

  constructor(code: Code, ...[details]: Parameters<(typeof COPY_ERRORS)[Code]>) {
    // The parameters are those of this very code, which TypeScript cannot follow through the table.
    const sentence = COPY_ERRORS[code] as (details: unknown) => string;
    super(sentence(details));
    this.name = 'CopyError';
    this.code = code;
    this.details = details;
  }
}
