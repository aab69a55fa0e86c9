import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { EstimateRow } from '#contract';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { studySchema } from '../../../server/analysis/from-study/study-schema.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { headlines } from '../../../server/analysis/indicators/headlines.ts';
import { withWeight } from '../../../server/analysis/with-weight.ts';
import { folderWith, rowOf } from './small-survey.ts';

// The surveys of docs/studies.md. tests/fixtures/studies/make.R made them, and their figures by R's package survey.
const folder = resolve(import.meta.dirname, '../../fixtures/studies');

/** R prints 15 digits; a sum in another order differs in the last ones. */
const TOLERANCE = 1e-10;

const expected = readFileSync(join(folder, 'figures.csv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [study, indicator, crime, domain, category, estimate, se, df] = line.split(',');
    const [name, value] = domain!.split('=');
    const of = { domain: domain === '' ? {} : { [name!]: value }, category: category! };
    return { study: study!, indicator: indicator!, crime: crime!, of, estimate: Number(estimate), se: Number(se), df };
  });

const read = (name: string) => {
  const [study, file = 'study'] = name.split('/');
  return analysisFileFromStudy(join(folder, study!, `${file}.json`), join(folder, study!));
};

function compareWithR(rows: readonly EstimateRow[], study: string): void {
  const ofStudy = expected.filter((one) => one.study === study);
  expect(ofStudy.length).toBeGreaterThan(0);
  for (const { indicator, crime, of, estimate, se, df } of ofStudy) {
    const row = rowOf(rows, indicator, crime, of);
    const name = `${indicator} ${crime} ${JSON.stringify(of)}`;
    expect(row, name).toBeDefined();
    expect(Math.abs(row!.estimate! / estimate - 1), `${name}: ${row!.estimate} and ${estimate}`).toBeLessThan(
      TOLERANCE,
    );
    expect(Math.abs(row!.se! / se - 1), `${name}, SE: ${row!.se} and ${se}`).toBeLessThan(TOLERANCE);
    if (df) expect(row!.df, name).toBe(Number(df));
  }
}

const estimated = (file: AnalysisFile) => estimateIndicators(file, { standard: 'inegi' });

describe('three surveys described by their study files equal R survey', () => {
  it('ENUSC: one file of SPSS, crimes in columns, regional and communal weights, perception', async () => {
    const file = await read('enusc');
    const rows = estimated(file);
    compareWithR(rows, 'enusc');
    compareWithR(estimated(withWeight(file, 'communal')), 'enusc:communal');
    const lines = headlines(rows, file).join('\n');
    expect(lines).toMatch(/^Persons aged 15 or older /m);
    expect(lines).toMatch(/^Victims of a person crime per 100,000 persons aged 15 or older /m);
    expect(lines).toMatch(/^Crime in the country has risen +25\.\d\d % /m);
  });

  it('NCVS: interviews of half a year, weights of victimizations, series capped at ten, rates per 1,000', async () => {
    const file = await read('ncvs');
    const rows = estimated(file);
    compareWithR(rows, 'ncvs');
    expect(headlines(rows, file).join('\n')).toMatch(/per 1,000 persons aged 12 or older +\d+\.\d\d /);
    // Degrees of freedom of the design also where a domain has fewer.
    expect(rowOf(rows, 'crimes', 'robbery', { domain: { sex: 'male' } })?.df).toBe(10);
  });

  it('a Caribbean island: persons alone, two stages without replacement, last incidents in a file of Stata', async () => {
    const rows = estimated(await read('caribbean'));
    compareWithR(rows, 'caribbean');
    // Units and frames that the survey does not have give no rows, and none is blank.
    expect(rows.filter(({ indicator }) => indicator.includes('household'))).toEqual([]);
    expect(new Set(rows.map((row) => row.variance_frame))).toEqual(new Set(['all_psus']));
  });

  it('the same island with replicate weights in the place of its design', async () => {
    compareWithR(estimated(await read('caribbean/replicates')), 'replicates');
  });

  it('the same columns read as successive differences', async () => {
    const study = JSON.parse(readFileSync(join(folder, 'caribbean', 'replicates.json'), 'utf8'));
    const design = { replicates: { method: 'SDR', degreesOfFreedom: 36 } };
    const place = join(folderWith({ 'study.json': JSON.stringify({ ...study, design }) }), 'study.json');
    compareWithR(estimated(await analysisFileFromStudy(place, join(folder, 'caribbean'))), 'successive');
  });
});

describe('docs/studies.md', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/studies.md'), 'utf8');

  it.each(['enusc', 'ncvs', 'caribbean'])('shows the study of %s as it is tried here', (name) => {
    expect(page).toContain(readFileSync(join(folder, name, 'study.json'), 'utf8'));
  });

  it('names every key and every word that a study file may have', () => {
    const words = new Set<string>();
    const collect = (schema: unknown): void => {
      if (Array.isArray(schema)) for (const part of schema) collect(part);
      else if (typeof schema === 'object' && schema !== null)
        for (const [name, part] of Object.entries(schema)) {
          if (name === 'properties') for (const key of Object.keys(part as object)) words.add(key);
          if (name === 'enum') for (const word of part as string[]) words.add(word);
          collect(part);
        }
    };
    collect(z.toJSONSchema(studySchema, { io: 'input' }));
    expect(words.size).toBeGreaterThan(80);
    const named = new Set(page.match(/[\w-]+|[.,;|]/g));
    expect([...words].filter((word) => word !== '\t' && !named.has(word))).toEqual([]);
  });
});
