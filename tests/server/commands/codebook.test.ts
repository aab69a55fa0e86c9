import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cifra } from '../../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-codebook-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('cifra codebook', () => {
  it('writes a page for each language, the table and the JSON', async () => {
    const out = join(folder, 'all', 'of', 'it');
    expect((await cifra('codebook', 'lacsi-2018-r1', '--out', out)).code).toBe(0);
    const names = readdirSync(out);
    expect(names).toEqual(
      expect.arrayContaining(['codebook.csv', 'codebook.json', 'codebook-en.html', 'codebook-es.html']),
    );
    const page = readFileSync(join(out, 'codebook-es.html'), 'utf8');
    for (const link of page.matchAll(/href="(codebook-[^"]+)"/g)) expect(names).toContain(link[1]);
  });

  it('writes one format and language to the terminal', async () => {
    const { code, out } = await cifra('codebook', 'lacsi-2018-r1', '--format', 'json', '--language', 'en');
    expect(code).toBe(0);
    expect(JSON.parse(out).instrument.languages).toEqual(['en']);
    expect((await cifra('codebook', 'lacsi-2018-r1', '--format', 'html')).out).toContain('<html lang="es">');
  });

  it('tells a questionnaire with errors (1) from wrong use (2)', async () => {
    expect(await cifra('codebook', '--help')).toMatchObject({ code: 0 });
    const { code, err } = await cifra('codebook', folder, '--format', 'csv');
    expect(code).toBe(1);
    expect(err).toContain('manifest.json: there is no such file; add it to the instrument');
    for (const words of [
      ['lacsi-2018-r1'],
      ['nowhere', '--format', 'csv'],
      ['lacsi-2018-r1', '--format', 'pdf'],
      ['lacsi-2018-r1', '--format', 'csv', '--language', 'xx'],
    ])
      expect((await cifra('codebook', ...words)).code, words.join(' ')).toBe(2);
  });
});
