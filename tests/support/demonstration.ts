import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
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

/** The real server on a fresh demonstration and a browser, for the tests of a file. */
export function demonstration(): Demonstration {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-demonstration-'));
  // The demonstration is of the day on which the server starts.
  const year = new Date().getUTCFullYear();
  const running = { thisYear: `demo-${year}`, lastYear: `demo-${year - 1}` } as Demonstration;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    server = startServerProcess({ CIFRA_DB: join(folder, 'cifra.sqlite') });
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
