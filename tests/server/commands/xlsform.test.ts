import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cifra } from '../../support/command-line.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'xlsform-'));

it('writes a questionnaire as an XLSForm that comes back as the same questionnaire', async () => {
  const folder = newFolder();
  const workbook = join(folder, 'lacsi.xlsx');
  const written = await cifra('xlsform', 'export', 'lacsi-2018-r1', workbook);
  expect(written.code).toBe(0);
  expect(written.out).toContain('The care with which “bribery” is asked');
  const inSpanish = await cifra('xlsform', 'export', 'lacsi-2018-r1', workbook, '--language', 'es');
  expect(inSpanish.out).toContain('El cuidado con que se pregunta «bribery»');
  expect(await cifra('xlsform', 'export', 'lacsi-2018-r1', workbook, '--language', 'qu')).toMatchObject({ code: 2 });
  const read = await cifra('xlsform', 'import', workbook, '--out', join(folder, 'back'));
  expect(read).toMatchObject({ code: 0, err: '' });
  for (const [file, content] of Object.entries(instrumentFiles('lacsi-2018-r1')))
    expect(JSON.parse(readFileSync(join(folder, 'back', file), 'utf8'))).toEqual(content);
});

it('writes nothing for a file that is no workbook, or where a questionnaire already is', async () => {
  const folder = newFolder();
  const file = join(folder, 'form.xlsx');
  writeFileSync(file, 'PK no workbook');
  const out = join(folder, 'out');
  expect(await cifra('xlsform', 'import', file, '--out', out)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/form\.xlsx: The file is damaged or breaks off\. .*\.\n$/),
  });
  const inFrench = ['--language', 'fr'];
  expect(await cifra('xlsform', 'import', file, '--out', out, ...inFrench)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/form\.xlsx: Le fichier est abîmé ou incomplet\. .*\.\n$/),
  });
  expect((await cifra('xlsform', 'import', join(folder, 'no.xlsx'), '--out', out, ...inFrench)).err).toMatch(
    /^Impossible de lire /,
  );
  expect((await cifra('xlsform', 'import', file, '--out', folder, ...inFrench)).err).toMatch(/n’est pas vide/);
  expect(existsSync(out)).toBe(false);
  expect(await cifra('xlsform', 'import', file, '--out', folder)).toMatchObject({ code: 2 });
  expect(readdirSync(folder)).toEqual(['form.xlsx']);
  expect(await cifra('xlsform', 'import', file)).toMatchObject({ code: 2 });
  expect(await cifra('xlsform', 'export', 'lacsi-2018-r1', 'form.csv')).toMatchObject({ code: 2 });
  const nowhere = join(folder, 'none', 'form.xlsx');
  expect(await cifra('xlsform', 'export', 'lacsi-2018-r1', nowhere)).toMatchObject({
    code: 1,
    err: `${nowhere} cannot be written: it does not exist and cannot be made; give another place for the file\n`,
  });
});
