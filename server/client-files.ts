import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { RequestHandler } from 'express';
import { sendProblem } from './answer-problem.ts';
import { Problem } from './problems.ts';

const compress = promisify(brotliCompress);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

interface ClientFile {
  type: string;
  cache: string;
  content: Buffer;
  brotli?: Promise<Buffer>;
}

/**
 * Serves the built client from a list made once at start: an address is looked up, never turned into a path, so nothing
 * outside the list can be reached. Addresses of the app itself (no extension) get its page.
 */
export function serveClient(folder: string): RequestHandler {
  const files = listFiles(folder);
  return async (request, response) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? find(files, request.path) : undefined;
    if (!file) return sendProblem(response, new Problem('not-found', 'Go back to the start page.'));
    response.set({ 'Content-Type': file.type, 'Cache-Control': file.cache, Vary: 'Accept-Encoding' });
    if (!/text|json|svg|wasm/.test(file.type) || !request.acceptsEncodings('br')) return response.send(file.content);
    file.brotli ??= compress(file.content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    return response.set('Content-Encoding', 'br').send(await file.brotli);
  };
}

function find(files: Map<string, ClientFile>, path: string): ClientFile | undefined {
  return files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined);
}

function listFiles(folder: string): Map<string, ClientFile> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(entries.map((path) => [addressOf(folder, path), asFile(path, addressOf(folder, path))]));
}

function addressOf(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).join('/')}`;
}

function asFile(path: string, address: string): ClientFile {
  // Vite puts a hash of the content in the names under /assets, so those never change.
  const cache = address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { type: types[extname(path)]!, cache, content: readFileSync(path) };
}
