import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cifra } from '../../../support/command-line.ts';
import { folderWith, INCIDENT_HEADER, PERSON_HEADER, smallStudy } from '../../analysis/small-survey.ts';

/** 240 persons in 4 strata of 5 PSUs. Of the oldest women two were robbed, of all others many. */
const PERSONS = Array.from({ length: 240 }, (_, i) => {
  const age = 20 + ((i * 7) % 60);
  return `p${i},${1 + (i % 2)},${age},s${i % 4},s${i % 4}p${Math.floor(i / 4) % 5},${10 + (i % 5)},${20 + (i % 7)},${1 + (i % 2)},2`;
});
const isOldWoman = (i: number) => i % 2 === 1 && 20 + ((i * 7) % 60) >= 60;
const ROBBED = PERSONS.flatMap((_, i) => (isOldWoman(i) ? [] : i % 4 < 2 ? [i] : []));
const OLD = PERSONS.flatMap((_, i) => (isOldWoman(i) ? [i] : [])).slice(0, 2);
const INCIDENTS = [...ROBBED, ...OLD].map(
  (i) => `r${i},p${i},R,${20 + (i % 7)},${1 + (i % 3 === 0 ? 0 : 1)},,,${i % 3 === 0 ? 1 : ''},,,,,`,
);

const SEX_AND_AGE = {
  table: 'sex-age',
  figures: [
    { indicator: 'victims_person', crimes: ['robbery'] },
    { indicator: 'prevalence_person', crimes: ['robbery'] },
  ],
  by: [{ variable: 'sex' }, { variable: 'age_group' }],
};
/** The same cells once more, and a way around: everybody's figures by age alone, and incidents. */
const BY_AGE = {
  table: 'age',
  figures: [
    { indicator: 'incidence_person', crimes: ['robbery'] },
    { indicator: 'crimes', crimes: ['robbery'] },
  ],
  by: [{ variable: 'age_group' }, { variable: 'sex' }],
};

function survey(files: Record<string, string> = {}): string {
  return folderWith({
    'study.json': JSON.stringify(smallStudy()),
    'persons.csv': [PERSON_HEADER, ...PERSONS, ''].join('\n'),
    'incidents.csv': [INCIDENT_HEADER, ...INCIDENTS, ''].join('\n'),
    'a.json': JSON.stringify(SEX_AND_AGE),
    'b.json': JSON.stringify(BY_AGE),
    'rules.json': '{}',
    ...files,
  });
}

const release = (folder: string, ...more: string[]) =>
  cifra(
    'release',
    ...['--spec', join(folder, 'a.json'), '--spec', join(folder, 'b.json'), '--rules', join(folder, 'rules.json')],
    ...['--study', join(folder, 'study.json'), '--data', folder, '--out', join(folder, 'out'), ...more],
  );

type Cell = Record<string, unknown> & { domain: Record<string, string>; suppressed: string };

const cellsOf = (folder: string, table: string): Cell[] =>
  JSON.parse(readFileSync(join(folder, 'out', `${table}.json`), 'utf8')).cells;

describe('cifra release', () => {
  it('hides the same few people in every table and what would give them away, and attacks what it wrote', async () => {
    const folder = survey();
    const { code, out, err } = await release(folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('The attack recovered nothing');
    const cells = [...cellsOf(folder, 'sex-age'), ...cellsOf(folder, 'age')];
    const isOfTwo = ({ domain }: Cell) => domain.sex === 'female' && domain.age_group === '60+';
    expect(cells.filter(isOfTwo)).toHaveLength(4);
    for (const cell of cells.filter(isOfTwo)) expect(cell.suppressed).toBe('confidential');

    // No number of a hidden cell is anywhere in the files.
    for (const { suppressed, domain, not_computed, ...rest } of cells)
      if (suppressed !== '') {
        expect(Object.values(rest).filter((value) => typeof value === 'number')).toEqual([]);
        expect(not_computed).toEqual({});
        expect([rest.label, rest.flag]).toEqual(['', '']);
      }
    const lines = readFileSync(join(folder, 'out', 'sex-age.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(lines[0]!.split(',').at(-1)).toBe('suppressed');
    const hidden = lines.filter((line) => line.endsWith(',confidential'));
    expect(hidden).toHaveLength(cellsOf(folder, 'sex-age').filter(({ suppressed }) => suppressed !== '').length);
    // Behind the names of the cell.
    for (const line of hidden) expect(line.split(',').slice(6).join()).not.toMatch(/\d/);

    // A reader who subtracts has more than one unknown in every sum that holds a hidden number of victims.
    const victims = cellsOf(folder, 'sex-age').filter(({ indicator }) => indicator === 'victims_person');
    for (const variable of ['sex', 'age_group'] as const)
      for (const sum of Map.groupBy(victims, ({ domain }) => domain[variable] ?? '').values()) {
        const unknown = sum.filter(({ suppressed }) => suppressed !== '').length;
        expect(unknown).not.toBe(1);
      }

    const report = JSON.parse(readFileSync(join(folder, 'out', 'release-report.json'), 'utf8'));
    expect(report.primary + report.complementary).toBe(cells.filter(({ suppressed }) => suppressed !== '').length);
    expect(report.hidden.some((cell: { because: { rule: string }[] }) => cell.because[0]!.rule === 'few-cases')).toBe(
      true,
    );
    expect(report.attack).toMatchObject({ recovered: [] });
    expect(JSON.stringify(report.hidden)).not.toMatch(/"(count|total|n)":/);
  });

  it('hides one cell alone where no other figure is about it', async () => {
    const one = { ...SEX_AND_AGE, figures: SEX_AND_AGE.figures.slice(0, 1), by: [] };
    const folder = survey({
      'a.json': JSON.stringify(one),
      'b.json': JSON.stringify({ ...one, table: 'b', figures: [{ indicator: 'adults' }] }),
      'incidents.csv': [INCIDENT_HEADER, ...INCIDENTS.slice(0, 3), ''].join('\n'),
    });
    const { code } = await release(folder);
    // Three victims among 240, and nothing beside them: hiding the one cell is enough.
    expect(code).toBe(0);
    expect(cellsOf(folder, 'sex-age').map(({ suppressed }) => suppressed)).toEqual(['confidential']);
    expect(cellsOf(folder, 'b').map(({ suppressed }) => suppressed)).toEqual(['']);
  });

  it('says everything that is wrong with the rules, and where', async () => {
    const folder = survey({ 'rules.json': '{\n "minimumCases": 1,\n "dominance": { "n": 2 },\n "other": 3 }' });
    const { code, err } = await release(folder);
    expect(code).toBe(1);
    expect(err).toContain('rules.json, line 2, column');
    expect(err).toContain('n and k go together');
    expect(err).toContain('docs/publication.md');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
