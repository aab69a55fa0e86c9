import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveClient } from '../../../server/http/client-files.ts';

describe('the built client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-client-'));
  let server: Server;
  let address: string;
  beforeAll(async () => {
    const client = join(folder, 'client');
    mkdirSync(join(client, 'assets'), { recursive: true });
    writeFileSync(join(client, 'index.html'), '<!doctype html>the page');
    writeFileSync(join(client, 'assets', 'index-abc123.js'), 'export {};');
    writeFileSync(join(client, 'worker.js'), 'the worker');
    writeFileSync(join(client, 'notes.secret'), 'not for the public');
    writeFileSync(join(folder, 'outside.txt'), 'not for the public');
    server = createServer(express().use(serveClient(client)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('has its page at the root and at every address of the app', async () => {
    for (const path of ['/', '/index.html', '/results/prevalence']) {
      const response = await fetch(address + path, { headers: { Accept: 'text/html,*/*' } });
      expect(await response.text()).toBe('<!doctype html>the page');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('never lets the browser keep a worker without asking again', async () => {
    const response = await fetch(`${address}/worker.js`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toContain('text/javascript');
  });

  it('keeps named-by-content assets for a year, and compresses them', async () => {
    const response = await fetch(`${address}/assets/index-abc123.js`, { headers: { 'Accept-Encoding': 'br' } });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe('export {};');
  });

  it('has nothing else: no other file of the folder, none outside it, no write', async () => {
    for (const path of [
      '/notes.secret',
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/assets/missing.js',
      '/.git/config',
    ])
      for (const Accept of ['*/*', 'text/html'])
        expect((await fetch(address + path, { headers: { Accept } })).status).toBe(404);
    expect((await fetch(`${address}/etc/passwd`)).status).toBe(404);
    expect((await fetch(`${address}/`, { method: 'POST' })).status).toBe(404);
  });
});
