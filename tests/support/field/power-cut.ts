import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Runs in the page: from now on there is no room for one write of so many. */
export function failWrites(every: number): void {
  let writes = 0;
  for (const method of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...row) {
      writes += 1;
      if (writes % every === 0) throw new DOMException('no room', 'QuotaExceededError');
      return write.apply(this, row);
    };
  }
}

/** The process of a browser, by what it says itself: not every Chromium writes it into its profile. */
export async function processOfBrowser(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({ type }) => type === 'browser')!.id;
}

/** Ends a browser and everything that it started as a power cut does, as far as programs go. */
export function killBrowser(pid: number): void {
  try {
    // Playwright starts it as the leader of a group of its own.
    process.kill(-pid, 'SIGKILL');
  } catch {
    process.kill(pid, 'SIGKILL');
  }
}

/** The files of a folder that hold a text, in one of the two ways in which browsers write texts. */
export function filesWith(folder: string, text: string): string[] {
  const marks = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const content = readFileSync(file);
    return marks.some((mark) => content.includes(mark));
  });
}
