import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readKeyRing } from '../../../server/keys/key-ring-place.ts';
import { cifra } from '../../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-keys-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('cifra keys', () => {
  let file: string;
  let count = 0;
  beforeEach(() => {
    file = join(folder, `office-${++count}.keys`);
    vi.stubEnv('CIFRA_KEYS', file);
  });
  afterEach(() => vi.unstubAllEnvs());

  it('makes a ring when it is told to, and never a second one', async () => {
    expect(await cifra('keys', 'create')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing was written'),
    });
    expect(existsSync(file)).toBe(false);
    expect(await cifra('keys', 'create', '--yes')).toMatchObject({ code: 0 });
    const before = readFileSync(file, 'utf8');
    expect(await cifra('keys', 'create', '--yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not replaced'),
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('shows which keys there are, and no secret', async () => {
    await cifra('keys', 'create', '--yes');
    const { survey, store, contacts, receipt } = readKeyRing(file)!;
    const { code, out } = await cifra('keys', 'show');
    expect(code).toBe(0);
    for (const { id } of [survey[0]!, store![0]!, contacts![0]!]) expect(out).toContain(id);
    for (const secret of [survey[0]!.privateKey!, store![0]!.key, contacts![0]!.key, receipt.privateKey])
      expect(out).not.toContain(secret);
  });

  it('renews the keys and keeps the old ones', async () => {
    await cifra('keys', 'create', '--yes');
    const before = readKeyRing(file)!;
    expect(await cifra('keys', 'rotate')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing was written'),
    });
    expect(readKeyRing(file)).toEqual(before);
    expect(await cifra('keys', 'rotate', '--yes')).toMatchObject({ code: 0 });
    const after = readKeyRing(file)!;
    expect(after.survey.slice(1)).toEqual(before.survey);
    expect(after.store!.slice(1)).toEqual(before.store);
    expect(after.receipt).toEqual(before.receipt);
    expect((await cifra('keys', 'show')).out.match(/opens only/g)).toHaveLength(3);
  });

  it('writes the public half to a new file, which cannot be renewed', async () => {
    await cifra('keys', 'create', '--yes');
    const half = join(folder, `half-${count}.keys`);
    expect(await cifra('keys', 'public')).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
    await cifra('keys', 'public', '--out', half);
    expect(existsSync(half)).toBe(false);
    expect(await cifra('keys', 'public', '--out', half, '--yes')).toMatchObject({ code: 0 });
    expect(await cifra('keys', 'public', '--out', half, '--yes')).toMatchObject({ code: 1 });
    vi.stubEnv('CIFRA_KEYS', half);
    expect((await cifra('keys', 'check')).out).toContain('public half');
    expect(await cifra('keys', 'rotate', '--yes')).toMatchObject({ code: 2 });
  });

  it('finds a ring that others may read, and one that is absent', async () => {
    expect(await cifra('keys', 'check')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no key ring'),
    });
    await cifra('keys', 'create', '--yes');
    expect(await cifra('keys', 'check')).toMatchObject({ code: 0 });
    chmodSync(file, 0o640);
    expect(await cifra('keys', 'check')).toMatchObject({ code: 1, err: expect.stringContaining('chmod 600') });
  });
});
