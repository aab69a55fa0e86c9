import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/storage/open-store.ts';
import { storeConformance } from './store-conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `store-${++files}`, 'cifra.sqlite');

describe('the SQLite store in memory', () => storeConformance(() => openStore(':memory:')));

describe('the SQLite store on a file', () => storeConformance(() => openStore(newFile())));

describe('a SQLite file', () => {
  it('keeps its ledger epoch when it is opened again', async () => {
    const file = newFile();
    const first = await openStore(file);
    const epoch = await first.epoch();
    await first.close();
    const second = await openStore(file);
    expect(await second.epoch()).toBe(epoch);
    await second.close();
  });

  it('survives a power cut: WAL with full synchronisation', async () => {
    const file = newFile();
    await (await openStore(file)).close();
    const database = new Database(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  it('made by a newer version is refused by name', async () => {
    const file = newFile();
    await (await openStore(file)).close();
    const database = new Database(file);
    database.exec("insert into schema_version values (99, '2030-01-01')");
    database.close();
    await expect(openStore(file)).rejects.toMatchObject({ code: 'newer-database' });
  });

  it("that is another program's, or damaged, is refused by name and left as it was", async () => {
    const foreign = newFile();
    mkdirSync(dirname(foreign), { recursive: true });
    const database = new Database(foreign);
    database.exec('create table letters (body text)');
    database.close();
    await expect(openStore(foreign)).rejects.toMatchObject({ code: 'not-a-database' });
    expect(new Database(foreign).prepare('select name from sqlite_master').pluck().all()).toEqual(['letters']);

    const damaged = newFile();
    await (await openStore(damaged)).close();
    writeFileSync(damaged, readFileSync(damaged).subarray(0, 4096 * 3));
    await expect(openStore(damaged)).rejects.toMatchObject({ code: 'damaged-database' });
  });

  it('keeps the names of attempts as hashes of its own, the newest of very many, and none beyond its time', async () => {
    const one = newFile();
    const other = newFile();
    for (const file of [one, other]) {
      const store = await openStore(file);
      const typed = { name: 'my secret password', now: '2026-11-24T15:00:00.000Z', until: '2026-11-24T15:15:00.000Z' };
      await store.countAttempt({ ...typed, name: 'forgotten', until: '2026-11-24T15:00:00.500Z' });
      await store.countAttempt({ ...typed, now: '2026-11-24T15:00:00.500Z' });
      await store.close();
      expect(readFileSync(file).includes('secret')).toBe(false);
    }
    const names = (file: string) => new Database(file).prepare('select name_hash from attempts').pluck().all();
    expect(names(one)).toHaveLength(1);
    expect(names(one)).not.toEqual(names(other));

    const flooded = new Database(one);
    const add = flooded.prepare("insert into attempts values (?, 1, '2026-11-24T15:14:00.000Z', null)");
    flooded.transaction(() => Array.from({ length: 12_000 }, (_, n) => add.run(`other:name ${n}`)))();
    const store = await openStore(one);
    const late = { name: 'late', now: '2026-11-24T15:01:00.000Z', until: '2026-11-24T15:16:00.000Z' };
    expect((await store.countAttempt(late)).count).toBe(1);
    expect((await store.countAttempt(late)).count).toBe(2);
    expect(names(one)).toHaveLength(10_000);
    await store.close();
  });

  it('is readable by the account that runs the server alone', async () => {
    const file = newFile();
    await (await openStore(file)).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that is not a database, or cannot be written, is refused by name', async () => {
    const notADatabase = join(folder, 'letter.txt');
    writeFileSync(notADatabase, 'Dear supervisor, '.repeat(100));
    await expect(openStore(notADatabase)).rejects.toMatchObject({ code: 'not-a-database' });
    await expect(openStore(join(notADatabase, 'below', 'x.sqlite'))).rejects.toMatchObject({
      code: 'unwritable-folder',
    });
  });
});
