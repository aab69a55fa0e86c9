import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cifra } from '../support/command-line.ts';
import { bySize } from '../support/size.ts';

/** Interviews of each of the two editions. */
const CASES = bySize({ small: 20, full: 120 });
const EDITIONS = ['simulation', 'simulation-last-year'] as const;

const WEIGHTING = {
  weighting: 'simulated',
  sample: 'interviews',
  design: {},
  variables: { age_group: { '18-44': '{age} < 45', '45+': '{age} >= 45' } },
  weights: {
    dwelling: [{ step: 'design', weight: '1 / {probability}' }],
    household: [{ step: 'nonresponse', responded: "{answered} = 'yes'", eligible: "{disposition} <> 'NE'" }],
    person: [{ step: 'multiply', by: '1 / {selection}', reason: 'one adult was selected' }],
  },
};

const TABLE = {
  table: 'chain',
  figures: [
    { indicator: 'adults' },
    { indicator: 'households' },
    { indicator: 'victims_person', crimes: ['any_person'] },
    { indicator: 'prevalence_person', crimes: ['any_person'] },
    { indicator: 'crimes', crimes: ['any'] },
  ],
  by: [{ variable: 'area' }],
};

type Cell = { indicator: string; domain: Record<string, string>; estimate: number; n: number };

describe('a survey of two editions, from its frame to the comparison, by commands alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-chain-'));
  const at = (...names: string[]) => join(folder, ...names);
  const json = (...names: string[]) => JSON.parse(readFileSync(at(...names), 'utf8'));
  const run = async (...words: string[]) => {
    const { code, out, err } = await cifra(...words);
    // How far it is stands there too.
    expect({ words, code, err }).toMatchObject({ words, code: 0 });
    return out;
  };

  beforeAll(async () => {
    vi.stubEnv('CIFRA_DB', at('chain.sqlite'));
    writeFileSync(at('weighting.json'), JSON.stringify(WEIGHTING));
    writeFileSync(at('table.json'), JSON.stringify(TABLE));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('has the same units at every step', async () => {
    const said = await run('simulate', '--cases', `${CASES}`, '--editions', '2', '--db', at('chain.sqlite'));
    expect(said.match(new RegExp(`${CASES} interviews submitted, ${CASES} accepted`, 'g'))).toHaveLength(2);

    const numbers: Record<string, number> = {};
    for (const survey of EDITIONS) {
      const accounts = JSON.parse(await run('accounting', '--survey', survey, '--format', 'json'));
      expect(JSON.stringify(accounts)).toContain(`${CASES}`);

      await run('weight', '--spec', at('weighting.json'), '--survey', survey, '--out', at(`weights-${survey}`));
      const [, ...weights] = readFileSync(at(`weights-${survey}`, 'weights.csv'), 'utf8')
        .trim()
        .split('\n');
      expect(weights).toHaveLength(CASES);

      const out = at(`files-${survey}`);
      const wrote = await run('microdata', '--survey', survey, '--weighting', at('weighting.json'), '--out', out);
      const { files } = json(`files-${survey}`, 'microdata.json');
      // The same weights by their hash, which both tell.
      expect(readFileSync(at(`files-${survey}`, 'microdata.json'), 'utf8')).toContain(
        json(`weights-${survey}`, 'weights.json').hash,
      );
      const rows = Object.fromEntries(files.map((file: { unit: string; rows: number }) => [file.unit, file.rows]));
      expect(rows).toMatchObject({ household: CASES, person: CASES });
      numbers[survey] = Number(/Analysis file (\d+)/.exec(wrote)![1]);
    }

    const [now, before] = EDITIONS;
    const ofWeights = ['--weighting', at('weighting.json'), '--compare-with-weighting', at('weighting.json')];
    const ofFiles = ['--file', `${numbers[now]}`, '--compare-with-file', `${numbers[before]}`];
    await run(
      ...['table', '--spec', at('table.json'), '--survey', now, '--compare-with', before],
      ...[...ofWeights, ...ofFiles, '--out', at('tables')],
    );
    const table = json('tables', 'chain.json');
    expect(table.analysis_file.number).toBe(numbers[now]);
    const cells: Cell[] = table.cells;
    const whole = (indicator: string) =>
      cells.find((cell) => cell.indicator === indicator && Object.keys(cell.domain).length === 0)!;
    // Everybody with a weight is counted, and the parts add up to it.
    const [, ...weights] = readFileSync(at(`weights-${now}`, 'weights.csv'), 'utf8')
      .trim()
      .split('\n');
    const sum = (column: number) => weights.reduce((all, line) => all + Number(line.split(',')[column]), 0);
    expect(whole('adults').estimate).toBeCloseTo(sum(4), 4);
    expect(whole('households').estimate).toBeCloseTo(sum(3), 4);
    expect(whole('adults').n).toBe(CASES);
    for (const indicator of ['adults', 'households', 'crimes']) {
      const parts = cells.filter((cell) => cell.indicator === indicator && cell.domain.area !== undefined);
      expect(parts.reduce((all, { estimate }) => all + estimate, 0)).toBeCloseTo(whole(indicator).estimate, 4);
    }
    const { sources, comparisons } = json('tables', 'chain-compared.json');
    expect(sources.map((source: { analysis_file: { number: number } }) => source.analysis_file.number)).toEqual([
      numbers[now],
      numbers[before],
    ]);
    expect(comparisons.length).toBe(cells.length);
  }, 600_000);

  it('makes no table of a numbered file that is not there, or with other weights', async () => {
    const table = ['table', '--spec', at('table.json'), '--survey', 'simulation', '--out', at('none')];
    const missing = await cifra(...table, '--file', '77');
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.err).toContain('No such analysis file');
    const unweighted = await cifra(...table, '--file', '1');
    expect(unweighted).toMatchObject({ code: 1 });
    expect((await cifra(...table, '--file', 'first')).code).toBe(2);
  });
});
