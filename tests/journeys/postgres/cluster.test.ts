import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { cifraWithInput } from '../../support/command-line.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';

const postgres = postgresOfThisFile();

describe('the PostgreSQL of the tests', () => {
  it('listens on a socket that its own account alone reaches, and on no port', async () => {
    const address = postgres.address('postgres');
    expect(await postgres.query(address, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    const { mode, uid } = statSync(decodeURIComponent(new URL(address).hostname));
    expect(mode & 0o077).toBe(0);
    expect(uid).not.toBe(0);
  });

  it.each(['SIGINT', 'SIGKILL'] as const)('ends and leaves nothing when the tests end by %s', async (signal) => {
    const holder = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'support', 'hold-cluster.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [folder] = await once(holder.stdout, 'data');
    const socket = String(folder).trim();
    expect(existsSync(join(socket, 'data', 'postmaster.pid'))).toBe(true);
    holder.kill(signal);
    await vi.waitFor(() => expect(existsSync(socket)).toBe(false), { timeout: 20_000 });
  });
});

describe('a command on PostgreSQL', () => {
  it('reads and writes the database that CIFRA_DB names, and says in one sentence when it cannot', async () => {
    const database = await postgres.newDatabase();
    vi.stubEnv('CIFRA_DB', database);
    const added = await cifraWithInput('a long password\n', 'user', 'add', '--role', 'admin', '--user', 'elena');
    expect(added).toEqual({ code: 0, out: 'elena can sign in as admin.\n', err: '' });
    expect((await cifraWithInput('', 'user', 'list')).out).toBe('elena\tadmin\telena\tactive\tnever\n');
    const simulated = await cifraWithInput('', 'simulate', '--cases', '20', '--db', database);
    expect(simulated.err).toMatch(/^postgres:\/\/[^@]+ is not empty/);
    await postgres.pause();
    const refused = await cifraWithInput('', 'user', 'list');
    expect(refused).toEqual({ code: 1, out: '', err: expect.stringMatching(/^No PostgreSQL answers at .*\n$/) });
    await postgres.resume();
    vi.unstubAllEnvs();
  });
});
