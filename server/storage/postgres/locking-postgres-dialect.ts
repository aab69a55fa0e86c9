import { CompiledQuery, type DatabaseConnection, type Driver, PostgresDialect, PostgresDriver } from 'kysely';
import { asFault } from './connection-lost.ts';
import { StoreQueryCompiler } from './store-query-compiler.ts';

/** Held by the one transaction of a database that writes. The number has no meaning but to be Cifra's own. */
const WRITE_LOCK = 6_701_800_001;

/**
 * Every statement sees what was committed before it began, so that after the lock a transaction sees everything.
 * All goes in one message; defaults that somebody set for the database do not count.
 */
const BEGIN = 'begin isolation level read committed read write';

/** As PostgreSQL has it. */
const FOR_EVER = 0;

type Config = ConstructorParameters<typeof PostgresDialect>[0] & {
  /**
   * How long a transaction waits for the one that writes, from the moment at which somebody asked for it: many that
   * wait at once all end at that time, and not one after the other. 0 waits for ever.
   */
  readonly patienceMs: number;
};

/**
 * PostgreSQL whose transactions write one after the other, as SQLite's do: what holds for one engine holds for
 * the other, and the audit trail is numbered in the order in which it becomes visible.
 */
export class LockingPostgresDialect extends PostgresDialect {
  readonly #config: Config;

  constructor(config: Config) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new LockingPostgresDriver(this.#config);
  }

  override createQueryCompiler(): StoreQueryCompiler {
    return new StoreQueryCompiler();
  }
}

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0];

class LockingPostgresDriver extends PostgresDriver {
  readonly #patienceMs: number;
  readonly #known = new WeakSet<DatabaseConnection>();
  readonly #askedAt = new WeakMap<DatabaseConnection, number>();

  constructor(config: Config) {
    super(config);
    this.#patienceMs = config.patienceMs;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const askedAt = performance.now();
    const connection = await super.acquireConnection().catch((error) => {
      throw asFault(error);
    });
    if (!this.#known.has(connection)) nameFaults(connection);
    this.#known.add(connection);
    this.#askedAt.set(connection, askedAt);
    return connection;
  }

  /** Kysely does not roll back what could not begin. Here it may have begun without getting the lock. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const waited = performance.now() - (this.#askedAt.get(connection) ?? 0);
    const left = this.#patienceMs === FOR_EVER ? FOR_EVER : Math.max(1, Math.round(this.#patienceMs - waited));
    const wait = (ms: number) => `set local lock_timeout to ${ms}`;
    const lock = `select pg_advisory_xact_lock(${WRITE_LOCK})`;
    try {
      const begin = [BEGIN, wait(left), lock, wait(this.#patienceMs)].join('; ');
      await connection.executeQuery(CompiledQuery.raw(begin));
    } catch (error) {
      await this.rollbackTransaction(connection as Connection);
      throw error;
    }
  }

  /** A connection that is lost has rolled back. That it cannot be told so must not hide the first error. */
  override async rollbackTransaction(connection: Connection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

function nameFaults(connection: DatabaseConnection): void {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = <Row>(query: CompiledQuery) =>
    execute<Row>(query).catch((error) => {
      throw asFault(error);
    });
}
