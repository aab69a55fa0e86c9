import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../server/storage/open-store.ts';
import { startCifra } from '../../support/cifra-process.ts';
import { cifra } from '../../support/command-line.ts';
import { rowsOfFile, writeOldDatabase } from '../storage/copy/databases.ts';
import { sqliteFiles } from '../storage/copy/sqlite-files.ts';

const files = sqliteFiles();

/** A machine that is busy with other things may take the second after which a copy says how far it is. */
const withoutProgress = (text: string) => text.replace(/^\S+: \d+ of \d+ rows \w+\n/gm, '');

describe('cifra database copy', () => {
  it('prints the rows and the SHA-256 of every table, and what to do next', async () => {
    const from = await files.makeFixture();
    const to = files.newFile();
    const { code, out, err } = await cifra('database', 'copy', from, to);
    expect([code, withoutProgress(err)]).toEqual([0, '']);
    for (const [table, rows] of Object.entries(rowsOfFile(from)))
      expect(out).toMatch(new RegExp(`^${table} +${rows.length}  [0-9a-f]{64}$`, 'm'));
    const total = Object.values(rowsOfFile(from)).reduce((sum, rows) => sum + rows.length, 0);
    expect(out).toContain(`\n${total} rows in `);
    expect(out).toMatch(/ tables are copied; numbers and SHA-256 are the same in both databases\.$/m);
    expect(out).toContain(`From ${from} to ${to}.\n`);
    expect(out).toMatch(
      /same ledger: tablets go on\. Stop the server that used FROM and start it with TO as CIFRA_DB\.$/m,
    );
  });

  it('says how far it is at most once a second, with numbers alone', async () => {
    const clock = vi.spyOn(Date, 'now');
    // Every look at the clock is 400 ms after the one before.
    let instant = Date.parse('2026-11-24T15:00:00Z');
    clock.mockImplementation(() => (instant += 400));
    const { err } = await cifra('database', 'copy', await files.makeFixture(), files.newFile());
    const looks = clock.mock.calls.length;
    clock.mockRestore();
    const lines = err.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.length).toBeLessThanOrEqual(Math.ceil((looks * 400) / 1000));
    for (const line of lines) expect(line).toMatch(/^[a-z_]+: \d+ of \d+ rows (copied|compared)$/);
  });

  it('ends with 2 and one sentence when FROM or TO cannot be copied from or to', async () => {
    const from = await files.makeFixture();
    const older = files.newFile();
    writeOldDatabase(older);
    const absent = join(dirname(files.newFile()), 'absent', 'cifra.sqlite');
    for (const [one, other, sentence] of [
      [absent, files.newFile(), /^There is no database of Cifra at .*; correct FROM\.\n$/],
      [older, files.newFile(), /schema version 2/],
      [from, from, /are the same database/],
      [from, older, /is not empty/],
      [from, ':memory:', /^A copy in memory/],
      ['mysql://host/name', from, /^FROM must be a file, or begin with postgres:\/\/\.\n$/],
      [from, 'postgres://ana:geheimnis/4711@host/name', /^TO must have the form postgres:\/\/USER:PASSWORD@HOST\/NAME/],
      [
        'postgres:///cifra?host=/nowhere',
        from,
        /^No PostgreSQL answers at .*, or correct the host and the port in FROM\.\n$/,
      ],
      [from, 'postgres:///cifra?host=/nowhere', /^No PostgreSQL answers at .* in TO\.\n$/],
    ] as const) {
      const { code, out, err } = await cifra('database', 'copy', one, other);
      expect([code, out, err]).toEqual([2, '', expect.stringMatching(sentence)]);
      expect(err).not.toContain('geheimnis');
    }
    expect(existsSync(dirname(absent))).toBe(false);
    for (const words of [[], ['copy'], ['copy', from], ['copy', from, 'b', 'c'], ['move', from, 'b']])
      expect(await cifra('database', ...words)).toMatchObject({
        code: 2,
        err: expect.stringContaining('usage: cifra database'),
      });
  });

  it('ends with 1 when the disk is full, with nothing beside the target, and works when it is not', async () => {
    const from = await files.makeFixture();
    const to = files.newFile();
    // No file may be longer than half of the source, in blocks of 512 bytes.
    const shell = `ulimit -f ${Math.floor(statSync(from).size / 2 / 512)}`;
    const full = startCifra(['database', 'copy', from, to], { shell });
    expect(await full.ended).toBe(1);
    expect(withoutProgress(full.output())).toBe(
      `${to} takes no more; free some space on its disk and see that this user may write there, and copy again. ${to} is still empty.\n`,
    );
    expect(await files.tracesBeside(to)).toEqual([]);
    const store = await openStore(to);
    expect(await store.isEmpty()).toBe(true);
    await store.close();
    expect((await cifra('database', 'copy', from, to)).code).toBe(0);
  });

  it('leaves the target empty when it is killed in the middle, and the next one is whole', async () => {
    const from = await files.makeFixture();
    const to = files.newFile();
    const source = new Database(from);
    source.exec('update submission_bodies set body = randomblob(300000)');
    source.close();
    const killed = startCifra(['database', 'copy', from, to]);
    const bytesOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const written = () => bytesOf(`${to}.copying`) + bytesOf(`${to}.copying-wal`);
    await vi.waitUntil(() => written() > 3_000_000, { timeout: 20_000, interval: 1 });
    killed.process.kill('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    const store = await openStore(to);
    expect(await store.isEmpty()).toBe(true);
    await store.close();
    expect((await cifra('database', 'copy', from, to)).code).toBe(0);
    expect(await files.tracesBeside(to)).toEqual([]);
    expect(rowsOfFile(to)).toEqual(rowsOfFile(from));
  });
});
