import { createServer } from 'node:net';
import { keysBeside } from '../../../server/config.ts';
import { ringAt } from '../../../server/keys/open-key-ring.ts';
import { backUp } from '../../../server/storage/backup/back-up.ts';
import { restoreBackup } from '../../../server/storage/backup/restore.ts';
import { type ServerProcess, startServerProcess } from '../server-process.ts';

/** The server of an office, always at the same address, whatever happens to it. */
export interface RunningOffice {
  readonly address: string;
  kills(): number;
  /** Loses its power, and comes back. */
  kill(): Promise<void>;
  /** Copies the database while it is in use. */
  backUp(file: string): Promise<void>;
  /** Goes back to a copy, as a new ledger. */
  restore(file: string): Promise<void>;
  stop(): Promise<void>;
}

/** @param more settings beside the database */
export async function runOffice(database: string, more: Record<string, string> = {}): Promise<RunningOffice> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { CIFRA_DB: database, NODE_ENV: 'production', PORT: String(port), ...more };
  let kills = 0;
  let server: ServerProcess;
  const start = async () => {
    server = startServerProcess(env);
    await server.ready;
  };
  const end = async (signal: NodeJS.Signals) => {
    server.process.kill(signal);
    await server.ended;
  };
  await start();
  return {
    address,
    kills: () => kills,
    async kill() {
      kills += 1;
      await end('SIGKILL');
      await start();
    },
    backUp: async (file) => {
      await backUp({ from: database, file, now: new Date().toISOString() }, () => {});
    },
    async restore(file) {
      await end('SIGTERM');
      const now = new Date().toISOString();
      await restoreBackup({
        file,
        to: database,
        isReplacing: true,
        ring: ringAt(keysBeside(database), now, () => {}),
        now,
      });
      await start();
    },
    stop: () => end('SIGTERM'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
