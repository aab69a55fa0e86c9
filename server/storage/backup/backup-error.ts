/** Why a backup is not made or not restored, by code: one sentence that says what is wrong and what to do. */
const BACKUP_ERRORS = {
  'no-such-folder': ({ file }: { file: string }) =>
    `There is no folder for ${file}, or this user may not write in it; name another file.`,
  'file-exists': ({ file }: { file: string }) =>
    `${file} exists already, and a backup replaces nothing; name another file.`,
  'wrong-recipient': () =>
    'That is no public key of age; it begins with age1 and comes from age-keygen or cifra backup --new-key.',
  'copy-failed': ({ sentence }: { sentence: string }) => sentence,
  'disk-full': ({ file }: { file: string }) =>
    `The disk is full or refuses to write at ${file}; free some space and try again. No backup was made.`,
  'backup-absent': ({ file }: { file: string }) => `There is no file ${file} that this user may read; correct FILE.`,
  'not-a-backup': ({ file }: { file: string }) =>
    `${file} is neither a backup of Cifra nor a database of it; correct FILE.`,
  'backup-damaged': ({ file }: { file: string }) =>
    `${file} is damaged: what it holds is not whole. Nothing was replaced; restore another backup.`,
  'identity-required': ({ file }: { file: string }) =>
    `${file} is encrypted; name the file with the secret key as --identity.`,
  'wrong-identity': ({ file }: { file: string }) =>
    `The key does not open ${file}; name as --identity the file with the secret key (AGE-SECRET-KEY-1...) of its public key.`,
  'target-used': ({ database }: { database: string }) =>
    `A server or another program uses ${database}; stop it and restore again.`,
  'target-not-empty': ({ database }: { database: string }) =>
    `${database} is not empty. To restore in its place add --replace: it is kept beside under another name.`,
  'target-damaged': ({ database }: { database: string }) =>
    `${database} is damaged. To restore in its place add --replace: it is kept beside under another name.`,
  'target-not-replaceable': ({ database }: { database: string }) =>
    `${database} is not empty, and a PostgreSQL database is not replaced; make a new one and name it in CIFRA_DB.`,
  'target-in-memory': () =>
    'A database in memory would be gone at once; name a file or a PostgreSQL database in CIFRA_DB.',
} as const;

export type BackupErrorCode = keyof typeof BACKUP_ERRORS;

/**
 * A backup is not made or not restored. The message is for the person who typed the command.
 *
 * @example throw new BackupError('file-exists', { file: 'monday.cifra' })
 */
export class BackupError<Code extends BackupErrorCode = BackupErrorCode> extends Error {
  readonly code: Code;

  constructor(code: Code, ...[details]: Parameters<(typeof BACKUP_ERRORS)[Code]>) {
    // The parameters are those of this very code, which TypeScript cannot follow through the table.
    const sentence = BACKUP_ERRORS[code] as (details: unknown) => string;
    super(sentence(details));
    this.name = 'BackupError';
    this.code = code;
  }
}
