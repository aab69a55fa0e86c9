/** PostgreSQL does not answer, or there is no connection to it. */
export class ConnectionLost extends Error {
  readonly code = 'CONNECTION_LOST';

  constructor(cause: unknown) {
    super('the connection to PostgreSQL is lost', { cause });
    this.name = 'ConnectionLost';
  }
}

/** What the driver says of a connection in words alone, without a code. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout e|Postgres connection has been discarded)/;
/** Codes of the operating system. */
const OF_THE_SYSTEM = /^(E[A-Z]{3,}|EAI_AGAIN)$/;

/** An error of the connection as one that has a code of its own; any other error as it is. */
export function asFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  return OF_THE_SYSTEM.test(code) || (code === '' && WORDS.test(error.message)) ? new ConnectionLost(error) : error;
}
