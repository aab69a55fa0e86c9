import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { cifra } from '../../../support/command-line.ts';
import { AREA_SPEC, areaFolder } from '../../analysis/small-areas/area-survey.ts';
import { folderWith } from '../../analysis/small-survey.ts';

function run(folder: string, spec = 'areas.json') {
  const study = ['--study', join(folder, 'study.json'), '--data', folder];
  return cifra('small-areas', '--spec', join(folder, spec), ...study, '--out', join(folder, 'out'));
}

describe('cifra small-areas', () => {
  it('writes both figures of each area side by side, and labels the direct one alone', async () => {
    const folder = areaFolder();
    const { code, out, err } = await run(folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('victims: 15 areas, 2 by the model alone\n');
    const written = join(folder, 'out');
    expect(readdirSync(written).sort()).toEqual(['victims-model.csv', 'victims.csv', 'victims.json']);
    const rows: Record<string, string>[] = parse(readFileSync(join(written, 'victims.csv')), { columns: true });
    expect(Object.keys(rows[0]!).filter((name) => name.includes('label'))).toEqual(['direct_label']);
    expect(rows[0]).toMatchObject({
      indicator: 'prevalence_person',
      per: '100000',
      area: 'a01',
      direct_standard: 'inegi',
      direct_label: 'moderate',
    });
    expect(rows[14]).toMatchObject({
      area: 'a15',
      direct_estimate: '',
      direct_label: '',
      model_basis: 'alone-no-sample',
      model_said_en: 'Estimate of the model alone: the area has no sample.',
      model_said_es: 'Estimación del modelo solo: el área no tiene muestra.',
    });
    const { model, areas, said, specification } = JSON.parse(readFileSync(join(written, 'victims.json'), 'utf8'));
    expect(specification).toMatchObject({ method: 'reml', smallAreas: 'victims' });
    expect(model).toMatchObject({ method: 'reml', areas: 15, areas_in_model: 13, variances: 'direct' });
    expect(Object.keys(areas[14].model)).not.toContain('label');
    expect([Object.keys(said), areas.length, areas[14].direct]).toEqual([['es', 'en', 'pt', 'fr'], 15, null]);
    expect(Number(rows[3]!.model_estimate)).toBe(areas[3].model.estimate);
    const numbers: Record<string, string>[] = parse(readFileSync(join(written, 'victims-model.csv')), {
      columns: true,
    });
    expect(numbers[1]).toMatchObject({
      part: 'coefficient',
      name: 'police',
      value: String(model.coefficients[1].value),
    });
    expect(numbers.find(({ name }) => name === 'variance_between')?.value).toBe(String(model.variance_between));
  });

  it('writes nothing where something is wrong, and never over what it reads', async () => {
    const folder = areaFolder({ spec: { ...AREA_SPEC, modelAlone: [] } });
    const { code, err } = await run(folder);
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^registers\.csv, line 16, column area: area has no value a15/),
      expect.stringMatching(/^areas\.json, line 7, column 3: the direct figure of a14 has a variance of 0/),
      '2 errors',
      '',
    ]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    const covariates = { ...AREA_SPEC.covariates, path: 'victims.csv' };
    writeFileSync(join(folder, 'over.json'), JSON.stringify({ ...AREA_SPEC, covariates }));
    writeFileSync(join(folder, 'victims.csv'), readFileSync(join(folder, 'registers.csv')));
    const study = ['--study', join(folder, 'study.json'), '--data', folder];
    const over = await cifra('small-areas', '--spec', join(folder, 'over.json'), ...study, '--out', folder);
    expect(over).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(folder, 'victims.csv'))).toEqual(readFileSync(join(folder, 'registers.csv')));
  });

  it('makes figures of the interviews of an edition', async () => {
    const fixture = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');
    const covariates = { ...AREA_SPEC.covariates, columns: ['police'], separator: ';', decimal: ',' };
    const folder = folderWith({
      'cifra.sqlite': gunzipSync(readFileSync(fixture)),
      'registers.csv': 'area;police\n18-29;1,5\n30-59;2\n60+;4\n',
      'ages.json': JSON.stringify({ ...AREA_SPEC, variable: 'age_group', covariates, modelAlone: [] }),
    });
    vi.stubEnv('CIFRA_DB', join(folder, 'cifra.sqlite'));
    const words = ['--spec', join(folder, 'ages.json'), '--survey', 'first-edition', '--out', join(folder, 'out')];
    const { code, out } = await cifra('small-areas', ...words);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('victims: 3 areas, 0 by the model alone') });
    vi.unstubAllEnvs();
  });

  it('wrong use ends with 2', async () => {
    const folder = areaFolder();
    expect(await run(folder, 'none.json')).toMatchObject({ code: 2, err: expect.stringContaining('no such file') });
    expect(await cifra('small-areas', '--spec', 'x', '--out', folder)).toMatchObject({ code: 2 });
    const { code, out } = await cifra('small-areas', '--help');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('docs/small-areas.md') });
    expect(await cifra('--help')).toMatchObject({ out: expect.stringContaining('small-areas') });
  });
});
