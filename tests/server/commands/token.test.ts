import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accountOfMachine } from '../../../server/security/machine-tokens.ts';
import { cifraWithInput } from '../../support/command-line.ts';
import { storeAt } from '../../support/store-at.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-token-'));
const database = join(folder, 'office.sqlite');

describe('cifra token', () => {
  beforeAll(async () => {
    vi.stubEnv('CIFRA_DB', database);
    await run('user add --role admin --user elena', 'tres lunas verdes');
    await run('user add --role statistician --user carla', 'dos soles azules');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const run = (line: string, input = '') => cifraWithInput(input, ...line.split(' '));
  const create = (line: string) => run(`token create --name web ${line}`);
  const lines = async (line = 'token list') => (await run(line)).out.split('\n').filter(Boolean);
  const asked = async (token: string) => {
    const store = await storeAt(database);
    const found = await accountOfMachine({ store, now: () => new Date() }, token);
    await store.close();
    return found;
  };

  it('writes the token alone to standard output, lists it and revokes it', async () => {
    const { code, out, err } = await create('--user carla --scope figures:read --days 7');
    expect([code, out]).toEqual([0, expect.stringMatching(/^cifra_[0-9a-f]{16}_[\w-]{43}\n$/)]);
    const token = out.trim();
    expect(err).toContain('It is not shown again');
    expect(err).not.toContain(token);
    expect(await asked(token)).toMatchObject({ user: 'carla', machine: { scope: 'figures:read' } });

    const [listed] = await lines();
    const [id, user, scope, state, , used, name] = listed!.split('\t');
    const today = new Date().toISOString().slice(0, 10);
    expect([user, scope, state, used, name]).toEqual(['carla', 'figures:read', 'active', today, 'web']);
    expect(await lines('token list --user elena')).toEqual([]);
    expect(await run(`token revoke --id ${id}`)).toMatchObject({ code: 0, out: `The token ${id} is revoked.\n` });
    expect(await asked(token)).toBe('ended');
  });

  it('revokes all of an account', async () => {
    const first = (await create('--user elena --scope server:read')).out.trim();
    await create('--user elena --scope openapi:read');
    expect(await run('token revoke --user elena')).toMatchObject({ out: 'Tokens of elena that are revoked: 2.\n' });
    expect(await asked(first)).toBe('ended');
  });

  it('gives none in the name of who may not see it, tells what is not there (1) from wrong use (2)', async () => {
    for (const [line, code, sentence] of [
      ['create --user elena --scope figures:read --name web', 1, 'is given by: statistician; elena is admin'],
      ['create --user nobody --scope figures:read --name web', 1, 'no account nobody'],
      ['create --user carla --scope interviews:read --name web', 2, '--scope must be one of'],
      ['create --user carla --scope figures:read --name web --days 366', 2, '--days'],
      ['create --user carla --scope figures:read', 2, '--name'],
      ['create --scope figures:read --name web', 2, '--user'],
      ['revoke', 2, '--id'],
      ['revoke --id 0123456789abcdef', 1, 'no such token'],
      ['revoke --user nobody', 1, 'no account nobody'],
    ] as const)
      expect([line, await run(`token ${line}`)]).toMatchObject([
        line,
        { code, err: expect.stringContaining(sentence) },
      ]);
    await run('user disable --user carla');
    expect(await create('--user carla --scope figures:read')).toMatchObject({
      code: 1,
      err: expect.stringContaining('disabled'),
    });
  });
});
