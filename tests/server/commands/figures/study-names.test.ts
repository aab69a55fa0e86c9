import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfFile } from '../../../../server/files/hash-of-file.ts';
import { cifra } from '../../../support/command-line.ts';
import { smallStudy } from '../../analysis/small-survey.ts';
import { surveyFiles } from './few-robbed.ts';

const TITLES = { en: 'A small survey', es: 'Una encuesta pequeña' };
const STATES = { s0: 'Colima', s1: 'Sonora', s2: { es: 'Ciudad de México', en: 'Mexico City' } };

describe('an existing survey that names its codes, in each language, and the codes of ICCS of its crimes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-names-'));
  const at = (...names: string[]) => join(folder, ...names);
  const from = ['--study', at('study.json'), '--data', folder];

  beforeAll(() => {
    const study = smallStudy();
    const state = { value: '{STRATUM}', codes: ['s0', 's1', 's2', 's3'] };
    const crimes = study.incidents.crimes.map((crime) =>
      crime.key === 'robbery'
        ? { ...crime, iccs: { code: '04011', rules: [{ when: "{SELF} = '1'", code: '0401' }] } }
        : crime,
    );
    const named = {
      ...study,
      title: TITLES,
      labels: { state: STATES },
      persons: { ...study.persons, domains: { ...study.persons.domains, state } },
      incidents: { ...study.incidents, crimes, iccsTags: { weapon: [{ when: "{SELF} = '1'", is: 'firearm' }] } },
    };
    const files = surveyFiles({ 'study.json': JSON.stringify(named) });
    for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is called so in its report, with the hashes of the files that it is made of', async () => {
    const report = (language: string) =>
      cifra('report', ...from, '--language', language, '--no-pdf', '--out', at(`report-${language}`));
    expect((await report('es')).code).toBe(0);
    const page = readFileSync(at('report-es', 'report.html'), 'utf8');
    expect(page).toContain('<title>Una encuesta pequeña</title>');
    for (const name of ['Colima', 'Sonora', 'Ciudad de México'])
      expect(page).toMatch(new RegExp(`<th scope="row">${name}\\b`));
    expect(page).not.toContain(`<th scope="row">s2`);
    for (const name of ['study.json', 'persons.csv', 'incidents.csv'])
      expect(page).toContain(`<dt>${name}</dt><dd>${await hashOfFile(at(name))}</dd>`);
  });

  it('has the codes of ICCS with their tags, and the names of its codes, in the records that are exported', async () => {
    const exported = await cifra('export', ...from, '--format', 'csv', '--language', 'en', '--out', at('csv'));
    expect(exported.code, exported.err).toBe(0);
    const [head, ...rows] = readFileSync(at('csv', 'incident.csv'), 'utf8').trim().split(/\r?\n/u);
    const names = head!.split(',');
    const column = (name: string) => rows.map((row) => row.split(',')[names.indexOf(name)]);
    expect(new Set(column('iccs'))).toEqual(new Set(['0401', '04011']));
    expect(column('iccs_weapon')).toEqual(column('iccs').map((code) => (code === '0401' ? 'firearm' : 'unknown')));
    const variables = readFileSync(at('csv', 'variables.csv'), 'utf8');
    expect(variables).toContain('incident,iccs,code,ICCS 2015 code');
    expect(variables).toMatch(/incident,iccs_weapon,code,"?ICCS tag/u);
    expect(readFileSync(at('csv', 'codes.csv'), 'utf8')).toContain('person,state,s2,0,Mexico City');
  });
});
