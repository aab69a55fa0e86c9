import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../server/commands/run-command-line.ts';
import { writeFiles } from '../../../server/commands/write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-write-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'file');
writeFileSync(file, '');

async function cifra(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, {
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    stdin: Readable.from([]),
  });
  return { code, out, err };
}

describe('what --out names', () => {
  it.each([['print'], ['coverage'], ['codebook']])(
    'is said not to be writable by cifra %s: where, why and what to do, before anything is made',
    async (command) => {
      for (const out of [file, join(file, 'below')])
        expect(await cifra(command, 'lacsi-2018-r1', '--out', out)).toEqual({
          code: 1,
          out: '',
          err: `${file} cannot be written: there is a file of that name; give a folder that you may write to with --out\n`,
        });
    },
  );

  it('is written until the first file that cannot be, which is named', () => {
    let err = '';
    const io = { out: { write: () => {} }, err: { write: (text: string) => (err += text) }, stdin: Readable.from([]) };
    const files = [join(folder, 'one'), folder, join(file, 'three')].map((name) => ({ file: name, content: 'x' }));
    expect(writeFiles(files, io)).toBe(false);
    expect(err).toBe(
      `${folder} cannot be written: there is a folder of that name; give a folder that you may write to with --out\n`,
    );
  });
});
