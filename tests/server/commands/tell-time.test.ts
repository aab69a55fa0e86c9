import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellTime } from '../../../server/commands/output/tell-time.ts';

let folder: string;
let fd: number;
const said = () => readFileSync(join(folder, 'terminal'), 'utf8');
const written: string[] = [];
const stream = { write: (text: string) => written.push(text) };

/** As a calculation does, without a moment for anything else. */
function busy(isOver: () => boolean): void {
  const end = performance.now() + 20_000;
  while (!isOver() && performance.now() < end);
}

describe('a command that somebody waits for', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cifra-time-'));
    fd = openSync(join(folder, 'terminal'), 'w');
  });
  afterEach(() => {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  });

  const watch = (silentMs: number) =>
    tellTime({ out: stream, err: stream, stdin: process.stdin }, { name: 'verify', fd, silentMs });

  it('says that it is at work while it calculates, again and again', async () => {
    const { stop } = watch(50);
    busy(() => said().split('\n').length > 2);
    await stop();
    expect(said()).toMatch(/^(cifra verify: working, \d+ s\n){2,}$/);
  });

  it('says nothing where it is told something sooner', async () => {
    const { io, stop } = watch(2_000);
    const end = performance.now() + 2_500;
    while (performance.now() < end) {
      io.err.write('envipe: 7 %\n');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await stop();
    expect(written.length).toBeGreaterThan(5);
    expect(said()).toBe('');
  });
});
