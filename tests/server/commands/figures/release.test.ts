import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INCIDENT_HEADER } from '../../analysis/small-survey.ts';
import { INCIDENTS, release, SEX_AND_AGE, survey } from './few-robbed.ts';

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

  it('writes no design effect of incidents of a person, which would tell how many had two', async () => {
    const folder = survey();
    await release(folder);
    const incidence = cellsOf(folder, 'age').filter(
      ({ indicator, suppressed }) => indicator === 'incidence_person' && suppressed === '',
    );
    expect(incidence.length).toBeGreaterThan(0);
    for (const { deff, effective_n, not_computed } of incidence)
      expect({ deff, effective_n, not_computed }).toEqual({
        deff: null,
        effective_n: null,
        not_computed: { df: 'not-told', deff: 'not-told', effective_n: 'not-told' },
      });
    const [header, ...rows] = readFileSync(join(folder, 'out', 'age.csv'), 'utf8')
      .trim()
      .split('\n');
    const columns = header!.split(',');
    const shown = rows
      .map((row) => row.split(','))
      .filter((row) => row[0] === 'incidence_person' && row.at(-1) !== 'confidential');
    expect(shown).toHaveLength(incidence.length);
    for (const row of shown) {
      const of = (column: string) => row[columns.indexOf(column)]!.replaceAll('"', '');
      expect([of('deff'), of('effective_n')]).toEqual(['', '']);
      expect(of('not_computed')).toBe('df=not-told;deff=not-told;effective_n=not-told');
      expect(of('se').replace(/^0\.0*|\.|0+$/g, '').length).toBeLessThanOrEqual(2);
    }
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
