import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { leaveBrowser, sharedBrowser } from './shared-browser.ts';

/** A demonstration that runs: where, the browser to look at it, and the keys of its two editions. */
export interface Demonstration {
  address: string;
  browser: Browser;
  /** File of its database; its keys lie beside it. */
  database: string;
  /** In the field. */
  readonly thisYear: string;
  /** Closed. */
  readonly lastYear: string;
}

const DATABASE = 'cifra.sqlite';

/**
 * The real server on a demonstration of its own and a browser, for the tests of a file.
 *
 * @param env of the server
 */
export function demonstration(env: Record<string, string> = {}): Demonstration {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-demonstration-'));
  // The demonstration is of the day on which the server starts.
  const year = new Date().getUTCFullYear();
  const running = { thisYear: `demo-${year}`, lastYear: `demo-${year - 1}` } as Demonstration;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    running.database = await placeDemonstration(folder);
    server = startServerProcess({ ...env, CIFRA_DB: running.database });
    [running.address, running.browser] = await Promise.all([server.ready, sharedBrowser()]);
  });

  afterAll(async () => {
    await leaveBrowser(running.browser);
    server?.process.kill('SIGTERM');
    await server?.ended;
    rmSync(folder, { recursive: true, force: true });
  });
  return running;
}

/** Puts a demonstration that was loaded into a folder, with its keys, and gives its database. */
export async function placeDemonstration(folder: string): Promise<string> {
  cpSync(await loadedOnce(inject('demonstration')), folder, { recursive: true });
  return join(folder, DATABASE);
}

/**
 * The folder with a demonstration as it is after the first start, with its keys. Of two files that begin at once one
 * loads it and the other waits: side by side both would take twice as long.
 */
async function loadedOnce(folder: string): Promise<string> {
  const loaded = join(folder, 'loaded');
  const loading = join(folder, 'loading');
  while (!existsSync(loaded)) {
    if (!isFirst(loading)) {
      await pause(200);
      continue;
    }
    try {
      if (existsSync(loaded)) break;
      const server = startServerProcess({ CIFRA_DB: join(loading, DATABASE) });
      await server.ready;
      server.process.kill('SIGTERM');
      await server.ended;
      renameSync(loading, loaded);
    } finally {
      // After a failure the next one tries.
      rmSync(loading, { recursive: true, force: true });
    }
  }
  return loaded;
}

/** Whether this process made the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
