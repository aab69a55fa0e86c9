import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { Kysely, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables.ts';
import { LockingPostgresDialect } from './locking-postgres-dialect.ts';

/** How long a request waits for a connection, before its sender is told to come again. */
const CONNECTION_WAIT_MS = 20_000;
const IDLE_MS = 5 * 60_000;

export interface ConnectionSettings {
  /** Where the tables are. */
  schema: string;
  /** At most so many connections at a time. */
  most: number;
  /** How long a transaction waits for the one that writes. */
  lockWaitSeconds: number;
  readOnly?: boolean;
}

/** A pool of connections to PostgreSQL. Opens none before the first query. */
export function connect(address: string, { most, ...session }: ConnectionSettings): Kysely<Tables> {
  const pool = new pg.Pool({
    Client: EndingClient,
    connectionString: address,
    application_name: 'cifra',
    max: most,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
    onConnect: (client) => client.query(sessionSettings(session)),
  });
  // A connection that is lost while nobody waits for it only says so. The pool has already dropped it, and who
  // uses it next gets the error of his query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  // Kysely describes the part of the pool that it uses; a lost connection has a row count of null there.
  const settings = { pool: pool as unknown as PostgresPool, patienceMs: session.lockWaitSeconds * 1000 };
  return new Kysely<Tables>({ dialect: new LockingPostgresDialect(settings) });
}

/**
 * Ends a connection that has failed. PostgreSQL would keep one that does not sign in, for want of a password, for
 * a minute, and the program with it.
 */
class EndingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    // The types of the driver leave out its connection.
    const { connection } = this as unknown as { connection: EventEmitter & { stream: Socket } };
    connection.on('error', () => connection.stream.destroy());
  }
}

/**
 * What the store relies on, whatever the server's defaults are: a commit is on disk when it is confirmed, and
 * a machine that lost its power while it held the lock does not hold up the others for hours.
 */
function sessionSettings({ schema, lockWaitSeconds, readOnly }: Omit<ConnectionSettings, 'most'>): string {
  return [
    `set search_path to ${pg.escapeIdentifier(schema)}`,
    `set lock_timeout to '${lockWaitSeconds}s'`,
    `set default_transaction_read_only to ${readOnly ? 'on' : 'off'}`,
    `set idle_in_transaction_session_timeout to '60s'`,
    'set tcp_keepalives_idle to 30',
    'set tcp_keepalives_interval to 10',
    'set tcp_keepalives_count to 3',
    `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
  ].join('; ');
}
