import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { computeFigures } from '../../../../server/analysis/figures.ts';
import { copyDatabase, type DatabaseCopy } from '../../../../server/storage/copy/copy-database.ts';
import { openStore } from '../../../../server/storage/open-store.ts';
import type { Store } from '../../../../server/storage/store.ts';
import { testKeyFile, testKeys } from '../../../support/test-keys.ts';
import { instruments } from '../../api.ts';
import { FIRST_EDITION, fillEveryTable, NOW, type Rows } from './databases.ts';

/** Databases of one engine. */
export interface Databases {
  /** The location of a new, empty one. */
  make(): Promise<string>;
  /** The same with the interviews of the fixture in it. */
  makeFixture(): Promise<string>;
  rowsOf(location: string): Promise<Rows>;
  /** Names of drafts and other traces beside it. */
  tracesBeside(location: string): Promise<readonly string[]>;
}

const PROGRAM = join(import.meta.dirname, '../../../../server/cli.ts');
const ACT = { by: 'test', at: NOW };

/** What every copy from an engine to another one, or to the same one, keeps to. */
export function copyConformance(sources: Databases, targets: Databases): void {
  const copy = (from: string, to: string, report = () => {}) => copyDatabase({ from, to }, NOW, report);
  let fixture = '';
  beforeAll(async () => {
    fixture = await sources.makeFixture();
  });

  async function withStores<T>(locations: readonly string[], use: (...stores: Store[]) => Promise<T>): Promise<T> {
    const stores = await Promise.all(locations.map((location) => openStore(location, { keys: testKeys, now: NOW })));
    try {
      return await use(...stores);
    } finally {
      for (const store of stores) await store.close();
    }
  }

  it('copies every table that there is, value for value, bytes included', async () => {
    const from = await sources.make();
    const to = await targets.make();
    await fillEveryTable(from);
    const { tables, leftBehind } = await copy(from, to);
    expect(await targets.tracesBeside(to)).toEqual([]);
    const before = await sources.rowsOf(from);
    expect(await targets.rowsOf(to)).toEqual(before);
    expect(leftBehind).toEqual([]);
    expect(tables.map(({ table }) => table).sort()).toEqual(Object.keys(before).sort());
    for (const { table, rows } of tables) expect([table, rows]).toEqual([table, before[table]!.length]);
  });

  it('publishes the same figures, byte for byte, with the same ledger and what was derived once', async () => {
    const to = await targets.make();
    const figures = (store: Store, keepDerived: Store['keepDerived']) => {
      const services = { store, keepDerived, instruments, now: () => new Date(NOW) };
      return computeFigures(services, { survey: FIRST_EDITION, standard: 'inegi' });
    };
    // Figures derive what is missing, in the source too.
    const from = await sources.makeFixture();
    const before = await withStores([from], (store) => figures(store!, store!.keepDerived));
    const rows = await sources.rowsOf(from);
    await copy(from, to);
    expect(await sources.rowsOf(from)).toEqual(rows);
    await withStores([from, to], async (one, other) => {
      const derivedAgain = () => Promise.reject(new Error('derived again'));
      expect(JSON.stringify(await figures(other!, derivedAgain))).toBe(JSON.stringify(before));
      expect(await other!.epoch()).toBe(await one!.epoch());
      expect(await other!.revision()).toBe(await one!.revision());
      expect(await other!.audit()).toEqual(await one!.audit());
      const [submission] = (await one!.submissions({ survey: FIRST_EDITION, page: 1 })).submissions;
      expect(await other!.submissionBody(submission!.key)).toEqual(await one!.submissionBody(submission!.key));
    });
  });

  it('numbers what comes after it from the highest number on', async () => {
    const to = await targets.make();
    await copy(fixture, to);
    await withStores([to], async (store) => {
      const [coding] = await store!.codings(FIRST_EDITION);
      expect(await store!.addCoding(FIRST_EDITION, { ...coding!, n: 9 })).toBe('coded');
    });
    const numbers = (rows: Rows, table: string) =>
      rows[table]!.map((row) => Number(new Map(JSON.parse(row)).get('seq'))).sort((a, b) => a - b);
    const before = await sources.rowsOf(fixture);
    const after = await targets.rowsOf(to);
    for (const table of ['audit', 'codings'])
      expect(numbers(after, table)).toEqual([...numbers(before, table), numbers(before, table).at(-1)! + 1]);
  });

  it('is refused, and replaces nothing, where anything is', async () => {
    const to = await targets.make();
    await withStores([to], (store) => store!.addSurvey({ key: 's', title: {}, state: 'field', mark: 'm' }, ACT));
    const before = await targets.rowsOf(to);
    await expect(copy(fixture, to)).rejects.toMatchObject({ code: 'target-not-empty' });
    expect(await targets.rowsOf(to)).toEqual(before);
  });

  it('takes the place of a database in which nobody has done anything', async () => {
    const to = await targets.make();
    await (await openStore(to, { keys: testKeys, now: NOW })).close();
    await copy(fixture, to);
    expect(await targets.rowsOf(to)).toEqual(await sources.rowsOf(fixture));
  });

  it('leaves the target empty when it is interrupted, and the next try is whole', async () => {
    const to = await targets.make();
    const interrupted = copy(fixture, to, () => {
      throw new Error('power cut');
    });
    await expect(interrupted).rejects.toThrow('power cut');
    await withStores([to], async (store) => expect(await store!.isEmpty()).toBe(true));
    expect(await targets.tracesBeside(to)).toEqual([]);
    await copy(fixture, to);
    expect(await targets.rowsOf(to)).toEqual(await sources.rowsOf(fixture));
  });

  it('is of one moment, and does not take its place when somebody wrote meanwhile', async () => {
    const from = await sources.makeFixture();
    const to = await targets.make();
    const before = (await sources.rowsOf(from)).users!.length;
    const seen: string[] = [];
    const copying = copyDatabase({ from, to }, NOW, ({ step, table, rows }) => {
      if (seen.length === 0) addAccount(from);
      seen.push(`${rows} ${table} ${step}`);
    });
    await expect(copying).rejects.toMatchObject({ code: 'source-written' });
    // The account was there before the accounts were read, and is not among them.
    expect(seen[0]).toMatch(/ audit copied$/);
    expect(seen).toContain(`${before} users compared`);
    await withStores([to], async (store) => expect(await store!.isEmpty()).toBe(true));
    await copy(from, to);
    expect((await targets.rowsOf(to)).users).toHaveLength(before + 1);
  });

  it('gives a sum that changes when a single value does', async () => {
    const sumOf = async (from: string) => {
      const { tables }: DatabaseCopy = await copy(from, await targets.make());
      return Object.fromEntries(tables.map(({ table, sha256 }) => [table, sha256]));
    };
    const changed = await sources.makeFixture();
    const before = await sumOf(changed);
    await withStores([changed], (store) => store!.setPassword('interviewer', 'another hash', ACT));
    const after = await sumOf(changed);
    const different = Object.keys(before).filter((table) => before[table] !== after[table]);
    expect(different.sort()).toEqual(['audit', 'users']);
  });
}

/** Writes to a database as another process does. */
function addAccount(database: string): void {
  const { status } = spawnSync(process.execPath, [PROGRAM, 'user', 'add', '--role', 'admin', '--user', 'elena'], {
    env: { CIFRA_DB: database, CIFRA_KEYS: testKeyFile() },
    input: 'a long enough password',
  });
  expect(status).toBe(0);
}
