import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchOutput } from '../../../server/commands/output/watch-output.ts';
import { startCifra } from '../../support/cifra-process.ts';

const FULL = '/dev/full';

describe('what a command prints', () => {
  it.runIf(existsSync(FULL))(
    'is refused by a full disk: one sentence, and the command fails',
    async () => {
      const run = startCifra(['lint', '--help'], { shell: `exec >${FULL}` });
      expect(await run.ended).toBe(1);
      expect(run.output()).toBe(
        'What the command prints cannot be written: the disk is full; free some space, or print it to another place\n',
      );
    },
    20_000,
  );

  it('is refused too where the disk takes a part of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cifra-printed-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'openapi.json');
    // Blocks of 512 bytes: as on a full disk the system takes what fits, and refuses the rest.
    const run = startCifra(['openapi'], { shell: `trap '' XFSZ; ulimit -f 200; exec >${file}` });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('What the command prints cannot be written');
    expect(statSync(file).size).toBeGreaterThan(0);
  }, 20_000);

  it('may be read in part only', () => {
    const out = new EventEmitter();
    const said: string[] = [];
    watchOutput(out, { write: (text) => said.push(text) }, () => said.push('fails'));
    out.emit('error', Object.assign(new Error('the reader has left'), { code: 'EPIPE' }));
    expect(said).toEqual([]);
    for (const _ of ['once', 'twice']) out.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }));
    expect(said).toEqual([expect.stringContaining('the disk is full'), 'fails']);
  });
});
