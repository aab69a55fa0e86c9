import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cifra } from '../../support/command-line.ts';
import { AREA_SPEC, areaFolder } from '../analysis/small-areas/area-survey.ts';
import { folderWith, INCIDENT_HEADER, PERSON_HEADER, smallStudy } from '../analysis/small-survey.ts';

const FILES = {
  'study.json': JSON.stringify(smallStudy(), null, 2),
  'persons.csv': [PERSON_HEADER, 'a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2', ''].join('\n'),
  'incidents.csv': [INCIDENT_HEADER, 'i1,a,B,10,2,2,,,03,,,,', ''].join('\n'),
};

/** What a command says of some specifications of one survey, by the file that it names. */
async function told(command: string, ...specs: object[]) {
  const texts = specs.map((spec, place) => [`${place}.json`, JSON.stringify(spec, null, 1)]);
  return toldOf(folderWith({ ...FILES, ...Object.fromEntries(texts) }), command, specs.length);
}

async function toldOf(folder: string, command: string, specs: number) {
  const files = Array.from({ length: specs }, (_, place) => ['--spec', join(folder, `${place}.json`)]).flat();
  const study = ['--study', join(folder, 'study.json'), '--data', folder];
  const { code, err } = await cifra(command, ...files, ...study, '--out', join(folder, 'out'));
  return { code, lines: err.trim().split('\n') };
}

const parts = (lines: readonly string[]) => lines.map((line) => line.split(/ \(|; /)[0]!);

describe('what is wrong with the shape of a specification and with what it names is told at once', () => {
  it('of several tables, each with its lines in their order', async () => {
    const wrong = {
      table: 'wrong',
      figures: [{ indicator: 'ghosts' }, { indicator: 'crimes', crime: ['burglary'] }],
      by: [{ variable: 'shoe' }],
      level: 95,
    };
    const unreadable = { table: 'X', figures: [] };
    const named = { table: 'named', figures: [{ indicator: 'crimes' }], by: [{ variable: 'hat' }] };
    const { code, lines } = await told('table', wrong, unreadable, named);
    expect(code).toBe(1);
    expect(parts(lines)).toEqual([
      '0.json, line 5, column 4: there is no indicator ghosts',
      expect.stringMatching(/^0\.json, line 9, column 4: figures\.1\.crime: /),
      '0.json, line 16, column 4: figures of incidents are not divided by shoe',
      '0.json, line 19, column 2: level: the number is too large',
      expect.stringMatching(/^1\.json, line 2, column 2: table: /),
      expect.stringMatching(/^1\.json, line 3, column 2: figures: /),
      '2.json, line 10, column 4: figures of incidents are not divided by hat',
      '7 errors',
    ]);
  });

  it('but nothing that may follow from a part that is of another shape', async () => {
    const spec = {
      table: 't',
      figures: [
        { indicator: 'crimes', outcome: 'tried' },
        { indicator: 'crimes', crimes: 'robbery' },
      ],
      basis: 'events',
      money: 3,
    };
    const { lines } = await told('table', spec);
    expect(parts(lines)).toEqual([
      expect.stringContaining('figures.0.outcome: '),
      expect.stringContaining('figures.1.crimes: '),
      expect.stringContaining('basis: '),
      expect.stringContaining('money: '),
      '4 errors',
    ]);
  });

  it('of a profile', async () => {
    const terms = [{ variable: 'sex' }, { variable: 'shoe' }];
    const { lines } = await told('profile', { profile: 'p', outcome: { indicator: 'ghosts' }, terms, colour: 'red' });
    expect(lines.join('\n')).toMatch(/no indicator ghosts[\s\S]*colour[\s\S]*2 errors/);
    const known = { profile: 'p', outcome: { indicator: 'prevalence_person' }, terms, level: 95 };
    expect((await told('profile', known)).lines.join('\n')).toMatch(/by shoe[\s\S]*level[\s\S]*2 errors/);
  });

  it('of small areas, with the covariates', async () => {
    const folder = areaFolder();
    const wrong = { ...AREA_SPEC, figure: { indicator: 'ghosts' }, modelAlone: ['atlantis'], colour: 'red' };
    writeFileSync(join(folder, '0.json'), JSON.stringify(wrong, null, 1));
    const { code, lines } = await toldOf(folder, 'small-areas', 1);
    expect(code).toBe(1);
    for (const part of ['colour', 'ghosts']) expect(lines.join('\n')).toContain(part);
  });

  it('with what is wrong with the study', async () => {
    const folder = folderWith({
      ...FILES,
      '0.json': JSON.stringify({ table: 't', figures: [{ indicator: 'crimes' }], level: 95 }),
    });
    const study = join(folder, 'study.json');
    writeFileSync(study, JSON.stringify({ ...JSON.parse(readFileSync(study, 'utf8')), colour: 'red' }));
    const { lines } = await toldOf(folder, 'table', 1);
    expect(lines.join('\n')).toMatch(/0\.json.*level[\s\S]*study\.json.*colour[\s\S]*2 errors/);
  });
});
