import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../server/commands/write-files.ts';
import { cifra } from '../../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-write-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'file');
writeFileSync(file, '');

describe('what --out names', () => {
  it.each([['print'], ['coverage'], ['codebook']])(
    'is refused by cifra %s when it cannot be written, before anything is made: where, why and what to do',
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
    const files = [join(folder, 'one'), folder, join(file, 'three')].map((name) => ({ file: name, content: 'x' }));
    expect(() => writeFiles(files)).toThrow(
      `${folder} cannot be written: there is a folder of that name; give a folder that you may write to with --out`,
    );
    expect(readFileSync(join(folder, 'one'), 'utf8')).toBe('x');
    expect(() => writeFiles([{ file: folder, content: 'x', option: '--html' }])).toThrow(
      /a folder of that name; give another path with --html$/,
    );
  });
});
