import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../../server/commands/run-command-line.ts';
import { verifyPassword } from '../../../server/security/password.ts';
import { openStore } from '../../../server/storage/open-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
let database = '';

beforeEach(() => {
  database = join(folder, `cli-${++files}.sqlite`);
  vi.stubEnv('CIFRA_DB', database);
});
afterEach(() => vi.unstubAllEnvs());

async function cifra(words: string, input = '') {
  let out = '';
  let err = '';
  const code = await runCommandLine(words.split(' ').filter(Boolean), {
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    stdin: Readable.from([input]),
  });
  return { code, out, err };
}

describe('the command line', () => {
  it('lists its commands, and says so when there is no such one', async () => {
    expect(await cifra('--help')).toMatchObject({ code: 0, out: expect.stringContaining('sample') });
    expect(await cifra('')).toMatchObject({ code: 2, out: '' });
    expect(await cifra('toString')).toMatchObject({ code: 2, err: expect.stringContaining('no such command') });
  });

  it.each(['estimate', 'reference', 'sample', 'simulate', 'user'])('explains %s', async (name) => {
    const { code, out } = await cifra(`${name} --help`);
    expect(code).toBe(0);
    expect(out).toContain(`cifra ${name}`);
  });

  it('makes the first administrator, with the password from standard input', async () => {
    expect(await cifra('user add --role admin --user eva', 'a long password\n')).toMatchObject({ code: 0 });
    const store = await openStore(database);
    const found = await store.findUser('eva');
    await store.close();
    expect(found?.account).toMatchObject({ role: 'admin', demonstration: false });
    expect(await verifyPassword('a long password', found!.passwordHash)).toBe(true);
    expect((await cifra('user list')).out).toBe('eva\tadmin\teva\n');
  });

  it('tells a taken name (1) from wrong use (2)', async () => {
    await cifra('user add --role admin --user eva', 'a long password');
    expect((await cifra('user add --role admin --user eva', 'a long password')).code).toBe(1);
    expect((await cifra('user password --user luis', 'a long password')).code).toBe(1);
    expect((await cifra('user password --user eva', 'another long one')).code).toBe(0);
    for (const words of [
      'user',
      'user add --user eva',
      'user add --role king --user eva',
      'user add --what',
      'user list x',
    ])
      expect((await cifra(words, 'a long password')).code).toBe(2);
    expect((await cifra('user add --role admin --user ana', 'short')).code).toBe(2);
  });

  it('imports a sample, or prints every problem with its line', async () => {
    const good = join(folder, 'good.csv');
    writeFileSync(good, 'unit_id,stratum,psu,area,p1\nB-1,n,n1,urban,0.5\n');
    expect(await cifra(`sample import ${good}`)).toMatchObject({ code: 0, out: '1 units imported, 0 problems\n' });
    expect((await cifra(`sample import ${good}`)).out).toMatch(/^line 2, unit_id: .*\n0 units imported, 1 problems\n$/);
    expect((await cifra('sample import nowhere.csv')).code).toBe(2);
    expect((await cifra('sample')).code).toBe(2);
  });

  it('says in one sentence when the database cannot be opened', async () => {
    writeFileSync(database, 'Dear supervisor, '.repeat(100));
    expect(await cifra('user list')).toMatchObject({ code: 1, err: expect.stringContaining('not a database') });
  });
});
