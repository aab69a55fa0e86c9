import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { shownLocation } from '../database-location.ts';
import { openServerStore } from '../start/open-server-store.ts';
import { backUp } from '../storage/backup/back-up.ts';
import { BackupError } from '../storage/backup/backup-error.ts';
import { newKeys } from '../storage/backup/sealed-file.ts';
import { storageFaultOf } from '../storage/storage-fault.ts';
import { flag, optionalText, requiredText } from './arguments.ts';
import { CommandFailure } from './command-failure.ts';
import { progressTo, rowLines } from './copy-progress.ts';
import { defineCommand } from './define-command.ts';
import type { Terminal } from './terminal.ts';

/** A backup of the database while it is used. Exit 0 made, 1 not made, 2 wrong use. */
export const backupCommand = defineCommand({
  name: 'backup',
  summary: 'makes a backup of the database while it is used',
  usage: `cifra backup FILE [--recipient PUBLIC_KEY]
cifra backup FILE --new-key`,
  explanation: `
Writes everything that the database holds, as it is at one moment, to one file; the server goes on meanwhile. The file is
a SQLite database, whichever engine it comes from. It is compared with what was read and looked through before it
gets its name, and only its owner may read it. Sessions are left out: after a restore everybody signs in again.

  FILE         a new file; a backup replaces nothing
  --recipient  public key (age1...): the file is encrypted in the format of age (age-encryption.org), and only the
               secret key opens it
  --new-key    makes a pair of keys instead: the secret one in FILE, to be kept away from this machine; prints the
               public one

Reads the database that CIFRA_DB names (data/cifra.sqlite when it is not set), and notes in it that a backup was made.
Exit 0 when the backup is made; 1 when it is not; 2 when FILE or the key is wrong.
`,
  positional: { file: requiredText },
  options: { recipient: optionalText, 'new-key': flag },
  async run({ file: typed, recipient, 'new-key': isNewKey }, io) {
    const file = resolve(typed);
    const now = new Date().toISOString();
    if (isNewKey) return writeKeys(file, now, io);
    const config = readConfig();
    const { database } = config;
    try {
      const rows = await backUp({ from: database, file, recipient, now }, progressTo(io));
      io.out.write(rowLines(rows));
      io.out.write(`\n${shownLocation(database)} as it was at ${now} is in ${file}.\n`);
      io.out.write(recipient === undefined ? NOT_ENCRYPTED : ENCRYPTED);
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      const isWrongUse =
        error.code === 'wrong-recipient' || error.code === 'file-exists' || error.code === 'no-such-folder';
      throw new CommandFailure(isWrongUse ? 2 : 1, error.message);
    }
    await note(config, now, io);
    return 0;
  },
});

const ENCRYPTED = 'It is encrypted: only the secret key opens it.\n';
const NOT_ENCRYPTED = 'It is not encrypted: it holds testimony, keep it as safe as the database.\n';

/** The administrator's page says how old the last backup is. */
async function note(config: Config, now: string, io: Terminal): Promise<void> {
  try {
    const { store } = await openServerStore(config, now);
    await store.noteBackup({ by: 'command line', at: now }).finally(() => store.close());
  } catch (error) {
    if (!storageFaultOf(error)) throw error;
    io.err.write('The backup is made, but the database was busy and does not know of it.\n');
  }
}

async function writeKeys(file: string, now: string, io: Terminal): Promise<number> {
  const keys = await newKeys(now);
  await writeFile(file, keys.file, { mode: 0o600, flag: 'wx' }).catch(() => {
    throw new CommandFailure(2, `Cannot make ${file}; name a new file in a folder where this user may write.`);
  });
  io.out.write(
    `The secret key is in ${file}: keep two copies of it away from this machine. Without them no backup opens.\n`,
  );
  io.out.write(`Public key: ${keys.recipient}\n`);
  return 0;
}
