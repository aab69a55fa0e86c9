import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Request, RequestHandler } from 'express';
import { Problem } from '../problems.ts';
import { sendProblem } from './answer-problem.ts';

const compress = promisify(brotliCompress);

const TYPES: Record<string, string> = {
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
 * Serves the built client from a list made once at start. An address is looked up in it and never becomes a
 * path, so nothing outside the list can be reached. A browser that opens any other address without a dot gets
 * the app's page.
 */
export function serveClient(folder: string): RequestHandler {
  const files = listFiles(folder);
  return async (request, response) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? find(files, request) : undefined;
    if (!file) return sendProblem(response, new Problem('not-found', { part: 'pages' }));
    response.set({ 'Content-Type': file.type, 'Cache-Control': file.cache, Vary: 'Accept-Encoding' });
    if (!/text|json|svg|wasm/.test(file.type) || !request.acceptsEncodings('br')) return response.send(file.content);
    file.brotli ??= compress(file.content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    return response.set('Content-Encoding', 'br').send(await file.brotli);
  };
}

function find(files: Map<string, ClientFile>, request: Request): ClientFile | undefined {
  const { path } = request;
  if (path === '/' || isPageOfTheApp(request)) return files.get('/index.html');
  return files.get(path);
}

/**
 * Whether a browser opens an address of the app: it asks for a page, and no part of the address looks like a
 * file.
 */
function isPageOfTheApp(request: Request): boolean {
  return !/[.%]/.test(request.path) && (request.get('accept') ?? '').includes('text/html');
}

function listFiles(folder: string): Map<string, ClientFile> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(entries.map((path) => [addressOf(folder, path), asFile(path, addressOf(folder, path))]));
}

function addressOf(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).join('/')}`;
}

function asFile(path: string, address: string): ClientFile {
  // Vite puts a hash of the content in the names under /assets, so those never change.
  const cache = address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { type: TYPES[extname(path)]!, cache, content: readFileSync(path) };
}
