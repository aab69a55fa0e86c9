import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** A demonstration that runs: where, the browser to look at it, and the keys of its two editions. */
export interface Demonstration {
  address: string;
  browser: Browser;
  /** In the field. */
  readonly thisYear: string;
  /** Closed. */
  readonly lastYear: string;
}

const DATABASE = 'cifra.sqlite';

/** The real server on a demonstration of its own and a browser, for the tests of a file. */
export function demonstration(): Demonstration {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-demonstration-'));
  // The demonstration is of the day on which the server starts.
  const year = new Date().getUTCFullYear();
  const running = { thisYear: `demo-${year}`, lastYear: `demo-${year - 1}` } as Demonstration;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    cpSync(await loadedOnce(inject('demonstration')), folder, { recursive: true });
    server = startServerProcess({ CIFRA_DB: join(folder, DATABASE) });
    [running.address, running.browser] = await Promise.all([server.ready, launchBrowser()]);
  }, 120_000);

  afterAll(async () => {
    await running.browser?.close();
    server?.process.kill('SIGTERM');
    await server?.ended;
    rmSync(folder, { recursive: true, force: true });
  });
  return running;
}

/**
 * The folder with a demonstration as it is after the first start, with its keys. When two files load one at once, the
 * first that is whole is used.
 */
async function loadedOnce(folder: string): Promise<string> {
  const loaded = join(folder, 'loaded');
  if (existsSync(loaded)) return loaded;
  const loading = mkdtempSync(join(folder, 'loading-'));
  const server = startServerProcess({ CIFRA_DB: join(loading, DATABASE) });
  await server.ready;
  server.process.kill('SIGTERM');
  await server.ended;
  try {
    renameSync(loading, loaded);
  } catch (problem) {
    if (!existsSync(loaded)) throw problem;
    rmSync(loading, { recursive: true, force: true });
  }
  return loaded;
}
