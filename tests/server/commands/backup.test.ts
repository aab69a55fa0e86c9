import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../server/storage/open-store.ts';
import { startCifra } from '../../support/cifra-process.ts';
import { cifra } from '../../support/command-line.ts';
import { rowsOfFile } from '../storage/copy/databases.ts';
import { sqliteFiles } from '../storage/copy/sqlite-files.ts';

const files = sqliteFiles();

let database: string;
let file: string;

beforeEach(async () => {
  database = await files.makeFixture();
  file = join(dirname(files.newFile()), 'monday.cifra');
  vi.stubEnv('CIFRA_DB', database);
});
afterEach(() => vi.unstubAllEnvs());

function epochOf(of: string): string | undefined {
  const opened = new Database(of);
  try {
    return opened.prepare<[], string>('select epoch from ledger').pluck().get();
  } finally {
    opened.close();
  }
}
const beside = (of: string) => readdirSync(dirname(of)).sort();

/** What a backup has of a database: everything but its ledger, its sessions and what was noted in it later. */
function kept(of: string) {
  const { ledger: _ledger, sessions: _sessions, schema_version: _version, audit, ...rest } = rowsOfFile(of);
  const isNoted = (line: unknown) => /backup-made|database-restored/.test(JSON.stringify(line));
  return { ...rest, audit: audit?.filter((line) => !isNoted(line)) };
}

async function restoreInto(to: string, ...words: string[]) {
  vi.stubEnv('CIFRA_DB', to);
  return cifra('restore', ...words);
}

