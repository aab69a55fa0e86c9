import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** The real server on a fresh demonstration and a browser, for the tests of a file. */
export function demonstration(): { address: string; browser: Browser } {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-demonstration-'));
  const running = {} as { address: string; browser: Browser };
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
