import { join } from 'node:path';
import type { PrintedPictures } from '#contract';

const CLIENT = join(import.meta.dirname, '..', '..', '..', 'client');
const ENTRY = join(CLIENT, 'pictures', 'printed', 'printed-pictures.tsx');

let built: Promise<PrintedPictures> | undefined;

/**
 * The pictures of the results page, drawn as text: the same code as on the page, put together in memory the first time
 * they are wanted, in half a second.
 */
export function drawPictures(): Promise<PrintedPictures> {
  built ??= buildPictures();
  return built;
}

async function buildPictures(): Promise<PrintedPictures> {
  const { build } = await import('vite');
  const made = await build({
    configFile: false,
    root: CLIENT,
    logLevel: 'error',
    publicDir: false,
    // React's own build for production, whatever the environment says.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: { write: false, ssr: ENTRY, target: 'node22', rolldownOptions: { output: { codeSplitting: false } } },
  });
  const { output } = (Array.isArray(made) ? made[0]! : made) as { output: readonly { type: string; code?: string }[] };
  const { code } = output.find(({ type }) => type === 'chunk')!;
  const address = `data:text/javascript;base64,${Buffer.from(code!).toString('base64')}`;
  const { printedPictures } = (await import(address)) as { printedPictures: PrintedPictures };
  return printedPictures;
}
