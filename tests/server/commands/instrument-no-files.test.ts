import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cifra } from '../../support/command-line.ts';

const BUILT_IN = join(import.meta.dirname, '../../../questionnaires/instruments/lacsi-2018-r1');
const folder = mkdtempSync(join(tmpdir(), 'cifra-no-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('cifra instrument import', () => {
  beforeEach(() => void vi.stubEnv('CIFRA_DB', join(folder, 'import.sqlite')));
  afterEach(() => void vi.unstubAllEnvs());

  it.each([
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
    ['a device', (path: string) => symlinkSync('/dev/zero', path)],
  ])('says that %s is no file, and does not wait for it', async (name, make) => {
    const copy = join(folder, name.replace(' ', '-'));
    cpSync(BUILT_IN, copy, { recursive: true });
    rmSync(join(copy, 'modules/habits.json'));
    make(join(copy, 'modules/habits.json'));
    const { code, err } = await cifra('instrument', 'import', copy);
    expect([code, err]).toEqual([1, expect.stringContaining('modules/habits.json: ')]);
  });
});
