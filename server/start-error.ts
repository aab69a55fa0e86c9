/** Why the server or a command cannot start, by code: one sentence that says what is wrong and what to do. */
const START_ERRORS = {
  'invalid-setting': ({ setting, problem }: { setting: string; problem: string }) => `${setting} ${problem}.`,
  'unwritable-folder': ({ database }: { database: string }) =>
    `Cannot write the database ${database}; give this user the right to write in its folder or choose another file with CIFRA_DB.`,
  'not-a-database': ({ database }: { database: string }) =>
    `${database} is not a database of Cifra; choose another file with CIFRA_DB.`,
  'damaged-database': ({ database }: { database: string }) => `${database} is damaged; replace it with a backup.`,
  'newer-database': ({ found, supported }: { found: number; supported: number }) =>
    `The database has schema version ${found} and this program reads up to ${supported}: it was made by a newer version of Cifra; update the program or choose another file with CIFRA_DB.`,
  'database-busy': ({ database }: { database: string }) =>
    `Another program uses ${database}; close it and start again.`,
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
