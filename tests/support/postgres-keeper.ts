/**
 * Keeps a PostgreSQL server of its own while somebody holds its standard input open, and removes every trace of
 * it afterwards, however that somebody ended: `node postgres-keeper.ts PROGRAMS SETTING...`.
 *
 * It writes the folder of the socket whenever the server is ready. The line `stop` on standard input ends the
 * server as a power cut would, and `start` starts it again. There is no TCP, and nothing survives a real power
 * cut.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const INITDB = ['--username=cifra', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync', '--no-instructions'];
const SETTINGS = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'log_min_messages=log'];
/** The user `guarded` needs a password. Nobody else gets to the socket at all. */
const WHO_MAY = 'local all guarded scram-sha-256\nlocal all all trust\n';

const [programs = '', ...settings] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'cifra-pg-'));
const data = join(folder, 'data');
const account = ordinaryAccount();
const asAccount = { ...account, cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } };
let server: ChildProcess | undefined;

process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGTERM', end);
process.on('SIGINT', end);
makeCluster();
start();
const lines = createInterface(process.stdin);
lines.on('line', (line) => (line === 'start' ? start() : stop()));
lines.on('close', end);

function makeCluster(): void {
  for (const path of [folder, data]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (account) chownSync(path, account.uid, account.gid);
  }
  const made = spawnSync(join(programs, 'initdb'), [...INITDB, '-D', data], { ...asAccount, encoding: 'utf8' });
  if (made.status !== 0) fail(`initdb failed: ${made.error?.message ?? made.stderr}`);
  writeFileSync(join(data, 'pg_hba.conf'), WHO_MAY);
}

function start(): void {
  const words = [...SETTINGS, `unix_socket_directories=${folder}`, ...settings].flatMap((setting) => ['-c', setting]);
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...words], {
    ...asAccount,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  let isReady = false;
  child.stderr.on('data', (chunk: Buffer) => {
    if (isReady) return;
    said += chunk.toString();
    isReady = said.includes('ready to accept connections');
    if (isReady) process.stdout.write(`${folder}\n`);
  });
  child.once('error', (error) => fail(`postgres does not start: ${error.message}`));
  child.once('exit', () => isReady || fail(`postgres does not start: ${said}`));
  server = child;
}

/** Immediate shutdown: what was not committed is gone. */
async function stop(): Promise<void> {
  if (!server || server.exitCode !== null) return;
  server.kill('SIGQUIT');
  await once(server, 'exit');
}

async function end(): Promise<void> {
  await stop();
  process.exit(0);
}

function fail(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

/** PostgreSQL refuses to run as root: then it runs as the account that owns nothing. */
function ordinaryAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}
