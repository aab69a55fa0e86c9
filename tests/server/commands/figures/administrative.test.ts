import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besideCounts } from '#contract';
import { cifra } from '../../../support/command-line.ts';
import { MAPPING } from '../../administrative/example-counts.ts';
import { folderWith, INCIDENT_HEADER, PERSON_HEADER, smallStudy } from '../../analysis/small-survey.ts';

const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2', 'c,2,98,s1,p3,10,30,1,2'];
const INCIDENTS = ['i1,a,B,10,2,2,,,03,,,,', 'i2,b,R,30,1,,,1,,,,,'];
const { area: _, ...COLUMNS } = MAPPING.columns;
const ALONE = { ...MAPPING, columns: COLUMNS };

function run(counts: string, mapping: object = ALONE, ...more: string[]) {
  const folder = folderWith({
    'study.json': JSON.stringify(smallStudy(), null, 2),
    'persons.csv': [PERSON_HEADER, ...PERSONS, ''].join('\n'),
    'incidents.csv': [INCIDENT_HEADER, ...INCIDENTS, ''].join('\n'),
    'counts.csv': `offence,period,count\n${counts}\n`,
    'mapping.json': JSON.stringify(mapping, null, 2),
  });
  const at = (name: string) => join(folder, name);
  const words = ['--counts', at('counts.csv'), '--mapping', at('mapping.json'), '--study', at('study.json')];
  const ended = cifra('administrative', ...words, '--data', folder, '--out', at('out'), ...more);
  return ended.then((outcome) => ({ ...outcome, out: outcome.out, folder: at('out') }));
}

describe('cifra administrative', () => {
  it('writes counts beside the survey as CSV and JSON, and says each difference once', async () => {
    const { code, out, err, folder } = await run(
      'Robbery,2025,10\nBurglary of homes,2025,4',
      ALONE,
      '--language',
      'es',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(folder).sort()).toEqual(['police-2025-beside.csv', 'police-2025-beside.json']);
    const { lines, study } = besideCounts.parse(
      JSON.parse(readFileSync(join(folder, 'police-2025-beside.json'), 'utf8')),
    );
    expect([study, lines.map(({ crime }) => crime)]).toEqual(['small', ['burglary', 'robbery']]);
    expect(lines[1]).toMatchObject({ recorded: 10, happened: { estimate: 30 }, happened_ratio: { ratio: 3 } });
    expect(out).toContain(
      'Robo con violencia: registrados 10, ocurridos 30, denunciados 30, ocurridos por cada uno registrado 3 (',
    );
    expect(out.match(/no consta el periodo de la encuesta/g)).toHaveLength(1);
    expect(out).toContain('Robo con violencia: Un hecho con varias víctimas');
  });

  it.each([
    ['es', 'Diferencias de definición:', 'Robo con violencia: registrados 10,', 'Precisión', 'Se escribió en'],
    ['en', 'Differences of definition:', 'Robbery: recorded 10,', 'precision', 'Wrote '],
    ['pt', 'Diferenças de definição:', 'Assalto: registrados 10,', 'Precisão', 'Gravado em'],
    ['fr', 'Différences de définition', 'Vol avec violence', 'Précision', 'Écrit dans'],
  ])('prints everything in the language asked for: %s', async (language, ...words) => {
    const { code, out } = await run('Robbery,2025,10\nBurglary of homes,2025,4', ALONE, '--language', language);
    expect(code).toBe(0);
    for (const word of words) expect(out).toContain(word);
    if (language !== 'en') expect(out).not.toMatch(/\b(recorded|happened|reported|Differences|Wrote|low|high)\b/u);
  });

  it('writes nothing where a file holds cases, and says all that is wrong with both', async () => {
    const offences = [...MAPPING.offences, { name: 'Piracy', iccs: ['999'], beside: ['piracy'] }];
    const { code, out, err, folder } = await run('Robbery,2025-03-07,1\nTheft,2025,-1', { ...ALONE, offences });
    expect([code, out, existsSync(folder)]).toEqual([1, '', false]);
    const told = err.trim().split('\n');
    expect(told).toHaveLength(5);
    expect(told[0]).toMatch(/^mapping\.json, line \d+, column \d+: 999 is no code of ICCS 2015; correct it$/);
    expect(told[1]).toMatch(/^counts\.csv, line 2, column 2: the date has a day/);
    expect(told.at(-1)).toBe('4 errors');
  });

  it('says which crimes the survey has where the mapping names another one', async () => {
    const offences = [{ ...MAPPING.offences[0], beside: ['piracy'] }];
    const { code, err, folder } = await run('Robbery,2025,10', { ...ALONE, offences });
    expect([code, existsSync(folder)]).toEqual([1, false]);
    expect(err).toContain('the survey has no crime or set piracy; it has burglary, vandalism, robbery, threats, any');
  });

  it('is wrong use without its files', async () => {
    expect((await cifra('administrative', '--counts', 'a.csv')).code).toBe(2);
    const { code, err } = await run('Robbery,2025,10', ALONE, '--standard', 'mine');
    expect([code, err]).toEqual([2, expect.stringContaining('--standard must be one of')]);
  });
});