describe('cifra backup', () => {
  it('makes one file of everything, which its owner alone may read, while the database is used', async () => {
    const server = await openStore(database);
    const { code, out } = await cifra('backup', file);
    expect([code, beside(file)]).toEqual([0, ['monday.cifra']]);
    expect(out).toMatch(/^submissions +34$/m);
    expect(out).toContain('It is not encrypted');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(kept(file)).toEqual(kept(database));
    expect(rowsOfFile(file)).toMatchObject({ ledger: [], sessions: [] });
    expect(await server.lastBackup()).toMatch(/^20/);
    await server.close();
    expect(beside(database)).toEqual(['cifra.sqlite']);
  });

  it('is of one moment, and goes on when somebody writes meanwhile', async () => {
    const making = cifra('backup', file);
    const server = await openStore(database);
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

describe('cifra restore', () => {
  it('makes a new ledger of a backup, another one each time, without the sessions', async () => {
    await cifra('backup', file);
    const one = files.newFile();
    const other = files.newFile();
    for (const to of [one, other]) {
      const { code, out } = await restoreInto(to, file);
      expect([code, out]).toEqual([0, expect.stringContaining('as a new ledger')]);
      expect(beside(to)).toEqual(['cifra.sqlite']);
      expect(kept(to)).toEqual(kept(database));
      expect(rowsOfFile(to).sessions).toEqual([]);
    }
    expect(new Set([epochOf(database), epochOf(one), epochOf(other)]).size).toBe(3);
  });

  it('is a new ledger too when somebody copies the backup by hand to the place of the database', async () => {
    await cifra('backup', file);
    const before = epochOf(database);
    const store = await openStore(file);
    expect(await store.epoch()).not.toBe(before);
    await store.close();
  });

  it('takes a database that is not empty aside, and only when told', async () => {
    await cifra('backup', file);
    const before = epochOf(database);
    expect(await restoreInto(database, file)).toMatchObject({ code: 2, err: expect.stringContaining('--replace') });
    expect(epochOf(database)).toBe(before);
    expect((await restoreInto(database, file, '--replace')).code).toBe(0);
    const aside = beside(database).filter((name) => name !== 'cifra.sqlite');
    expect(aside).toEqual([expect.stringMatching(/^cifra\.sqlite\.replaced-/)]);
    expect(epochOf(join(dirname(database), aside[0]!))).toBe(before);
    expect(epochOf(database)).not.toBe(before);
  });

  it('takes a database that is damaged aside, because that is when one restores', async () => {
    await cifra('backup', file);
    const whole = readFileSync(database);
    for (const [from, to] of [
      [0, 100],
      [4096, 100_000],
    ] as const) {
      const damaged = files.newFile();
      writeFileSync(damaged, Buffer.from(whole).fill(0x5a, from, to));
      expect(await restoreInto(damaged, file)).toMatchObject({ code: 2, err: expect.stringContaining('--replace') });
      expect(await restoreInto(damaged, file, '--replace')).toMatchObject({ code: 0, err: '' });
      const [, aside, ...more] = beside(damaged);
      expect([aside, more]).toEqual([expect.stringMatching(/^cifra\.sqlite\.replaced-/), []]);
      expect(readFileSync(join(dirname(damaged), aside!))).toHaveLength(whole.length);
      expect(kept(damaged)).toEqual(kept(database));
    }
  });

  it('has nothing of a database whose file was taken away and whose last writes still lie there', async () => {
    await cifra('backup', file);
    const open = new Database(database);
    open.pragma('journal_mode = WAL');
    open.exec("update ledger set epoch = 'of the old one'");
    const to = files.newFile();
    copyFileSync(`${database}-wal`, `${to}-wal`);
    copyFileSync(`${database}-shm`, `${to}-shm`);
    open.close();
    expect(await restoreInto(to, file)).toMatchObject({ code: 0, out: expect.stringContaining('-wal') });
    const aside = (suffix: string) => expect.stringMatching(new RegExp(`^cifra\\.sqlite\\.replaced-.*-${suffix}$`));
    expect(beside(to)).toEqual(['cifra.sqlite', aside('shm'), aside('wal')]);
    expect(epochOf(to)).not.toBe('of the old one');
    expect(kept(to)).toEqual(kept(database));
  });

  it('touches no database of another program, not even one that counts its versions in a table of that name', async () => {
    await cifra('backup', file);
    const foreign = files.newFile();
    const other = new Database(foreign);
    other.exec(
      'create table schema_version (version integer, description text); insert into schema_version values (3, 1)',
    );
    other.close();
    for (const words of [[file], [file, '--replace']])
      expect(await restoreInto(foreign, ...words)).toMatchObject({
        code: 1,
        err: expect.stringContaining('is not a database of Cifra'),
      });
    expect(await restoreInto(files.newFile(), foreign)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is neither a backup'),
    });
    expect(await restoreInto(dirname(foreign), file)).toMatchObject({
      code: 1,
      err: expect.not.stringContaining('uses'),
    });
    expect(beside(foreign)).toEqual(['cifra.sqlite']);
  });

  it('refuses a database that a server uses', async () => {
    await cifra('backup', file);
    const server = await openStore(database);
    expect(await restoreInto(database, file, '--replace')).toMatchObject({
      code: 1,
      err: expect.stringContaining('stop it and restore again'),
    });
    await server.close();
  });

  it('looks at the whole backup before anything is replaced', async () => {
    await cifra('backup', file);
    const before = epochOf(database);
    const bytes = readFileSync(file);
    const letter = join(dirname(file), 'letter.txt');
    writeFileSync(letter, 'Dear supervisor, '.repeat(100));
    const newer = join(dirname(file), 'newer.cifra');
    writeFileSync(newer, bytes);
    new Database(newer).exec("insert into schema_version values (99, '2030-01-01')");
    const unrelated = join(dirname(file), 'unrelated.cifra');
    writeFileSync(unrelated, bytes);
    const broken = new Database(unrelated);
    broken.pragma('foreign_keys = OFF');
    broken.exec("delete from users where user = 'interviewer'");
    broken.close();
    bytes.fill(0xff, 40_000, 200_000);
    writeFileSync(file, bytes);
    for (const [from, sentence] of [
      [letter, /is neither a backup/],
      [join(dirname(file), 'absent'), /^There is no file/],
      [dirname(file), /^There is no file/],
      [newer, /made by a newer version/],
      [unrelated, /is damaged/],
      [file, /is damaged/],
    ] as const) {
      const { code, err } = await restoreInto(database, from, '--replace');
      expect([code > 0, err]).toEqual([true, expect.stringMatching(sentence)]);
    }
    expect([epochOf(database), beside(database)]).toEqual([before, ['cifra.sqlite']]);
    expect((await restoreInto(':memory:', newer)).err).toMatch(/^A database in memory/);
  });

  it('leaves the database as it was when the disk is full', async () => {
    await cifra('backup', file);
    const shell = `ulimit -f ${Math.floor(statSync(file).size / 2 / 512)}`;
    const full = startCifra(['restore', file, '--replace'], { shell, env: { CIFRA_DB: database } });
    expect([await full.ended, full.output()]).toEqual([1, expect.stringContaining('The disk is full')]);
    expect(beside(database)).toEqual(['cifra.sqlite']);
    appendFileSync(file, '');
    expect((await restoreInto(database, file, '--replace')).code).toBe(0);
  });
});
