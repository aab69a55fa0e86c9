import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { FORM_SIZES, madeXForm } from './made-xform.ts';
import { PEER_PACKAGES, PEER_PAGES } from './peer-pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Installs the peers into a folder and builds a page of each; needs the registry of packages. */
export async function buildPeers(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', ...PEER_PACKAGES }));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const [name, text] of Object.entries(PEER_PAGES)) writeFileSync(join(folder, name), text);
  const enketo = join(folder, 'node_modules', 'enketo-core');
  const own = JSON.parse(readFileSync(join(enketo, 'package.json'), 'utf8')) as { browser: Record<string, string> };
  const alias = Object.entries(own.browser).map(([find, file]) => ({
    find,
    replacement: withEnding(join(enketo, file)),
  }));
  await build({
    root: folder,
    base: './',
    logLevel: 'error',
    configFile: false,
    resolve: { alias },
    css: {
      preprocessorOptions: {
        scss: { quietDeps: true, importers: [{ findFileUrl: (url: string) => inPackages(folder, url) }] },
      },
    },
    build: {
      outDir: 'dist',
      target: 'esnext',
      rollupOptions: { input: ['transform', 'enketo', 'odk'].map((page) => join(folder, `${page}.html`)) },
    },
  });
  return join(folder, 'dist');
}

/** Enketo's style names its own repository's folders. */
function inPackages(folder: string, url: string): URL | null {
  const [, path] = url.split('/packages/enketo-core/');
  return path === undefined ? null : pathToFileURL(join(folder, path));
}

const withEnding = (path: string) => (extname(path) === '' ? `${path}.js` : path);

/** Puts the forms of every size where the pages look for them. */
export async function writePeerForms(dist: string, { browser, address }: { browser: Browser; address: string }) {
  const page = await browser.newPage();
  await page.goto(`${address}/transform.html`);
  await page.waitForFunction('window.transformed !== undefined');
  for (const [number, size] of FORM_SIZES.entries()) {
    const xform = madeXForm(size);
    const form = await page.evaluate(`window.transformed(${JSON.stringify(xform)})`);
    writeFileSync(join(dist, `enketo-${number}.json`), JSON.stringify(form));
    writeFileSync(join(dist, `xform-${number}.xml`), xform);
  }
  await page.close();
}

/** Serves a folder on a free port of this machine. */
export async function serveFolder(folder: string): Promise<{ address: string; server: Server }> {
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    try {
      const content = readFileSync(join(folder, path));
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}`, server };
}
