import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../server/api.ts';
import { prepareOffice } from '../support/office.ts';
import { startServerProcess } from '../support/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-locked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function signInTo(address: string): Promise<Response> {
  return fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ user: 'ana', password: PASSWORD }),
  });
}

describe('a server in trouble', () => {
  it('says that it is busy while another program holds the database, and goes on afterwards', async () => {
    const file = join(folder, 'locked.sqlite');
    await prepareOffice(file, ['A-1']);
    const server = startServerProcess({ CIFRA_DB: file, NODE_ENV: 'production' });
    const address = await server.ready;
    const other = new Database(file);
    other.exec('begin immediate');
    const refused = await signInTo(address);
    expect([refused.status, (await refused.json()).code]).toEqual([503, 'busy']);
    other.exec('rollback');
    other.close();
    expect((await signInTo(address)).status).toBe(200);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('answers headers beyond measure, and what is no HTTP at all, as a problem', async () => {
    const server = startServerProcess({ CIFRA_DB: join(folder, 'headers.sqlite'), NODE_ENV: 'production' });
    const { hostname, port } = new URL(await server.ready);
    for (const request of [`GET /api/health HTTP/1.1\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`, 'nonsense\r\n\r\n']) {
      const answer = await new Promise<string>((resolve, reject) => {
        let text = '';
        const socket = connect(Number(port), hostname, () => socket.write(request));
        socket.on('data', (chunk) => {
          text += chunk.toString();
        });
        socket.on('end', () => resolve(text));
        socket.on('error', reject);
      });
      expect(answer).toContain('application/problem+json');
      expect(answer).toContain('"code":"invalid-request"');
    }
    server.process.kill('SIGTERM');
    await server.ended;
  });
});
