import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type PluginOption } from 'vite';

const CONFIG = join(import.meta.dirname, '..', '..', 'client', 'vite.config.ts');

/** Builds the pages into a folder as a later version of them, in which the lead of the sign-in page is another one. */
export async function buildLaterPages(folder: string, lead: string): Promise<void> {
  const change: PluginOption = {
    name: 'later-version',
    transform: (code, id) =>
      /\/text\/shell\/es\.ts$/.test(id) ? code.replace('Encuestas de victimización', lead) : undefined,
  };
  await build({
    configFile: CONFIG,
    plugins: [change],
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** The name of the build in a folder of pages. */
export function buildIn(folder: string): string {
  return /name="cifra-build" content="([^"]+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))![1]!;
}
