import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cifra } from '../../../support/command-line.ts';

const STUDY = join(import.meta.dirname, '../../../fixtures/studies/enusc');

describe('cifra script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-script-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (...names: string[]) => join(folder, ...names);
  const spec = (name: string, table: object) => {
    writeFileSync(at(name), JSON.stringify(table));
    return at(name);
  };
  const TABLE = {
    table: 'theft',
    title: { en: 'Theft */ "by" sex', es: 'Robo' },
    figures: [{ indicator: 'prevalence_person' }],
  };

  it('writes a script for each program, in the language that is asked for', async () => {
    expect(
      await cifra('microdata', '--study', join(STUDY, 'study.json'), '--data', STUDY, '--out', at('records')),
    ).toMatchObject({ code: 0 });
    const said = await cifra(
      'script',
      '--spec',
      spec('t.json', TABLE),
      '--file',
      at('records'),
      '--out',
      at('out'),
      '--language',
      'en',
    );
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('theft: 1 figures\n') });
    expect(readdirSync(at('out')).sort()).toEqual(['theft.R', 'theft.do', 'theft.py', 'theft.sps']);
    const { sha256 } = JSON.parse(readFileSync(at('records', 'microdata.json'), 'utf8'));
    for (const file of readdirSync(at('out'))) {
      const head = readFileSync(at('out', file), 'utf8').split('\n').slice(0, 6).join('\n');
      expect(head).toContain('Table theft: Theft * / "by" sex');
      expect(head).toContain(`sha256 ${sha256}`);
      expect(head).toMatch(/Made by Cifra \d/);
    }
    await cifra('script', '--spec', at('t.json'), '--file', at('records'), '--for', 'r', '--out', at('es'));
    expect(readdirSync(at('es'))).toEqual(['theft.R']);
    expect(readFileSync(at('es', 'theft.R'), 'utf8')).toContain('# Tabla theft: Robo');
  });

  it('names what a folder cannot give in the script, and gives no other number for it', async () => {
    const table = {
      table: 'weighted',
      figures: [{ indicator: 'prevalence_person' }],
      by: [{ variable: 'nothing' }],
    };
    const wrong = await cifra('script', '--spec', spec('w.json', table), '--file', at('records'), '--out', at('no'));
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('nothing') });
    expect(() => readdirSync(at('no'))).toThrow();
  });

  it('refuses a folder that is not as it was made, and one that says nothing of figures', async () => {
    const columns = readFileSync(at('records', 'person.parquet'));
    writeFileSync(at('records', 'person.parquet'), columns.subarray(1));
    const changed = await cifra('script', '--spec', at('t.json'), '--file', at('records'), '--out', at('no'));
    expect(changed).toMatchObject({ code: 1, err: expect.stringContaining('person.parquet (changed)') });
    mkdirSync(at('none'));
    expect(await cifra('script', '--spec', at('t.json'), '--file', at('none'), '--out', at('no'))).toMatchObject({
      code: 2,
    });
    expect(await cifra('script', '--file', at('records'), '--out', at('no'))).toMatchObject({ code: 2 });
  });
});
