/**
 * Keeps a PostgreSQL server of its own while somebody holds its standard input open, and removes every trace of
 * it afterwards, however that somebody ended: `node postgres-keeper.ts PROGRAMS SETTING...`.
 *
 * It writes the folder of the socket when the server is ready. There is no TCP, and files need not survive a
 * power cut.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INITDB = ['--username=cifra', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync', '--no-instructions'];
const SETTINGS = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'log_min_messages=log'];

const [programs = '', ...settings] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'cifra-pg-'));
const data = join(folder, 'data');
const account = ordinaryAccount();
const asAccount = { ...account, cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } };

for (const path of [folder, data]) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}
const made = spawnSync(join(programs, 'initdb'), [...INITDB, '-D', data], { ...asAccount, encoding: 'utf8' });
if (made.status !== 0) end(`initdb failed: ${made.error?.message ?? made.stderr}`);

const words = [...SETTINGS, `unix_socket_directories=${folder}`, ...settings].flatMap((setting) => ['-c', setting]);
const server = spawn(join(programs, 'postgres'), ['-D', data, ...words], {
  ...asAccount,
  stdio: ['ignore', 'ignore', 'pipe'],
});
let said = '';
server.stderr.on('data', (chunk: Buffer) => {
  const wasReady = isReady();
  said += chunk.toString();
  if (!wasReady && isReady()) process.stdout.write(`${folder}\n`);
});
server.once('error', (error) => end(`postgres does not start: ${error.message}`));
server.once('exit', () => end(isReady() ? undefined : `postgres does not start: ${said}`));

// Immediate shutdown: nothing of it is needed any more.
const stop = () => server.kill('SIGQUIT');
process.stdin.on('end', stop).resume();
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

function isReady(): boolean {
  return said.includes('ready to accept connections');
}

/** PostgreSQL refuses to run as root: then it runs as the account that owns nothing. */
function ordinaryAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function end(problem?: string): never {
  rmSync(folder, { recursive: true, force: true });
  if (problem) process.stderr.write(`${problem}\n`);
  process.exit(problem ? 1 : 0);
}
