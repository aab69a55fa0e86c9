import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type PostgresCluster, startCluster } from './postgres-cluster.ts';
import { testKeyFile } from './test-keys.ts';

/** The PostgreSQL server of a file of tests. */
export interface Postgres {
  /** The address of a database, for a user who needs no password. */
  address(name: string, user?: string): string;
  /** Makes an empty database and gives its address. */
  newDatabase(options?: string): Promise<string>;
  /** Ends the server as a power cut would. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Runs SQL as the owner of everything, and gives the rows. */
  query<Row = Record<string, unknown>>(address: string, sql: string): Promise<Row[]>;
}

/** A PostgreSQL server of its own for the tests of a file; starts with the first of them, ends with the last. */
export function postgresOfThisFile(settings: readonly string[] = []): Postgres {
  let cluster: PostgresCluster | undefined;
  let databases = 0;

  beforeAll(async () => {
    // One ring for all databases of the file, for this process and those that it starts.
    process.env.CIFRA_KEYS ??= testKeyFile();
    cluster = await startCluster(settings);
  }, 60_000);
  afterAll(() => cluster?.stop());

  function address(name: string, user = 'cifra'): string {
    return `postgres://${user}@${encodeURIComponent(cluster!.socket)}/${name}`;
  }

  async function query<Row>(of: string, sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: of });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  return {
    address,
    query,
    pause: () => cluster!.pause(),
    resume: () => cluster!.resume(),
    async newDatabase(options = '') {
      const name = `office_${++databases}`;
      await query(address('postgres'), `create database ${name} template template0 ${options}`);
      return address(name);
    },
  };
}
