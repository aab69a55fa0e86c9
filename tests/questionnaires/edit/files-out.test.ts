import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { filesOut } from '../../../questionnaires/edit/files-out.ts';
import type { Json } from '../../../questionnaires/edit/json.ts';
import { writeJson } from '../../../questionnaires/edit/write-json.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'questionnaires', 'instruments');

const builtIn = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

describe('the files of a questionnaire', () => {
  it('are written as the built-in questionnaires are, to the byte', () => {
    expect(builtIn.length).toBeGreaterThan(60);
    for (const { file, text } of builtIn) expect(writeJson(JSON.parse(text) as Json), file).toBe(text);
  });

  it('keep the bytes of what says the same, however it was written', () => {
    const began = { 'a.json': '{"x":1,\t"y":[1,2]}', 'b.json': '{"z":"old"}' };
    const files = { 'a.json': { x: 1, y: [1, 2] }, 'b.json': { z: 'old' } };
    expect(filesOut(files, began)).toEqual(began);
    const change = applyOperations(files, [{ do: 'set', at: ['b.json', 'z'], to: 'new', was: 'old' }]);
    expect(filesOut(change.files, began)).toEqual({ 'a.json': began['a.json'], 'b.json': '{\n  "z": "new"\n}\n' });
    expect(filesOut(applyOperations(change.files, change.inverse).files, began)).toEqual(began);
  });
});
