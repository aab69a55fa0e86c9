import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStataHeader } from '../../../../server/analysis/from-study/stata/stata-header.ts';
import { cifra } from '../../../support/command-line.ts';
import { smallStudy } from '../../analysis/small-survey.ts';
import { surveyFiles } from './few-robbed.ts';

const LINES: Readonly<Record<string, readonly [string[], string[]]>> = {
  es: [
    ['person,sex,code,Sexo', 'incident,rep_formal_self,code,La persona denunció', ',Por qué falta el monto: Valor de'],
    ['person,sex,female,0,Mujeres', 'incident,crime,robbery,0,Robo con violencia', ',rep_formal_self,yes,0,Sí'],
  ],
  en: [
    [
      'person,sex,code,Sex',
      ',rep_formal_self,code,The person reported it',
      ',loss_amount,number,Value of what was lost',
    ],
    ['person,sex,female,0,Women', 'incident,crime,robbery,0,Robbery', ',rep_file_opened,dk,1,Don’t know'],
  ],
  pt: [
    ['person,sex,code,Sexo', ',rep_formal_self,code,A pessoa denunciou', ',loss_amount,number,Valor do que se perdeu'],
    ['person,sex,female,0,Mulheres', 'incident,crime,robbery,0,Assalto', ',rep_formal_self,no,0,Não'],
  ],
  fr: [
    ['person,sex,code,Sexe', ',rep_formal_self,code,La personne a porté plainte', ',loss_amount,number,Valeur de ce'],
    ['person,sex,female,0,Femmes', 'incident,crime,robbery,0,Vol avec violence', ',rep_formal_self,yes,0,Oui'],
  ],
};

describe('records of an existing survey that are exported', () => {
  const out = mkdtempSync(join(tmpdir(), 'cifra-labels-'));
  const folder = mkdtempSync(join(tmpdir(), 'cifra-labels-of-'));
  const exported = async (format: string, language: string, ...from: string[]) => {
    const to = join(out, `${format}-${language}-${from.length}`);
    const done = await cifra('export', ...from, '--format', format, '--language', language, '--out', to);
    expect(done.code, done.err).toBe(0);
    return to;
  };
  const study = () => ['--study', join(folder, 'study.json'), '--data', folder];

  beforeAll(() => {
    const { incidents, ...study } = smallStudy();
    const amounts = { loss_amount: { value: '{LOSS}', unknown: '{LOSS} >= 9999' } };
    const files = surveyFiles({ 'study.json': JSON.stringify({ ...study, incidents: { ...incidents, amounts } }) });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
  afterAll(() => {
    for (const made of [out, folder]) rmSync(made, { recursive: true });
  });

  it('have labels in the language asked for, and codes as they were', async () => {
    const texts = [];
    for (const [language, [variables, codes]] of Object.entries(LINES)) {
      const to = await exported('csv', language, ...study());
      for (const line of variables) expect(readFileSync(join(to, 'variables.csv'), 'utf8')).toContain(line);
      for (const line of codes) expect(readFileSync(join(to, 'codes.csv'), 'utf8')).toContain(line);
      texts.push(readFileSync(join(to, 'incident.csv'), 'utf8'));
    }
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain(',robbery,');
  });

  it('have them in the files of Stata and SPSS too', async () => {
    const bytes = readFileSync(join(await exported('dta', 'es', ...study()), 'incident.dta'));
    const header = readStataHeader({ size: bytes.length, read: (from, length) => bytes.subarray(from, from + length) });
    const labelled = new Map(header.variables.map(({ name, label }) => [name, label]));
    expect(labelled.get('rep_formal_self')).toBe('La persona denunció');
    const text = readFileSync(join(await exported('sav', 'es', ...study()), 'incident.sav'), 'utf8');
    for (const word of ['Mujeres', 'Robo con violencia', 'Valor de lo perdido']) expect(text).toContain(word);
    expect(text).not.toContain('Respuesta como la leen las cifras');
  });

  it('have the same labels where their analysis file is exported from its folder', async () => {
    const made = join(out, 'made');
    expect(await cifra('microdata', ...study(), '--out', made)).toMatchObject({ code: 0 });
    const direct = await exported('csv', 'fr', ...study());
    const again = await exported('csv', 'fr', made);
    for (const file of ['variables.csv', 'codes.csv'])
      expect(readFileSync(join(again, file), 'utf8')).toBe(readFileSync(join(direct, file), 'utf8'));
  });
});
