import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { signIn } from '../server/api.ts';
import { numberedEdition } from '../server/routes/products/numbered-edition.ts';
import { startServerProcess } from '../support/server-process.ts';
import { testKeyFile } from '../support/test-keys.ts';

const root = mkdtempSync(join(tmpdir(), 'cifra-products-killed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = (...parts: string[]) => join(root, ...parts);
const database = at('data', 'office.sqlite');
const temporary = at('tmp');

const SPEC = {
  publicFile: 'edition',
  k: 3,
  columns: { area: { role: 'area' }, sex: { role: 'key' } },
  crimes: { fewest: 3, sealed: { bribery: 'leave-out', extortion: 'leave-out', sexual_offence: 'leave-out' } },
};

let number: number;

/** What each product is asked for, and the work that makes it. */
const PRODUCTS = {
  report: { path: '/api/report?language=en&date=2026-11-24&format=html', task: 'make-report' },
  pdf: { path: '/api/report?language=en&date=2026-11-24&format=pdf', task: 'make-report' },
  public: {
    path: '/api/public-files',
    task: 'public-file',
    body: () => ({ text: JSON.stringify(SPEC), source: { file: number }, language: 'en' }),
  },
  package: {
    path: '/api/figure-packages',
    task: 'make-package',
    body: () => ({ source: { file: number }, language: 'en', withRecords: true }),
  },
};

type Product = keyof typeof PRODUCTS;

/** What of a product would stand in clear on a disk. */
const TRACES = ['PAR1', 'cifra-microdata-1', 'cifra-package-1', '<!doctype html', '%PDF-'];

beforeAll(async () => {
  for (const folder of [at('data'), temporary]) mkdirSync(folder);
  const edition = await numberedEdition(12, { database });
  number = edition.number;
  await edition.api.close();
}, 60_000);

/** A server in a process of its own, and what a statistician asks of it. */
async function start() {
  const env = { CIFRA_DB: database, CIFRA_KEYS: testKeyFile(), NODE_ENV: 'production' };
  const secret = { CIFRA_PUBLIC_SECRET: '1e7a0c4b9d2f6835a1b0c9d8e7f60514' };
  const server = startServerProcess({ ...env, ...secret, TMPDIR: temporary });
  const address = await server.ready;
  const headers = { Cookie: await signIn(address, 'carla') };
  const ask = (product: Product, signal?: AbortSignal) => {
    const { path, ...more } = PRODUCTS[product];
    const body = 'body' in more ? { method: 'POST', body: JSON.stringify(more.body()) } : {};
    return fetch(address + path, { headers, ...body, ...(signal && { signal }) });
  };
  const tasks = async () => {
    const { runs } = (await (await fetch(`${address}/api/runs`, { headers })).json()) as { runs: { task: string }[] };
    return runs.map(({ task }) => task);
  };
  return {
    tasks,
    ask,
    bytes: async (product: Product) => {
      const response = await ask(product);
      expect([product, response.status]).toEqual([product, 200]);
      return Buffer.from(await response.arrayBuffer());
    },
    until: (task: string) => vi.waitUntil(async () => (await tasks()).includes(task), { interval: 2, timeout: 30_000 }),
    kill: async () => {
      server.process.kill('SIGKILL');
      await server.ended;
    },
    killWithAll: async () => {
      for (const pid of [server.process.pid!, ...startedBy(server.process.pid!)]) process.kill(pid, 'SIGKILL');
      await server.ended;
    },
    end: () => {
      server.process.kill('SIGTERM');
      return server.ended;
    },
  };
}

/** Every process that one started, and those that these started. */
function startedBy(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '));
  return children.flatMap((child) => (child === '' ? [] : [Number(child), ...startedBy(Number(child))]));
}

/** What the database says: the register of public-use files, and who took what. */
function told(): { readonly files: number; readonly taken: number } {
  const db = new Database(database, { readonly: true });
  try {
    const count = (sql: string) => Number(db.prepare(sql).pluck().get());
    return {
      files: count('select count(*) from public_files'),
      taken: count("select count(*) from audit where action = 'records-taken'"),
    };
  } finally {
    db.close();
  }
}

/** Every file beneath, but those of the questionnaires and keys. */
function filesBeneath(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Nothing that was half made is there: what prints ends by itself, and takes its folder away. */
async function expectNothingLeft() {
  await vi.waitFor(() => expect(readdirSync(temporary, { recursive: true })).toEqual([]), {
    interval: 50,
    timeout: 30_000,
  });
  for (const path of filesBeneath(root)) {
    const text = readFileSync(path, 'latin1');
    expect([path, TRACES.filter((trace) => text.includes(trace))]).toEqual([path, []]);
  }
}

it('a server that is killed in the middle of a report, a public-use file or a package leaves nothing of it', async () => {
  for (const product of ['report', 'public', 'package'] as const) {
    const server = await start();
    const lost = server.ask(product).catch(() => 'no answer');
    await server.until(PRODUCTS[product].task);
    await server.kill();
    expect(await lost).toBe('no answer');
    await expectNothingLeft();
    expect(told()).toEqual({ files: 0, taken: 0 });
  }

  // While Chromium prints.
  const printing = await start();
  const lost = printing.ask('pdf').catch(() => 'no answer');
  await vi.waitUntil(() => readdirSync(temporary).length > 0, { interval: 2, timeout: 30_000 });
  await printing.kill();
  await lost;
  await expectNothingLeft();

  // Together with everything that it started: nobody is left who could take the folder away.
  const killed = await start();
  const gone = killed.ask('pdf').catch(() => 'no answer');
  await vi.waitUntil(() => readdirSync(temporary, { recursive: true }).length > 3, { interval: 2, timeout: 30_000 });
  await killed.killWithAll();
  await gone;
  expect(readdirSync(temporary)).toHaveLength(1);
  const next = await start();
  await expectNothingLeft();
  await next.end();

  // In the instant in which the register has the file, and perhaps nobody has it yet.
  const entering = await start();
  const taking = entering.ask('public').catch(() => 'no answer');
  while (told().files === 0) await setTimeout(1);
  await entering.kill();
  await taking;
  await expectNothingLeft();

  const last = await start();
  expect(await last.tasks()).toEqual([]);
  // Whoever goes away leaves nothing either.
  for (const product of ['report', 'public', 'package'] as const) {
    const leaving = new AbortController();
    const left = last.ask(product, leaving.signal).catch(() => 'left');
    await last.until(PRODUCTS[product].task);
    leaving.abort();
    expect(await left).toBe('left');
    await vi.waitUntil(async () => (await last.tasks()).length === 0, { timeout: 10_000 });
  }
  expect(told()).toEqual({ files: 1, taken: 0 });
  // And the same is made again: the file that the register has is no second one.
  for (const product of ['report', 'public', 'package'] as const)
    expect((await last.bytes(product)).equals(await last.bytes(product))).toBe(true);
  expect(told()).toEqual({ files: 1, taken: 2 });
  expect(await last.end()).toBe(0);
  await expectNothingLeft();
}, 240_000);
