import { appendFileSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCifra } from '../../support/cifra-process.ts';
import { cifra } from '../../support/command-line.ts';
import { storeAt } from '../../support/store-at.ts';
import { testKeyFile } from '../../support/test-keys.ts';
import { rowsOfFile } from '../storage/copy/databases.ts';
import { sqliteFiles } from '../storage/copy/sqlite-files.ts';
import { beside, epochOf, kept, restoreInto } from './backups.ts';

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

const usersOf = (of: string) => rowsOfFile(of).users;

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

  it('says whether the key ring has the key that the backup is sealed with', async () => {
    await cifra('backup', file);
    expect((await restoreInto(files.newFile(), file)).out).toContain(`which the key ring ${testKeyFile()} has.`);
    vi.stubEnv('CIFRA_KEYS', join(dirname(file), 'absent.keys'));
    expect((await restoreInto(files.newFile(), file)).out).toContain('without the ring nobody reads it');
    const other = join(dirname(file), 'other.keys');
    vi.stubEnv('CIFRA_KEYS', other);
    await cifra('keys', 'create', '--yes');
    const { code, out } = await restoreInto(files.newFile(), file);
    expect([code, out]).toEqual([0, expect.stringContaining(`which the key ring ${other} does not have`)]);
  });

  it('is a new ledger too when somebody copies the backup by hand to the place of the database', async () => {
    await cifra('backup', file);
    const before = epochOf(database);
    const store = await storeAt(file);
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

  it('makes one of a database that was not closed, with its last writes', async () => {
    const open = new Database(database);
    open.pragma('journal_mode = WAL');
    open.exec("update users set name = 'Written last' where user = 'interviewer'");
    const dead = files.newFile();
    for (const suffix of ['', '-wal']) copyFileSync(database + suffix, dead + suffix);
    open.close();
    const to = files.newFile();
    expect((await restoreInto(to, dead)).code).toBe(0);
    expect([beside(dead), beside(to)]).toEqual([['cifra.sqlite', 'cifra.sqlite-wal'], ['cifra.sqlite']]);
    expect(usersOf(to)).toEqual(usersOf(database));
    expect(JSON.stringify(usersOf(to))).toContain('Written last');
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
    const server = await storeAt(database);
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
