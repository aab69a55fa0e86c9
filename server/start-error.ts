/** Why a database on another machine, or in another program, cannot be reached. */
export type UnreachableBecause = 'unknown-host' | 'no-answer' | 'starting' | 'too-many-connections' | 'no-encryption';

/** Why the server or a command cannot start, by code: one sentence that says what is wrong and what to do. */
const START_ERRORS = {
  'invalid-setting': ({ setting, problem }: { setting: string; problem: string }) => `${setting} ${problem}.`,
  'unwritable-folder': ({ database }: { database: string }) =>
    `Cannot write the database ${database}; give this user the right to write in its folder or choose another file with CIFRA_DB.`,
  'not-a-database': ({ database, schema }: { database: string; schema?: string }) =>
    schema === undefined
      ? `${database} is not a database of Cifra; choose another file with CIFRA_DB.`
      : `The schema ${schema} of ${database} belongs to another program; choose another database with CIFRA_DB.`,
  'damaged-database': ({ database }: { database: string }) => `${database} is damaged; replace it with a backup.`,
  'no-room-for-backup': ({ database }: { database: string }) =>
    `There is no room beside ${database} for a copy of it, which is made before its tables change; free as much space as it takes and start again. Nothing was changed.`,
  'newer-database': ({ found, supported }: { found: number; supported: number }) =>
    `The database has schema version ${found} and this program reads up to ${supported}: it was made by a newer version of Cifra; update the program or choose another file with CIFRA_DB.`,
  'database-busy': ({ database }: { database: string }) =>
    `Another program uses ${database}; close it and start again.`,
  'database-unreachable': ({ database, why }: { database: string; why: UnreachableBecause }) => {
    switch (why) {
      case 'unknown-host':
        return `The host of ${database} is not known; correct it in CIFRA_DB.`;
      case 'no-answer':
        return `No PostgreSQL answers at ${database}; start it, or correct the host and the port in CIFRA_DB.`;
      case 'starting':
        return `PostgreSQL is starting or stopping at ${database}; start again in a moment.`;
      case 'too-many-connections':
        return `PostgreSQL takes no more connections to ${database}; close another program or raise its limit, and start again.`;
      case 'no-encryption':
        return `There is no encrypted connection to ${database} that can be trusted; correct sslmode and sslrootcert in CIFRA_DB, or the certificate of PostgreSQL.`;
    }
  },
  'database-sign-in': ({ database }: { database: string }) =>
    `PostgreSQL does not accept the user or the password for ${database}; correct them in CIFRA_DB.`,
  'no-such-database': ({ database }: { database: string }) =>
    `There is no database ${database}; create it, or correct its name in CIFRA_DB.`,
  'database-too-old': ({ database, found, oldest }: { database: string; found: number; oldest: number }) =>
    `${database} is in PostgreSQL ${found} and Cifra needs ${oldest} or newer; update PostgreSQL or choose another database with CIFRA_DB.`,
  'database-encoding': ({ database, found }: { database: string; found: string }) =>
    `${database} keeps texts as ${found} and Cifra needs UTF8; create a database with: createdb --template=template0 --encoding=UTF8 NAME`,
  'database-follows': ({ database }: { database: string }) =>
    `${database} is a copy that follows another server and takes no writes; name that server in CIFRA_DB.`,
  'database-rights': ({ database, schema, lacks }: { database: string; schema: string; lacks: 'create' | 'write' }) =>
    lacks === 'create'
      ? `The user of CIFRA_DB may not create the schema ${schema} or its tables in ${database}; make it the owner of the database or of the schema.`
      : `The user of CIFRA_DB may not write the tables of the schema ${schema} in ${database}; make it their owner.`,
  'database-disk-full': ({ database }: { database: string }) =>
    `The disk of PostgreSQL is full at ${database}; free some space and start again.`,
  'unreadable-keys': ({ file, why }: { file: string; why: 'unreadable' | 'no-ring' | 'damaged' }) => {
    switch (why) {
      case 'unreadable':
        return `Cannot read the key ring ${file}; give this user the right to read it, or name another file with CIFRA_KEYS.`;
      case 'no-ring':
        return `${file} is not a key ring of Cifra; put the ring back from one of its copies, or name another file with CIFRA_KEYS.`;
      case 'damaged':
        return `In the key ring ${file} two halves of a key do not belong together; put the ring back from one of its copies.`;
    }
  },
  'unwritable-keys': ({ file }: { file: string }) =>
    `Cannot write the key ring ${file}; give this user the right to write in its folder, or name another file with CIFRA_KEYS.`,
  'keys-exist': ({ file }: { file: string }) =>
    `There is a key ring ${file} and it is not replaced: without it nobody reads what was sealed with it; name another file.`,
  'keys-lost': ({ file, lacking }: { file: string; lacking: readonly string[] }) =>
    `The database is sealed with the survey key ${lacking.join(', ')}, and there is no key ring ${file}; put the ring back from one of its copies, or name its file with CIFRA_KEYS. Its public half is enough to receive.`,
  'keys-of-another': ({ database, lacking }: { database: string; lacking: readonly string[] }) =>
    `Something in ${database} is sealed with the survey key ${lacking.join(', ')}, which the key ring does not have; name the ring that has it with CIFRA_KEYS.`,
  'keys-absent': ({ file }: { file: string }) =>
    `There is no key ring ${file}; name the file with CIFRA_KEYS, or make a ring with: cifra keys create --yes`,
  'port-in-use': ({ port }: { port: number }) =>
    `Port ${port} is in use by another program; close it or choose another with PORT.`,
  'address-not-available': (details: { host: string } | { port: number }) =>
    'host' in details
      ? `This machine has no address ${details.host}; correct CIFRA_HOST.`
      : `This user may not listen on port ${details.port}; choose one above 1023 with PORT.`,
  'unreadable-certificate': () =>
    'Cannot read the files that CIFRA_TLS_CERT and CIFRA_TLS_KEY name; correct the paths.',
  /** For a questionnaire that has errors: a line for each of them. */
  'invalid-instrument': (details: { emptyFolder: string } | { problems: readonly string[] }) =>
    'emptyFolder' in details
      ? `There is no questionnaire in ${details.emptyFolder}; put one folder per questionnaire there.`
      : details.problems.join('\n'),
  /** The folders whose version is in the database with other files, one to a line. */
  'version-published': ({ versions }: { versions: readonly { id: string; version: string; folder: string }[] }) =>
    versions
      .map(
        ({ id, version, folder }) =>
          `The folder ${folder} has version ${version} of ${id}, which is published with other files and never changes; give it another version in its manifest.json, or put the published files back with: cifra instrument export ${id} ${version} DIR`,
      )
      .join('\n'),
} as const;

export type StartErrorCode = keyof typeof START_ERRORS;

type DetailsOf<Code extends StartErrorCode> = Parameters<(typeof START_ERRORS)[Code]>;

/**
 * The server or a command cannot start. The message is for the person who typed the command.
 *
 * @example throw new StartError('port-in-use', { port: 8080 })
 */
export class StartError<Code extends StartErrorCode = StartErrorCode> extends Error {
  readonly code: Code;

  constructor(code: Code, ...[details]: DetailsOf<Code>) {
    // The parameters are those of this very code, which TypeScript cannot follow through the table.
    const sentence = START_ERRORS[code] as (details: unknown) => string;
    super(sentence(details));
    this.name = 'StartError';
    this.code = code;
  }
}
