import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { cifra } from '../../support/command-line.ts';

const temporary = mkdtempSync(join(tmpdir(), 'cifra-texts-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const at = (name: string) => join(temporary, name);

const builtIn = join(import.meta.dirname, '..', '..', '..', 'questionnaires', 'instruments', 'lacsi-2018-r1');

const namesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('cifra texts', () => {
  it('takes over what was changed in a CSV, tells of the rest, and leaves every other byte as it was', async () => {
    const exported = await cifra('texts', 'export', 'lacsi-2018-r1', at('texts.csv'), '--language', 'pt');
    expect(exported).toMatchObject({ code: 0, err: '' });
    expect(exported.out).toMatch(/^Wrote \d{4} texts to /);
    const csv = readFileSync(at('texts.csv'), 'utf8');
    const edited = csv
      .replace('Que tipo de moradia é?', 'Que tipo de casa é?')
      .replace('Observe e anote, sem perguntar.', '=A1');
    writeFileSync(at('edited.csv'), edited);
    const imported = await cifra('texts', 'import', 'lacsi-2018-r1', at('edited.csv'), '--out', at('new'));
    expect(imported.code).toBe(1);
    expect(imported.out).toMatch(
      /^edited!I\d+ \(questions\.dwelling_class\.instruction\): It is a formula, .*\n1 texts taken over, 0 more states, 1 cells not taken over; wrote /,
    );
    const differing = namesIn(at('new')).filter(
      (name) =>
        name.endsWith('.json') &&
        (!existsSync(join(builtIn, name)) ||
          !readFileSync(join(builtIn, name)).equals(readFileSync(join(at('new'), name)))),
    );
    expect(differing).toEqual(['design/translation.json', 'texts/pt.json']);
    const portuguese = JSON.parse(readFileSync(join(at('new'), 'texts/pt.json'), 'utf8'));
    expect(portuguese.questions.dwelling_class.text).toBe('Que tipo de casa é?');
  }, 60_000);

  it('takes over a workbook that nobody touched as nothing', async () => {
    expect((await cifra('texts', 'export', 'lacsi-2018-r1', at('texts.xlsx'))).code).toBe(0);
    const imported = await cifra('texts', 'import', 'lacsi-2018-r1', at('texts.xlsx'), '--out', at('same'));
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toMatch(/^0 texts taken over, 0 more states, 0 cells not taken over; wrote /);
    expect(namesIn(at('same'))).toEqual(namesIn(builtIn));
  }, 60_000);

  it('takes a version of the database, and writes it as it was published but for the texts', async () => {
    vi.stubEnv('CIFRA_DB', at('store.sqlite'));
    try {
      expect((await cifra('texts', 'export', 'peru-2027@1.0.0', at('peru.csv'))).err).toMatch(
        /^There is no database at /,
      );
      cpSync(builtIn, at('peru'), { recursive: true });
      const manifest = readFileSync(join(builtIn, 'manifest.json'), 'utf8').replace('"lacsi-2018-r1"', '"peru-2027"');
      writeFileSync(join(at('peru'), 'manifest.json'), manifest);
      expect((await cifra('instrument', 'import', at('peru'))).code).toBe(0);
      const exported = await cifra('texts', 'export', 'peru-2027@1.1.1', at('peru.csv'), '--language', 'pt');
      expect(exported).toMatchObject({ code: 0, err: '' });
      const csv = readFileSync(at('peru.csv'), 'utf8');
      writeFileSync(at('peru.csv'), csv.replace('Que tipo de moradia é?', 'Que tipo de casa é?'));
      const imported = await cifra('texts', 'import', 'peru-2027@1.1.1', at('peru.csv'), '--out', at('peru-new'));
      expect(imported).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(join(at('peru-new'), 'manifest.json'), 'utf8')).toBe(manifest);
      expect(readFileSync(join(at('peru-new'), 'texts/pt.json'), 'utf8')).toContain('Que tipo de casa é?');
    } finally {
      vi.unstubAllEnvs();
    }
  }, 60_000);

  it('writes nothing where anything is in the way', async () => {
    writeFileSync(at('x.pdf'), '%PDF-1.7');
    const refused = async (...words: string[]) => {
      const { code, err } = await cifra('texts', ...words);
      return `${code} ${err}`;
    };
    expect(await refused('import', 'lacsi-2018-r1', at('x.pdf'), '--out', at('none'))).toMatch(
      /^1 .*x\.pdf: The file is of another kind \(PDF\)\. Choose/,
    );
    expect(await refused('import', 'lacsi-2018-r1', at('x.pdf'), '--out', at('none'), '--reader', 'pt')).toMatch(
      /^1 .*x\.pdf: O arquivo é de outro tipo \(PDF\)\. Escolha/,
    );
    expect(await refused('import', 'lacsi-2018-r1', at('gone.csv'), '--out', at('none'))).toMatch(/^2 .*no such file/);
    writeFileSync(at('other.csv'), 'a,b\n1,2\n');
    expect(await refused('import', 'lacsi-2018-r1', at('other.csv'), '--out', at('none'))).toMatch(/^1 .*column “key”/);
    cpSync(builtIn, at('full'), { recursive: true });
    writeFileSync(at('one.csv'), 'key,pt\nquestions.dwelling_class.text,\n');
    expect(await refused('import', 'lacsi-2018-r1', at('one.csv'), '--out', at('full'))).toMatch(
      /^1 .*cannot be written/,
    );
    expect(await refused('import', 'lacsi-2018-r1', at('one.csv'))).toMatch(/^2 name a new folder/);
    expect(await refused('export', 'lacsi-2018-r1', at('t.ods'))).toMatch(/^2 .*\.xlsx or \.csv/);
    expect(await refused('export', 'lacsi-2018-r1', at('t.csv'), '--language', 'de')).toMatch(
      /^2 .*add the language first/,
    );
    expect(await refused('export', 'lacsi-2018-r1', at('t.csv'), '--reader', 'zz')).toMatch(/^2 .*es, en, pt, fr/);
    expect(await refused('export', 'lacsi-2018-r1', at('none/t.csv'))).toMatch(/^1 .*none\/t\.csv cannot be written/);
    expect(await refused('export', 'lacsi-2018-r1', at('t.csv'), '--language', 'es')).toMatch(/^2 es is the language/);
    expect(existsSync(at('none'))).toBe(false);
    expect(namesIn(at('full'))).toEqual(namesIn(builtIn));
    expect(readdirSync(temporary).filter((name) => name.includes('.part'))).toEqual([]);
  }, 60_000);
});
