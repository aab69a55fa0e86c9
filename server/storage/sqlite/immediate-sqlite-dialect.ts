import { setTimeout } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { KeptQueryCompiler } from './kept-query-compiler.ts';

const TRY_AGAIN_MS = 10;

type Config = ConstructorParameters<typeof SqliteDialect>[0] & {
  /**
   * How long a transaction waits for another process that writes, from the moment at which somebody asked for it:
   * many that wait at once all end at that time, and not one after the other.
   */
  readonly patienceMs: number;
};

/**
 * SQLite whose transactions take the write lock at once. A transaction that starts by reading and then writes
 * would fail, without waiting, if another process (a command line) had written in between. They wait for the lock
 * without the thread, which SQLite itself would hold.
 */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: Config;

  constructor(config: Config) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): SqliteAdapter {
    return new TakingTurns();
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }

  override createQueryCompiler(): KeptQueryCompiler {
    return new KeptQueryCompiler();
  }
}

/** Kysely would let one wait behind the other before the driver hears of it, and each would wait anew. */
class TakingTurns extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** One connection, of which one makes use after the other, in the order in which they asked for it. */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #patienceMs: number;
  /** When the transaction that comes next was asked for. There is one connection, so there is one such transaction. */
  #askedAt = 0;
  #lastTurn: Promise<void> = Promise.resolve();
  #endTurn = () => {};

  constructor(config: Config) {
    super(config);
    this.#patienceMs = config.patienceMs;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const askedAt = performance.now();
    const before = this.#lastTurn;
    const turn = Promise.withResolvers<void>();
    this.#lastTurn = turn.promise;
    await before;
    this.#endTurn = turn.resolve;
    this.#askedAt = askedAt;
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    this.#endTurn();
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (const deadline = this.#askedAt + this.#patienceMs; ; await setTimeout(TRY_AGAIN_MS)) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
      }
    }
  }

  /**
   * On a full disk SQLite has already rolled back. The error of a second rollback must not hide the first
   * one.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }
}

/** Whether SQLite says that another connection holds the database. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
