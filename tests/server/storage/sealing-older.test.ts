import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startCifra } from '../../support/cifra-process.ts';
import { storeAt } from '../../support/store-at.ts';
import { rowsOfFile, writeOldDatabase } from './copy/databases.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-sealing-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts that people typed, written into the database of an earlier release. */
const MARKS = [
  'Quetzal del volcán',
  'Calle del Quetzal 7',
  '555-QUETZAL',
  'Nota del Quetzal',
  'Motivo del Quetzal',
] as const;

describe('a database in which an earlier release kept testimony in clear', () => {
  let count = 0;
  let file: string;
  beforeEach(() => {
    file = join(folder, `office-${++count}`, 'cifra.sqlite');
    rmSync(dirname(file), { recursive: true, force: true });
  });

  /** The bytes of the database, and of what SQLite keeps beside it. */
  const bytes = () =>
    Buffer.concat(
      readdirSync(dirname(file))
        .filter((name) => /^cifra\.sqlite(-wal|-shm)?$/.test(name))
        .map((name) => readFileSync(join(dirname(file), name))),
    );
  const found = () => [...MARKS, 'sexual_offence', '"consent_roster"'].filter((text) => bytes().includes(text));

  function writeMarked(): void {
    mkdirSync(dirname(file), { recursive: true });
    writeOldDatabase(file);
    const old = new Database(file);
    const body = JSON.stringify({ answers: { control: { note: MARKS[0] } }, events: [] });
    old.prepare('update submission_bodies set body = ? where rowid = 1').run(Buffer.from(body));
    old.prepare('update contacts set address = ?, phone = ?').run(MARKS[1], MARKS[2]);
    old.prepare('update codings set note = ?').run(MARKS[3]);
    old.prepare("update audit set reason = ? where action = 'submission-returned'").run(MARKS[4]);
    old.close();
  }

  it('holds none of it afterwards, neither in its rows nor where they were', async () => {
    writeMarked();
    expect(found()).toHaveLength(MARKS.length + 2);
    const store = await storeAt(file, { say: () => {} });
    expect(found()).toEqual([]);
    await store.close();
    expect(found()).toEqual([]);
  });

  it('is sealed in the end however often that is interrupted, with every row', async () => {
    writeMarked();
    for (const wait of [300, 500, 700, 900]) {
      const killed = startCifra(['user', 'list'], { env: { CIFRA_DB: file } });
      await new Promise((done) => setTimeout(done, wait));
      killed.process.kill('SIGKILL');
      await killed.ended;
    }
    const store = await storeAt(file, { say: () => {} });
    expect((await store.submissions({ survey: 'first-edition', page: 1 })).total).toBe(34);
    expect(await store.acceptedInterviews('first-edition')).toHaveLength(31);
    expect((await store.codings('first-edition')).map(({ note }) => note)).toEqual(Array(5).fill(MARKS[3]));
    await store.close();
    expect(found()).toEqual([]);
    expect(Object.keys(rowsOfFile(file))).not.toContain('codings_before');
  });

  it('is not opened without the secret half of a ring, and stays as it is', async () => {
    writeMarked();
    const whole = startCifra(['keys', 'create', '--yes'], { env: { CIFRA_KEYS: `${file}.whole` } });
    expect(await whole.ended).toBe(0);
    const half = startCifra(['keys', 'public', '--out', `${file}.half`, '--yes'], {
      env: { CIFRA_KEYS: `${file}.whole` },
    });
    expect(await half.ended).toBe(0);
    const refused = startCifra(['user', 'list'], { env: { CIFRA_DB: file, CIFRA_KEYS: `${file}.half` } });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('The server lacks the keys to open this');
    const store = await storeAt(file, { say: () => {} });
    expect(await store.acceptedInterviews('first-edition')).toHaveLength(31);
    await store.close();
  });
});
