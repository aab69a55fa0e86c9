import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cifraWithInput } from '../../support/command-line.ts';
import { storeAt } from '../../support/store-at.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-user-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
let database = '';

describe('cifra user', () => {
  beforeEach(async () => {
    database = join(folder, `office-${++files}.sqlite`);
    vi.stubEnv('CIFRA_DB', database);
    await run('add --role admin --user elena', 'tres lunas verdes');
    await run('add --role interviewer --user ana --name Ana', 'dos soles azules');
  });
  afterEach(() => vi.unstubAllEnvs());

  const run = (line: string, input = '') => cifraWithInput(input, 'user', ...line.split(' '));
  const list = async () => (await run('list')).out.trimEnd().split('\n');

  it('disables an account and enables it again', async () => {
    expect(await run('disable --user ana')).toMatchObject({ code: 0, out: 'ana cannot sign in any more.\n' });
    expect(await list()).toEqual(['ana\tinterviewer\tAna\tdisabled\tnever', 'elena\tadmin\telena\tactive\tnever']);
    expect(await run('enable --user ana')).toMatchObject({ code: 0, out: 'ana can sign in again.\n' });
    expect((await list())[0]).toBe('ana\tinterviewer\tAna\tactive\tnever');
  });

  it('gives another role, and ends sessions', async () => {
    expect(await run('role --role supervisor --user ana')).toMatchObject({ code: 0 });
    expect((await list())[0]).toContain('supervisor');
    expect(await run('end-sessions --user ana')).toMatchObject({ code: 0, out: 'The sessions of ana are over.\n' });
    const store = await storeAt(database);
    expect((await store.audit('ana')).map(({ by, action, reason }) => [by, action, reason])).toEqual([
      ['command line', 'user-added', 'interviewer'],
      ['command line', 'role-changed', 'interviewer -> supervisor'],
      ['command line', 'sessions-ended', undefined],
    ]);
    await store.close();
  });

  it('leaves the last administrator as it is, and says what to do', async () => {
    const refused = { code: 1, err: expect.stringContaining('Add another administrator first') };
    expect(await run('disable --user elena')).toMatchObject(refused);
    expect(await run('role --role designer --user elena')).toMatchObject(refused);
    await run('role --role admin --user ana');
    expect(await run('disable --user elena')).toMatchObject({ code: 0 });
    expect(await run('disable --user ana')).toMatchObject(refused);
  });

  it('refuses a password that is easy to guess, in one sentence without the password', async () => {
    for (const [password, sentence] of [
      ['Sunshine2024', 'everybody tries first'],
      ['abcabcabcabc', 'a pattern'],
      ['elena-elena-1', 'little more than a name'],
    ] as const) {
      const { code, err } = await run('password --user elena', password);
      expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
      expect(err).not.toContain(password);
    }
    expect((await run('password --user elena', 'elevenchars')).code).toBe(2);
    expect((await run('password --user elena', 'la tía canta de noche')).code).toBe(0);
  });

  it('tells an account that is not there (1) from wrong use (2)', async () => {
    for (const line of [
      'disable --user rosa',
      'enable --user rosa',
      'role --role admin --user rosa',
      'end-sessions --user rosa',
    ])
      expect(await run(line)).toMatchObject({ code: 1, err: expect.stringContaining('There is no account rosa') });
    for (const line of ['disable', 'role --user ana', 'role --role king --user ana', 'remove --user ana'])
      expect((await run(line)).code).toBe(2);
  });
});
