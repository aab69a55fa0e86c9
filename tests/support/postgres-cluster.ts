import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgres, postgresIsAbsent } from '../../server/bootstrap/postgres.mjs';

/** A PostgreSQL server that belongs to the tests. */
export interface PostgresCluster {
  /** Folder of its socket. */
  readonly socket: string;
  /** Ends the server as a power cut would. */
  pause(): Promise<void>;
  /** Starts it again after a pause. */
  resume(): Promise<void>;
  /** Ends the server and removes it. */
  stop(): Promise<void>;
}

/** Starts a PostgreSQL server that ends with this process, even when this process is killed. */
export async function startCluster(settings: readonly string[] = []): Promise<PostgresCluster> {
  const programs = findPostgres();
  if (!programs) throw new Error(postgresIsAbsent());
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'postgres-keeper.ts'), programs, ...settings], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C goes to the tests alone, which then let go of the keeper.
    detached: true,
  });
  let problem = '';
  keeper.stderr.on('data', (chunk: Buffer) => {
    problem += chunk.toString();
  });
  const ended = once(keeper, 'close');
  const failed = ended.then(() => Promise.reject(new Error(`no PostgreSQL for the tests: ${problem}`)));
  failed.catch(() => {});
  const ready = async () => {
    const [folder] = await Promise.race([once(keeper.stdout, 'data'), failed]);
    return String(folder).trim();
  };
  const socket = await ready();
  return {
    socket,
    async pause() {
      keeper.stdin.write('stop\n');
      while (existsSync(join(socket, 'data', 'postmaster.pid'))) await new Promise((done) => setTimeout(done, 10));
    },
    async resume() {
      const again = ready();
      keeper.stdin.write('start\n');
      await again;
    },
    async stop() {
      keeper.stdin.end();
      await ended;
    },
  };
}
