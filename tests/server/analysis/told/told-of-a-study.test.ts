import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysisFileFromStudy } from '../../../../server/analysis/from-study/analysis-file-from-study.ts';
import { estimateIndicators } from '../../../../server/analysis/indicators/estimate-indicators.ts';
import { studyRecordColumns } from '../../../../server/microdata/study/study-record-columns.ts';
import { folderWith } from '../small-survey.ts';
import { cellsOf } from '../tables/small-tables.ts';
import { CSV_OF_R, cellsOfR } from './told-interviews.ts';

const SAME = 1e-9;

/** Each code as a condition on the column of the same name. */
const codes = (column: string, ...all: string[]) =>
  Object.fromEntries(all.map((code) => [code, `{${column}} = '${code}'`]));

const TRUST = ['much', 'some', 'some_distrust', 'much_distrust', 'dk'];
const YES_NO = ['yes', 'no', 'dk', 'refused'];

function study() {
  const header = readFileSync(CSV_OF_R, 'utf8').split('\n')[0]!.split(',');
  const columns = Object.fromEntries(
    header.map((name) => [name, ['PROB', 'ADULTS'].includes(name) ? 'number' : 'text']),
  );
  const sampled = { file: 'all', key: 'CASE', stratum: 'STRATUM', psu: 'PSU' };
  const category = (column: string, pairs: Record<string, string>) => ({
    categories: Object.fromEntries(Object.entries(pairs).map(([name, code]) => [name, `{${column}} = '${code}'`])),
  });
  return {
    study: 'told',
    title: 'What people told',
    source: 'made up',
    files: { all: { path: 'told.csv', columns } },
    design: { nested: true, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
    households: {
      ...sampled,
      weight: { expression: '1 / {PROB}' },
      domains: { area: category('AREA', { urban: 'urban', rural: 'rural' }) },
      answers: {
        measure: { alarm: codes('measure_alarm', ...YES_NO), dog: codes('measure_dog', ...YES_NO) },
      } as object,
    },
    persons: {
      ...sampled,
      household: 'CASE',
      weight: { expression: '{ADULTS} / {PROB}' },
      domains: { sex: category('SEX', { male: 'man', female: 'woman' }) },
      answers: {
        safe_area: { state: codes('safe_area_state', 'safe', 'unsafe', 'dk', 'refused') },
        safe_place: { bank: codes('safe_place_bank', 'safe', 'unsafe', 'na', 'dk', 'refused') },
        walk_alone_night: codes('walk_alone_night', 'very_safe', 'safe', 'unsafe', 'very_unsafe', 'na', 'dk'),
        cause_main: codes('cause_main', 'poverty', 'drugs', 'impunity', 'other', 'dk', 'refused'),
        auth_identified: { army: codes('auth_identified_army', ...YES_NO) },
        auth_trust: { army: codes('auth_trust_army', ...TRUST) },
        auth_corrupt: { army: codes('auth_corrupt_army', ...YES_NO) },
      } as object,
    },
  };
}

const fileOf = (written: object) => {
  const folder = folderWith({ 'study.json': JSON.stringify(written, null, 2) });
  copyFileSync(CSV_OF_R, join(folder, 'told.csv'));
  return analysisFileFromStudy(join(folder, 'study.json'), folder);
};

describe('shares of what people told, in a survey that already exists', () => {
  it('are those of R survey, where its study states the answers under the names of the questions', async () => {
    const file = await fileOf(study());
    const rows = estimateIndicators(file, { standard: 'inegi' });
    const made = new Map(rows.map((row) => [JSON.stringify([row.indicator, row.category, row.domain]), row] as const));
    let compared = 0;
    for (const { indicator, category, domain, estimate, se, n } of cellsOfR()) {
      const row = made.get(JSON.stringify([indicator, category, domain]));
      if (row === undefined) continue;
      compared += 1;
      expect(Math.abs(row.estimate! / estimate - 1), indicator).toBeLessThan(SAME);
      expect(Math.abs(row.se! / se - 1), indicator).toBeLessThan(SAME);
      expect(row.n, indicator).toBe(n);
    }
    expect(compared).toBeGreaterThanOrEqual(36);
    expect(made.has(JSON.stringify(['crime_rising', 'country', {}]))).toBe(false);
  });

  it('are in its tables and its record files', async () => {
    const file = await fileOf(study());
    const cells = cellsOf(file, { figures: [{ indicator: 'authority_trust_answers' }] });
    expect(cells.map(({ category }) => category)).toEqual(TRUST.map((code) => `army:${code}`));
    const person = studyRecordColumns(file).get('person')!;
    const bank = person.columns.find(({ name }) => name === 'safe_place_bank')!;
    expect(bank.codes?.map(({ code }) => code)).toEqual(['safe', 'unsafe', 'na', 'dk', 'refused']);
    expect(new Set(Array.from({ length: person.rows }, (_, row) => bank.valueAt(row)))).toContain(null);
  });

  it('are refused under a name that is no question, of the other unit, or without a code that counts', async () => {
    const one = study();
    one.persons.answers = { safe_places: {}, measure: { dog: codes('measure_dog', 'yes') } };
    await expect(fileOf(one)).rejects.toThrow('safe_places');
    const other = study();
    other.persons.answers = { safe_place: { bank: codes('safe_place_bank', 'safe', 'dk') } };
    await expect(fileOf(other)).rejects.toThrow('has none of the codes that count: unsafe');
    const missing = study();
    missing.persons.answers = { safe_place: { bank: { unsafe: "{P_BANK} = '1'" } } };
    await expect(fileOf(missing)).rejects.toThrow('P_BANK');
  });
});
