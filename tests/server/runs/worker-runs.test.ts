import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EstimatesReply } from '#contract';
import { computeFigures } from '../../../server/analysis/figures.ts';
import { ESTIMATES_CSV, estimatesCsv } from '../../../server/exports/estimates-csv.ts';
import { instrumentsWithFolder } from '../../../server/instruments/import-folder.ts';
import type { Runs } from '../../../server/runs/runs.ts';
import { workerRuns } from '../../../server/runs/worker-runs.ts';
import { READ_SAMPLE } from '../../../server/sample/read-sample-csv.ts';
import { FIGURES } from '../../../server/sources/source-tasks.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import type { WorkerData } from '../../../server/tasks/worker.ts';
import { testKeyRing, testKeys } from '../../support/test-keys.ts';
import { instruments } from '../api.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FIXTURE = join(ROOT, 'tests/fixtures/databases/ledger-2.sqlite.gz');
const now = () => new Date('2026-11-24T15:00:00.000Z');
const ALL = { survey: 'first-edition', standard: 'inegi' } as const;

describe('long work in threads of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-runs-'));
  const database = join(folder, 'cifra.sqlite');
  let store: Store;
  let runs: Runs;

  beforeAll(async () => {
    writeFileSync(database, gunzipSync(readFileSync(FIXTURE)));
    store = await openStore(database, { keys: testKeys, say: () => {} });
    await instrumentsWithFolder(store, join(ROOT, 'questionnaires', 'instruments'), now().toISOString());
    const data: WorkerData = { database, secondCoding: 0.1, keys: testKeyRing };
    runs = workerRuns({
      entry: new URL('../../../server/tasks/worker.ts', import.meta.url),
      data,
      now,
      keepDerived: store.keepDerived,
    });
  });
  afterAll(async () => {
    await runs.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('gives the figures that this thread gives', async () => {
    const here = await computeFigures({ store, keepDerived: store.keepDerived, instruments, now }, ALL);
    const bytes = await runs.run(FIGURES, ALL, { key: 'figures' });
    const there = JSON.parse(new TextDecoder().decode(bytes)) as EstimatesReply;
    expect({ ...there, computedAt: '' }).toEqual(JSON.parse(JSON.stringify({ ...here, computedAt: '' })));
    const csv = await runs.run(ESTIMATES_CSV, bytes, { key: 'csv' });
    expect(new TextDecoder().decode(csv)).toBe(estimatesCsv(there.estimates));
  });

  it('leaves this thread free meanwhile', async () => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const before = performance.now();
    await runs.run(FIGURES, ALL, { key: 'figures' });
    const took = performance.now() - before;
    clearInterval(beat);
    expect(longest).toBeLessThan(took);
  });

  it('answers with the problem that the task met, as if it had run here', async () => {
    const wanted = { survey: 'nothing', standard: 'inegi' } as const;
    await expect(runs.run(FIGURES, wanted, { key: 'none' })).rejects.toMatchObject({
      code: 'unknown-survey',
      status: 404,
    });
    expect((await runs.run(READ_SAMPLE, Buffer.from(''), { key: 'sample' })).problems[0]?.code).toBe('empty-file');
  });

  it('ends the thread when nobody waits, and takes another one for the next', async () => {
    const leaving = new AbortController();
    const waiting = runs.run(FIGURES, ALL, { key: 'cancelled', signal: leaving.signal });
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    expect(runs.underWay()).toEqual([]);
    expect((await runs.run(FIGURES, ALL, { key: 'next' })).byteLength).toBeGreaterThan(1000);
  });

  it('says that a task takes too much memory, in the words of a problem, and goes on with others', async () => {
    const small = workerRuns({
      entry: new URL('../../support/filling-worker.ts', import.meta.url),
      data: undefined,
      now,
      keepDerived: store.keepDerived,
    });
    try {
      const filling = small.run(FIGURES, ALL, { key: 'fills' });
      await expect(filling).rejects.toMatchObject({ code: 'fills-memory', status: 422 });
      await expect(small.run(READ_SAMPLE, Buffer.from('x'), { key: 'sample' })).rejects.toMatchObject({
        code: 'ERR_WORKER_OUT_OF_MEMORY',
      });
    } finally {
      await small.close();
    }
  });

  it('takes its turn: more than two at once wait, and all are answered', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const all = await Promise.all(keys.map((key) => runs.run(READ_SAMPLE, Buffer.from('x'), { key })));
    expect(all.map(({ rows }) => rows.length)).toEqual([0, 0, 0, 0, 0]);
  });
});
