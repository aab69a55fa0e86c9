export type StartErrorCode =
  | 'old-node'
  | 'invalid-setting'
  | 'unwritable-folder'
  | 'not-a-database'
  | 'damaged-database'
  | 'newer-database'
  | 'database-busy'
  | 'port-in-use'
  | 'address-not-available'
  | 'unreadable-certificate'
  | 'invalid-instrument';

/** The server or a command cannot start. The message is one sentence for whoever typed the command; of a questionnaire, a line for each of its problems. */
export class StartError extends Error {
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string) {
    super(message);
    this.name = 'StartError';
    this.code = code;
  }
}
