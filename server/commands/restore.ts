import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { shownLocation } from '../database-location.ts';
import { readKeyRing } from '../keys/key-ring-place.ts';
import { ringAt } from '../keys/open-key-ring.ts';
import { StartError } from '../start-error.ts';
import { BackupError, type BackupErrorCode } from '../storage/backup/backup-error.ts';
import { restoreBackup } from '../storage/backup/restore.ts';
import { flag, optionalText, requiredText } from './arguments.ts';
import { CommandFailure } from './command-failure.ts';
import { rowLines } from './copy-progress.ts';
import { defineCommand } from './define-command.ts';

/** The backup or the disk is at fault; other arguments would correct everything else. */
const NOT_OF_USE: readonly BackupErrorCode[] = ['backup-damaged', 'disk-full', 'copy-failed', 'target-used'];

/** Makes a database of a backup. Exit 0 restored, 1 not restored, 2 wrong use. */
export const restoreCommand = defineCommand({
  name: 'restore',
  summary: 'makes a database of a backup',
  usage: 'cifra restore FILE [--identity KEYFILE] [--replace]',
  explanation: `
Makes the database that CIFRA_DB names of a backup. Stop its server first. The backup is looked through from end to end
before anything changes, and brought to this version of the program. It becomes a new ledger: tablets notice it and
send again what they still hold, which is stored once. Everybody signs in again.

  FILE         a file that cifra backup made, or the file of a SQLite database of Cifra
  --identity   file with the secret key (AGE-SECRET-KEY-1...) of an encrypted backup
  --replace    for a SQLite database that is not empty: it is kept beside under another name

What is sealed in it opens with the key ring that it was sealed with, which is in no backup: the command says whether the
ring that CIFRA_KEYS names is that one.

Writes only the database that CIFRA_DB names (data/cifra.sqlite when it is not set).
Exit 0 when it is restored; 1 when the backup or the disk does not allow it; 2 when an argument is wrong.
`,
  positional: { file: requiredText },
  options: { identity: optionalText, replace: flag },
  async run({ file, identity, replace }, io) {
    const { database, keys } = readConfig();
    const now = new Date().toISOString();
    const say = (line: string) => io.err.write(`${line}\n`);
    try {
      const order = {
        file: resolve(file),
        to: database,
        identity,
        isReplacing: replace,
        ring: ringAt(keys, now, say),
        now,
      };
      const { rows, replaced, sealedWith } = await restoreBackup(order);
      io.out.write(rowLines(rows));
      io.out.write(`\n${shownLocation(database)} is restored from ${file}, as a new ledger.\n`);
      if (replaced !== undefined) io.out.write(`What was there is now ${replaced}.\n`);
      io.out.write(keysSentence(keys, sealedWith));
      io.out.write('Start the server. Tablets send again what they still hold; everybody signs in again.\n');
      return 0;
    } catch (error) {
      if (error instanceof StartError) throw new CommandFailure(1, error.message);
      if (!(error instanceof BackupError)) throw error;
      throw new CommandFailure(NOT_OF_USE.includes(error.code) ? 1 : 2, error.message);
    }
  },
});

/** Whether what was restored opens with the ring that is there. */
function keysSentence(file: string, sealedWith: readonly string[]): string {
  if (sealedWith.length === 0) return '';
  const ring = readKeyRing(file);
  const names = sealedWith.join(', ');
  if (!ring)
    return `It is sealed with the survey key ${names}, and there is no key ring ${file}: without the ring nobody reads it. Put the ring back, or name it with CIFRA_KEYS.\n`;
  const lacking = sealedWith.filter((id) => !ring.survey.some((key) => key.id === id));
  if (lacking.length === 0) return `It is sealed with the survey key ${names}, which the key ring ${file} has.\n`;
  return `It is sealed with the survey key ${lacking.join(', ')}, which the key ring ${file} does not have: without its own ring nobody reads it.\n`;
}
