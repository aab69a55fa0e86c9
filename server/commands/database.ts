import { readLocation } from '../config.ts';
import { shownLocation } from '../database-location.ts';
import { StartError } from '../start-error.ts';
import type { DatabaseCopy } from '../storage/copy/copy-database.ts';
import { CopyError, type CopyErrorCode } from '../storage/copy/copy-error.ts';
import { copyInThread } from '../storage/copy/copy-in-thread.ts';
import { choice, requiredText } from './arguments.ts';
import { CommandFailure } from './command-failure.ts';
import { counted, progressTo } from './copy-progress.ts';
import { defineCommand } from './define-command.ts';
import type { Terminal } from './terminal.ts';

/** Other arguments would correct these; nothing has been copied. */
const WRONG_ARGUMENTS: readonly CopyErrorCode[] = [
  'source-absent',
  'source-draft',
  'source-unreadable',
  'source-older',
  'same-database',
  'target-in-memory',
  'target-not-empty',
  'not-opened',
];

/** Copies a whole database to another place or engine. Exit 0 copied, 1 the copy did not succeed, 2 wrong use. */
export const databaseCommand = defineCommand({
  name: 'database',
  summary: 'copies a whole database to another place or engine',
  usage: 'cifra database copy FROM TO',
  explanation: `
Copies everything that a database holds to an empty one, from SQLite to PostgreSQL, back, or within one engine.
Stop the servers that use FROM and TO first: what FROM receives meanwhile would not be in the copy.

  FROM, TO   a SQLite file, or postgres://USER:PASSWORD@HOST/NAME; a password that is left out is taken from the
             variable PGPASSWORD or the file .pgpass

All rows are copied as they are at one moment, read back and compared by number and SHA-256. TO stays empty until all of
it is there: an interrupted copy leaves nothing to use, and the same command begins again. It is the same ledger
afterwards, so that tablets and browsers go on. Then start the server with TO as CIFRA_DB (docs/deploy.md).

Reads the database FROM and never writes to it. Writes only to TO. The database that CIFRA_DB names is not used.
Exit 0 when everything is copied and the same; 1 when copying failed; 2 when FROM or TO cannot be copied from or to.
`,
  positional: { action: choice(['copy']), from: requiredText, to: requiredText },
  async run({ from, to }, io) {
    try {
      const places = { from: readLocation(from, 'FROM'), to: readLocation(to, 'TO') };
      const order = { from: places.from, to: places.to, now: new Date().toISOString() };
      writeCopy(await copyInThread(order, progressTo(io)), places, io);
      return 0;
    } catch (error) {
      if (error instanceof StartError) throw new CommandFailure(2, error.message);
      if (!(error instanceof CopyError)) throw error;
      throw new CommandFailure(WRONG_ARGUMENTS.includes(error.code) ? 2 : 1, error.message);
    }
  },
});

function writeCopy({ tables, leftBehind }: DatabaseCopy, { from, to }: { from: string; to: string }, io: Terminal) {
  const width = Math.max(...tables.map(({ table }) => table.length));
  for (const { table, rows, sha256 } of tables)
    io.out.write(`${table.padEnd(width)}  ${counted(rows).padStart(11)}  ${sha256}\n`);
  for (const table of leftBehind) io.out.write(`The table ${table} is not of Cifra and is not copied.\n`);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  io.out.write(`
${counted(rows)} rows in ${tables.length} tables are copied; numbers and SHA-256 are the same in both databases.
From ${shownLocation(from)} to ${shownLocation(to)}.
It is the same ledger: tablets go on. Stop the server that used FROM and start it with TO as CIFRA_DB.
`);
}
