import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCifra } from '../../support/cifra-process.ts';
import { cifra } from '../../support/command-line.ts';
import { storeAt } from '../../support/store-at.ts';
import { testKeyFile } from '../../support/test-keys.ts';
import { rowsOfFile } from '../storage/copy/databases.ts';
import { sqliteFiles } from '../storage/copy/sqlite-files.ts';
import { beside, kept, restoreInto } from './backups.ts';

const files = sqliteFiles();

let database: string;
let file: string;

beforeEach(async () => {
  database = await files.makeFixture();
  file = join(dirname(files.newFile()), 'monday.cifra');
  vi.stubEnv('CIFRA_DB', database);
  vi.stubEnv('CIFRA_KEYS', testKeyFile());
});
afterEach(() => vi.unstubAllEnvs());

describe('cifra backup', () => {
  it('makes one file of everything, which its owner alone may read, while the database is used', async () => {
    const words = ['--user', 'statistician', '--scope', 'figures:read', '--name', 'web'];
    expect((await cifra('token', 'create', ...words)).code).toBe(0);
    expect(rowsOfFile(database).machine_tokens).toHaveLength(1);
    const server = await storeAt(database);
    const { code, out } = await cifra('backup', file);
    expect([code, beside(file)]).toEqual([0, ['monday.cifra']]);
    expect(out).toMatch(/^submissions +34$/m);
    expect(out).toContain('It is not encrypted');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(kept(file)).toEqual(kept(database));
    expect(rowsOfFile(file)).toMatchObject({ ledger: [], sessions: [], machine_tokens: [] });
    expect(await server.lastBackup()).toMatch(/^20/);
    await server.close();
    expect(beside(database)).toEqual(['cifra.sqlite']);
  });

  it('is of one moment, and goes on when somebody writes meanwhile', async () => {
    const making = cifra('backup', file);
    const server = await storeAt(database);
    for (let line = 0; line < 20; line += 1) await server.noteBackup({ by: 'test', at: '2026-11-24T15:00:00.000Z' });
    await server.close();
    expect((await making).code).toBe(0);
    expect(kept(file)).toEqual(kept(database));
  });

  it('is encrypted for a public key: nothing of it can be read, and only the secret key opens it', async () => {
    const key = join(dirname(file), 'key.txt');
    const made = await cifra('backup', key, '--new-key');
    const recipient = /Public key: (age1\S+)/.exec(made.out)![1]!;
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const { code, out } = await cifra('backup', file, '--recipient', recipient);
    expect([code, out]).toEqual([0, expect.stringContaining('only the secret key opens it')]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(file);
    expect(bytes.toString('latin1', 0, 21)).toBe('age-encryption.org/v1');
    for (const secret of ['SQLite', 'interviewer', 'first-edition']) expect(bytes.includes(secret)).toBe(false);
    expect([beside(file), beside(database)]).toEqual([['key.txt', 'monday.cifra'], ['cifra.sqlite']]);

    const to = files.newFile();
    expect(await restoreInto(to, file)).toMatchObject({ code: 2, err: expect.stringContaining('is encrypted') });
    const other = join(dirname(file), 'other.txt');
    await cifra('backup', other, '--new-key');
    expect((await restoreInto(to, file, '--identity', other)).err).toContain('The key does not open');
    expect((await restoreInto(to, file, '--identity', file)).err).toContain('The key does not open');
    expect(existsSync(to)).toBe(false);
    expect((await restoreInto(to, file, '--identity', key)).code).toBe(0);
    expect(kept(to)).toEqual(kept(database));
    expect(statSync(to).mode & 0o777).toBe(0o600);

    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(file, bytes);
    const target = files.newFile();
    expect((await restoreInto(target, file, '--identity', key)).err).toContain('is damaged');
    truncateSync(file, 100_000);
    expect((await restoreInto(target, file, '--identity', key)).err).toContain('is damaged');
    expect(beside(target)).toEqual([]);
  });

  it('replaces nothing, and says which argument is wrong', async () => {
    writeFileSync(file, 'mine');
    const absent = join(dirname(file), 'absent', 'x.cifra');
    for (const [words, sentence] of [
      [[file], /exists already, and a backup replaces nothing/],
      [[absent], /^There is no folder for/],
      [[`${file}2`, '--recipient', 'age1nothing'], /^That is no public key of age/],
      [[file, '--new-key'], /^Cannot make/],
    ] as const)
      expect(await cifra('backup', ...words)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) });
    expect([readFileSync(file, 'utf8'), beside(file)]).toEqual(['mine', ['monday.cifra']]);
    vi.stubEnv('CIFRA_DB', `${database}-absent`);
    expect(await cifra('backup', `${file}2`)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^There is no database of Cifra at .*; correct CIFRA_DB\.\n$/),
    });
  });

  it('is made once when it is asked for twice at the same time', async () => {
    const made = await Promise.all([cifra('backup', file), cifra('backup', file)]);
    expect(made.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(made.map(({ err }) => err).join('')).toContain('exists already, and a backup replaces nothing');
    expect(beside(file)).toEqual(['monday.cifra']);
    expect(kept(file)).toEqual(kept(database));
  });

  it('leaves nothing behind when the disk is full or it is killed, and works the next time', async () => {
    const shell = `ulimit -f ${Math.floor(statSync(database).size / 2 / 512)}`;
    const full = startCifra(['backup', file], { shell, env: { CIFRA_DB: database } });
    expect(await full.ended).toBe(1);
    expect(full.output()).toContain('No backup was made.');
    expect(beside(file)).toEqual([]);
    const killed = startCifra(['backup', file], { env: { CIFRA_DB: database } });
    await vi.waitUntil(() => beside(file).length > 0, { timeout: 20_000, interval: 1 });
    killed.process.kill('SIGKILL');
    await killed.ended;
    expect(existsSync(file)).toBe(false);
    expect((await cifra('backup', file)).code).toBe(0);
    expect(beside(file)).toEqual(['monday.cifra']);
  });
});
