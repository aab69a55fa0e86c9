import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { signIn } from '../server/api.ts';
import { startServerProcess } from '../support/server-process.ts';
import { storeAt } from '../support/store-at.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => join(folder, `start-${++files}.sqlite`);

async function refusal(env: Record<string, string>) {
  const server = startServerProcess(env);
  const code = await server.ended;
  return { code, said: server.output().err };
}

describe('starting the server', () => {
  it('fills an empty database with the demonstration once, prints how to sign in, and ends on SIGTERM', async () => {
    const env = { CIFRA_DB: newFile() };
    const first = startServerProcess(env);
    await signIn(await first.ready, 'interviewer', 'interviewer-demo');
    expect(first.output().out).toContain('loading the demonstration');
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = startServerProcess(env);
    await signIn(await second.ready, 'supervisor', 'supervisor-demo');
    expect(second.output().out).not.toContain('loading the demonstration');
    expect(second.output().out).toContain('supervisor / supervisor-demo');
    second.process.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });

  it('in production has nothing of the demonstration', async () => {
    const database = newFile();
    const server = startServerProcess({ CIFRA_DB: database, NODE_ENV: 'production' });
    await server.ready;
    server.process.kill('SIGTERM');
    await server.ended;
    expect(server.output().out).toContain('user add --role admin');
    const store = await storeAt(database);
    expect(await store.isEmpty()).toBe(true);
    await store.close();
  });

  it('says in one sentence that the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { code, said } = await refusal({ CIFRA_DB: newFile(), CIFRA_DEMO: '0', PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toBe(`Port ${port} is in use by another program; close it or choose another with PORT.\n`);
  });

  it('says in one sentence that the database cannot be written, is none, or is of a newer version', async () => {
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear supervisor, '.repeat(100));
    const newer = newFile();
    await (await storeAt(newer)).close();
    const database = new Database(newer);
    database.exec("insert into schema_version values (99, '2030-01-01')");
    database.close();
    for (const [file, sentence] of [
      [join(letter, 'x.sqlite'), /^Cannot write the database /],
      [letter, /is not a database of Cifra/],
      [newer, /made by a newer version of Cifra/],
    ] as const) {
      const { code, said } = await refusal({ CIFRA_DB: file });
      expect([code, said.trim().split('\n').length]).toEqual([1, 1]);
      expect(said).toMatch(sentence);
    }
  });

  it('says which setting is wrong', async () => {
    expect((await refusal({ CIFRA_DB: newFile(), PORT: 'eighty' })).said).toMatch(/^PORT must be/);
    expect((await refusal({ CIFRA_DB: newFile(), CIFRA_TLS_CERT: 'cert.pem' })).said).toMatch(/go together/);
  });
});
