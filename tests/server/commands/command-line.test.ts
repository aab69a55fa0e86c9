import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyPassword } from '../../../server/security/password.ts';
import { cifraWithInput } from '../../support/command-line.ts';
import { storeAt } from '../../support/store-at.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
let database = '';

beforeEach(() => {
  database = join(folder, `cli-${++files}.sqlite`);
  vi.stubEnv('CIFRA_DB', database);
});
afterEach(() => vi.unstubAllEnvs());

/** Runs a command with the words of one line. */
const run = (line: string, input = '') => cifraWithInput(input, ...line.split(' ').filter(Boolean));

describe('the command line', () => {
  it('lists its commands, and says so when there is no such one', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('sample') });
    expect(await run('')).toMatchObject({ code: 2, out: '' });
    expect(await run('toString')).toMatchObject({ code: 2, err: expect.stringContaining('no such command') });
  });

  it.each([
    'analysis',
    'codebook',
    'coverage',
    'database',
    'diff',
    'estimate',
    'lint',
    'print',
    'reference',
    'sample',
    'simulate',
    'survey',
    'user',
  ])('explains %s, and says what it reads and what it writes', async (name) => {
    const { code, out } = await run(`${name} --help`);
    expect(code).toBe(0);
    expect(out).toContain(`cifra ${name}`);
    expect(out).toMatch(/^Reads .*$/m);
    expect(out).toMatch(/\bwrites\b/i);
  });

  it('makes the first administrator, with the password from standard input', async () => {
    expect(await run('user add --role admin --user elena', 'a long password\n')).toMatchObject({ code: 0 });
    const store = await storeAt(database);
    const found = await store.findUser('elena');
    await store.close();
    expect(found?.account).toMatchObject({ role: 'admin', demonstration: false });
    expect(await verifyPassword('a long password', found!.passwordHash)).toBe(true);
    expect((await run('user list')).out).toBe('elena\tadmin\telena\tactive\tnever\n');
  });

  it('tells a taken name (1) from wrong use (2)', async () => {
    await run('user add --role admin --user elena', 'a long password');
    expect((await run('user add --role admin --user elena', 'a long password')).code).toBe(1);
    expect((await run('user password --user luis', 'a long password')).code).toBe(1);
    expect((await run('user password --user elena', 'another long one')).code).toBe(0);
    for (const words of [
      'user',
      'user add --user elena',
      'user add --role king --user elena',
      'user add --what',
      'user list x',
    ])
      expect((await run(words, 'a long password')).code).toBe(2);
    expect((await run('user add --role admin --user ana', 'short')).code).toBe(2);
  });

  it('imports a sample, or prints every problem with its line', async () => {
    const good = join(folder, 'good.csv');
    writeFileSync(good, 'unit_id,stratum,psu,area,p1\nB-1,n,n1,urban,0.5\n');
    expect(await run(`sample import ${good}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no edition yet'),
    });
    await run('survey add --survey enviz-2026 --title es=Encuesta');
    expect(await run(`sample import ${good}`)).toMatchObject({ code: 0, out: '1 units imported, 0 problems\n' });
    expect((await run(`sample import ${good}`)).out).toMatch(/^line 2, unit_id: .*\n0 units imported, 1 problems\n$/);
    expect((await run('sample import nowhere.csv')).code).toBe(2);
    expect((await run('sample')).code).toBe(2);
  });

  it('says in one sentence when the database cannot be opened', async () => {
    writeFileSync(database, 'Dear supervisor, '.repeat(100));
    expect(await run('user list')).toMatchObject({ code: 1, err: expect.stringContaining('not a database') });
  });
});
