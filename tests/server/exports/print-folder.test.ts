import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPrintFolder, sweepPrintFolders } from '../../../server/exports/print-folder.ts';

const ENTRY = new URL('../../../server/exports/print-folder.ts', import.meta.url);
const PRINTING = `
  import { writeFileSync } from 'node:fs';
  import { openPrintFolder } from ${JSON.stringify(ENTRY.href)};
  const { path } = openPrintFolder();
  writeFileSync(path + '/page', 'what the report says');
  console.log(path);
  setInterval(() => {}, 1000);
`;

describe('the folder in which Chromium prints', () => {
  let temporary: string;
  const now = new Date('2026-11-24T17:00:00.000Z');

  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'cifra-sweep-'));
    vi.stubEnv('TMPDIR', temporary);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true });
  });

  async function printing() {
    const child = spawn(process.execPath, ['--input-type=module', '-e', PRINTING], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const kill = async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    };
    return { folder: line.toString().trim(), kill };
  }

  it('goes at the next start where the process that printed was killed, and stays while it lives', async () => {
    const dead = await printing();
    const alive = await printing();
    try {
      await dead.kill();
      expect(readdirSync(dead.folder)).toContain('page');
      sweepPrintFolders(now);
      expect(existsSync(dead.folder)).toBe(false);
      expect(readdirSync(alive.folder).sort()).toEqual(['lock', 'page']);
    } finally {
      await alive.kill();
    }
    sweepPrintFolders(now);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('is for its owner alone, goes with its process, and is no other folder of the machine', () => {
    const own = openPrintFolder();
    expect(statSync(own.path).mode & 0o077).toBe(0);
    sweepPrintFolders(now);
    expect(existsSync(own.path)).toBe(true);
    own.remove();
    expect(existsSync(own.path)).toBe(false);
    mkdirSync(join(temporary, 'other'));
    writeFileSync(join(temporary, 'cifra-print-file'), '');
    symlinkSync(join(temporary, 'other'), join(temporary, 'cifra-print-link'));
    sweepPrintFolders(now);
    expect(readdirSync(temporary).sort()).toEqual(['cifra-print-file', 'cifra-print-link', 'other']);
  });

  it('stays while it is made, and goes after an hour where an earlier version of the program left it', () => {
    const at = join(temporary, 'cifra-print-abc');
    mkdirSync(join(at, 'playwright'), { recursive: true });
    for (const [minutes, isThere] of [
      [59, true],
      [61, false],
    ] as const) {
      const then = new Date(now.getTime() - minutes * 60_000);
      utimesSync(at, then, then);
      sweepPrintFolders(now);
      expect([minutes, existsSync(at)]).toEqual([minutes, isThere]);
    }
  });
});
