import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { startCifra } from '../../support/cifra-process.ts';
import { emptyDatabase, placeEmptyDatabase } from '../../support/empty-store.ts';
import { storeAt } from '../../support/store-at.ts';
import { accountOf } from '../people.ts';
import { act, edition, received, SURVEY, unit } from './conformance-cases.ts';
import { rowsOfFile, writeOldDatabase } from './copy/databases.ts';
import { storeConformance } from './store-conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `store-${++files}`, 'cifra.sqlite');

describe('the SQLite store in memory', () =>
  storeConformance(async () => storeAt(':memory:', { image: await emptyDatabase() })));

describe('the SQLite store on a file', () =>
  storeConformance(async () => storeAt(await placeEmptyDatabase(newFile()))));

describe('a SQLite file', () => {
  it('keeps its ledger epoch when it is opened again', async () => {
    const file = newFile();
    const first = await storeAt(file);
    const epoch = await first.epoch();
    await first.close();
    const second = await storeAt(file);
    expect(await second.epoch()).toBe(epoch);
    await second.close();
  });

  it('lets others read while ten thousand cases are assigned', async () => {
    const store = await storeAt(newFile());
    await store.addSurvey(edition(SURVEY), act);
    await store.addUser(accountOf('ana'), 'no hash', act);
    const cases = Array.from({ length: 10_000 }, (_, place) => `C-${place}`);
    await store.importSampleUnits(SURVEY, cases.map(unit), [], act);
    let reads = 0;
    let isDone = false;
    const reading = (async () => {
      for (; !isDone; reads += 1) {
        await store.epoch();
        await setImmediate();
      }
    })();
    expect(await store.assign(SURVEY, cases, 'ana', act)).toMatchObject({ assigned: 10_000 });
    isDone = true;
    await reading;
    expect(reads).toBeGreaterThan(60);
    await store.close();
  });

  it('survives a power cut: WAL with full synchronisation', async () => {
    const file = newFile();
    await (await storeAt(file)).close();
    const database = new Database(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  it('made by a newer version is refused by name', async () => {
    const file = newFile();
    await (await storeAt(file)).close();
    const database = new Database(file);
    database.exec("insert into schema_version values (99, '2030-01-01')");
    database.close();
    await expect(storeAt(file)).rejects.toMatchObject({ code: 'newer-database' });
  });

  it("that is another program's, or damaged, is refused by name and left as it was", async () => {
    const foreign = newFile();
    mkdirSync(dirname(foreign), { recursive: true });
    const database = new Database(foreign);
    database.exec('create table letters (body text)');
    database.close();
    await expect(storeAt(foreign)).rejects.toMatchObject({ code: 'not-a-database' });
    expect(new Database(foreign).prepare('select name from sqlite_master').pluck().all()).toEqual(['letters']);

    const damaged = newFile();
    await (await storeAt(damaged)).close();
    writeFileSync(damaged, readFileSync(damaged).subarray(0, 4096 * 3));
    await expect(storeAt(damaged)).rejects.toMatchObject({ code: 'damaged-database' });
  });

  it('keeps the names of attempts as hashes of its own, the newest of very many, and none beyond its time', async () => {
    const one = newFile();
    const other = newFile();
    for (const file of [one, other]) {
      const store = await storeAt(file);
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
    const store = await storeAt(one);
    const late = { name: 'late', now: '2026-11-24T15:01:00.000Z', until: '2026-11-24T15:16:00.000Z' };
    expect((await store.countAttempt(late)).count).toBe(1);
    expect((await store.countAttempt(late)).count).toBe(2);
    expect(names(one)).toHaveLength(10_000);
    await store.close();
  });

  it('that another program holds keeps nobody waiting on the thread, and many at once no longer than one', async () => {
    const file = newFile();
    const store = await storeAt(file);
    const other = new Database(file);
    other.exec('begin immediate');
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    const begun = performance.now();
    const asked = Array.from({ length: 100 }, () => store.noteBackup({ by: 'ana', at: '2026-11-24T15:00:00.000Z' }));
    const outcomes = await Promise.allSettled(asked);
    clearInterval(counting);
    // A quarter of a second, and as much again as a busy machine needs: one after the other waits a hundred of them.
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(outcomes.every((one) => one.status === 'rejected' && one.reason.code === 'SQLITE_BUSY')).toBe(true);
    // One waits and tries; those behind it have waited as long, and try once. The thread was free meanwhile.
    expect(turns).toBeGreaterThan(10);
    const waiting = store.noteBackup({ by: 'ana', at: '2026-11-24T15:00:00.000Z' });
    other.exec('rollback');
    await waiting;
    other.close();
    await store.close();
  });

  it('loses what an interruption left of a large interview, after a day', async () => {
    const file = newFile();
    await (await storeAt(file)).close();
    const database = new Database(file);
    const leave = database.prepare("insert into body_parts (key, place, written_at, part) values (?, 0, ?, 'x')");
    leave.run('old', '2026-11-23T14:00:00.000Z');
    leave.run('under-way', '2026-11-24T14:00:00.000Z');
    await (await storeAt(file, { now: '2026-11-24T15:00:00.000Z' })).close();
    expect(database.prepare('select key from body_parts').pluck().all()).toEqual(['under-way']);
    database.close();
  });

  it('does not count a large interview of which a part is gone', async () => {
    const file = newFile();
    const store = await storeAt(file);
    const database = new Database(file);
    database.exec('create trigger lose after insert on body_parts begin delete from body_parts where place = 1; end');
    const body = randomBytes(3_000_000);
    await store.addSurvey(edition(SURVEY), act);
    await expect(store.receiveSubmission(received({ body, sha256: 'large' }))).rejects.toThrow('parts of a body');
    expect((await store.submissions({ survey: SURVEY, page: 1 })).total).toBe(0);
    expect(database.prepare('select count(*) from body_parts').pluck().get()).toBe(0);
    database.close();
    await store.close();
  });

  it('gives the receipt of what is there when its disk is full, and says that nothing else was stored', async () => {
    const file = newFile();
    const store = await storeAt(file);
    await store.addSurvey(edition(SURVEY), act);
    const kept = received();
    const { receipt } = await store.receiveSubmission(kept);
    const database = new Database(file);
    database.exec(`create trigger full before insert on submissions begin select raise(abort, 'full'); end`);
    await expect(store.receiveSubmission(received({ content: 'other' }))).rejects.toThrow('full');
    expect(await store.receiveSubmission({ ...kept, key: 'another' })).toEqual({ receipt, again: true });
    database.close();
    await store.close();
  });

  it('of an earlier version is kept as it was, beside it and for its owner alone, before its tables change', async () => {
    const file = newFile();
    mkdirSync(dirname(file), { recursive: true });
    writeOldDatabase(file);
    const before = rowsOfFile(file);
    const said: string[] = [];
    await (await storeAt(file, { now: '2026-11-24T15:00:00.000Z', say: (line) => said.push(line) })).close();
    const kept = `${file}.ledger-2-2026-11-24T150000000Z.backup`;
    expect(said).toEqual([expect.stringContaining(kept)]);
    expect(rowsOfFile(kept)).toEqual(before);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    await (await storeAt(file, { now: '2026-11-24T16:00:00.000Z', say: (line) => said.push(line) })).close();
    expect(said).toHaveLength(1);
  });

  it('of an earlier version stays as it is when there is no room to keep it', async () => {
    const file = newFile();
    mkdirSync(dirname(file), { recursive: true });
    writeOldDatabase(file);
    const before = rowsOfFile(file);
    const full = startCifra(['user', 'list'], { env: { CIFRA_DB: file }, shell: 'ulimit -f 500' });
    expect(await full.ended).toBe(1);
    expect(full.output()).toMatch(/^There is no room beside .* Nothing was changed\.\n$/);
    expect(rowsOfFile(file)).toEqual(before);
    const beside = readdirSync(dirname(file)).filter((name) => name.includes('.backup'));
    expect(beside).toEqual([]);
  });

  it('is readable by the account that runs the server alone', async () => {
    const file = newFile();
    await (await storeAt(file)).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that is not a database, or cannot be written, is refused by name', async () => {
    const notADatabase = join(folder, 'letter.txt');
    writeFileSync(notADatabase, 'Dear supervisor, '.repeat(100));
    await expect(storeAt(notADatabase)).rejects.toMatchObject({ code: 'not-a-database' });
    await expect(storeAt(join(notADatabase, 'below', 'x.sqlite'))).rejects.toMatchObject({
      code: 'unwritable-folder',
    });
  });
});
