import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { watchOutput } from '../../../server/commands/watch-output.ts';
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
