import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysisFileFromStudy } from '../../../../server/analysis/from-study/analysis-file-from-study.ts';
import { madeSmallAreas } from '../../../../server/analysis/small-areas/made-small-areas.ts';
import { readSmallAreas } from '../../../../server/analysis/small-areas/read-small-areas.ts';
import { saidOfSmallAreas } from '../../../../server/analysis/small-areas/small-area-words.ts';
import { AREA_SPEC, areaFolder, SAMPLED_AREAS, textOfReference } from './area-survey.ts';

/** What R says of the areas; see make-small-areas.R. */
interface AreasOfR {
  readonly direct: readonly number[];
  readonly se: readonly number[];
  readonly A: number;
  readonly coefficients: readonly number[];
  readonly ses: readonly number[];
  readonly p: readonly number[];
  readonly value: readonly number[];
  readonly rmse: readonly number[];
  readonly synthetic: readonly number[];
  readonly weight: readonly number[];
  readonly D: readonly number[];
  readonly standardized: readonly number[];
  readonly curve: { readonly a: number; readonly b: number; readonly r2: number };
  readonly cvs: readonly number[];
}

const OF_R = JSON.parse(textOfReference('small-areas.json')) as Record<
  'prevalence' | 'smoothed' | 'incidence',
  AreasOfR
>;

/** Relative difference of sums in another order. */
const SAME = 1e-10;
/** A is where a slope is 0, found by two searches; every figure of the model has half of the digits that it costs. */
const SEARCHED = 1e-7;

async function made(folder: string) {
  const file = await analysisFileFromStudy(join(folder, 'study.json'), folder);
  return madeSmallAreas(readSmallAreas(join(folder, 'areas.json')), file);
}

async function findingsOf(folder: string): Promise<string[]> {
  const failed = await made(folder).catch((error: Error) => error);
  return failed instanceof Error ? failed.message.split('\n') : [];
}

function close(got: number | null | undefined, wanted: number, tolerance: number, where: string): void {
  expect(Math.abs((got ?? Number.NaN) - wanted), where).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe('small areas', () => {
  it.each([
    { name: 'shares', wanted: OF_R.prevalence, spec: { ...AREA_SPEC, per: 1 } },
    { name: 'shares with smoothed variances', wanted: OF_R.smoothed, spec: { ...AREA_SPEC, per: 1, smooth: {} } },
    {
      name: 'rates',
      wanted: OF_R.incidence,
      spec: { ...AREA_SPEC, per: 1000, figure: { indicator: 'incidence_person', crime: 'any_person' } },
    },
  ])('are those of R, direct and by the model: $name', async ({ wanted, spec }) => {
    const { areas, fit, cvs, variances } = await made(areaFolder({ spec }));
    expect(areas.map(({ area }) => area)).toEqual([...SAMPLED_AREAS, 'a15']);
    close(fit.variance, wanted.A, SEARCHED, 'variance between areas');
    for (const [place, { value, se, pValue }] of fit.coefficients.entries()) {
      close(value, wanted.coefficients[place]!, SEARCHED, `coefficient ${place}`);
      close(se, wanted.ses[place]!, SEARCHED, `its error ${place}`);
      close(pValue, wanted.p[place]!, SEARCHED, `its p ${place}`);
    }
    for (const [place, { area, direct, model }] of areas.entries()) {
      close(model.estimate, wanted.value[place]!, SEARCHED, `model of ${area}`);
      close(model.rmse, wanted.rmse[place]!, SEARCHED, `error of ${area}`);
      close(model.cv, wanted.rmse[place]! / wanted.value[place]!, SEARCHED, `cv of ${area}`);
      close(model.synthetic, wanted.synthetic[place]!, SEARCHED, `synthetic of ${area}`);
      close(model.direct_weight, wanted.weight[place]!, SEARCHED, `weight of ${area}`);
      if (place < 14) close(direct?.estimate, wanted.direct[place]!, SAME, `direct of ${area}`);
      if (place < 14) close(direct?.se, wanted.se[place]!, SAME, `direct error of ${area}`);
      if (place > 12) continue;
      close(model.sampling_variance, wanted.D[place]!, SAME, `variance of ${area}`);
      close(model.standardized_residual, wanted.standardized[place]!, SEARCHED, `residual of ${area}`);
    }
    expect([cvs.above, cvs.smaller, cvs.within]).toEqual(wanted.cvs);
    if ('smooth' in spec)
      for (const name of ['a', 'b', 'r2'] as const) close(variances.curve?.[name], wanted.curve[name], SEARCHED, name);
    else expect(variances.curve).toBeUndefined();
  });

  it('say which figure is of the model alone, and why', async () => {
    const { areas } = await made(areaFolder());
    expect(areas.slice(12).map(({ model, direct }) => [model.basis, direct?.estimate])).toEqual([
      ['combined', expect.any(Number)],
      ['alone-as-specified', 0],
      ['alone-no-sample', undefined],
    ]);
  });

  it('say in words that variances were smoothed, and that no label is the model’s', async () => {
    const smooth = saidOfSmallAreas(await made(areaFolder({ spec: { ...AREA_SPEC, smooth: {} } })), 'en');
    expect(smooth[1]).toContain('smoothed by a generalized variance function, fitted to 13 areas');
    const known = saidOfSmallAreas(await made(areaFolder()), 'es');
    expect(known[0]).toContain('una estimación de un modelo no tiene ninguna');
    expect(known[1]).toContain('toma como conocidas');
    expect(known[2]).toMatch(/^Coeficientes de variación directos de más de 25\s%: 3; son menores con el modelo: 3;/);
  });

  it('name everything that is wrong with areas and covariates at once, with place and remedy', async () => {
    const lines = textOfReference('small-areas-registers.csv').trim().split('\n');
    const registers = [...lines.slice(0, 2), 'a02,,0.5', ...lines.slice(4), 'a05,1,1', 'b01,2,0.1', ''].join('\n');
    const spec = { ...AREA_SPEC, modelAlone: ['a15', 'c01'] };
    expect(await findingsOf(areaFolder({ spec, registers }))).toEqual([
      'registers.csv, line 3, column police: the covariate of a02 is blank or no finite number; write its value: a model needs all covariates of all areas',
      'registers.csv, line 16, column area: a05 stands in line 5 too; keep one of the lines',
      expect.stringContaining('registers.csv, line 17, column area: area has no value b01; write one of a01, a02'),
      'registers.csv: there is no line for a03, which is an area of the figures; add its line with its covariates',
      expect.stringContaining('areas.json, line 18, column 5: c01 is to have the figure of the model alone'),
      'areas.json, line 7, column 3: the direct figure of a14 has a variance of 0; put areas together, or name the area in "modelAlone"',
    ]);
  });

  it('are refused where a cell is no number, a column is absent, or the file of covariates is', async () => {
    const registers = textOfReference('small-areas-registers.csv').replace(/^(a04),[^,]*/m, '$1,many');
    expect(await findingsOf(areaFolder({ registers }))).toEqual([
      expect.stringMatching(/^registers\.csv, line 5, column police: .*number/),
    ]);
    const columns = { ...AREA_SPEC, covariates: { ...AREA_SPEC.covariates, columns: ['police', 'height'] } };
    expect(await findingsOf(areaFolder({ spec: columns }))).toEqual([
      'registers.csv, line 1, column height: there is no column height; export that column or take it out of the specification',
    ]);
    const elsewhere = { ...AREA_SPEC, covariates: { ...AREA_SPEC.covariates, path: 'none.csv' } };
    expect(await findingsOf(areaFolder({ spec: elsewhere }))).toEqual([expect.stringMatching(/^none\.csv: /)]);
  });

  it('are refused with fewer areas than covariates, where these go together, and where smoothing cannot help', async () => {
    const modelAlone = SAMPLED_AREAS.slice(3);
    expect(await findingsOf(areaFolder({ spec: { ...AREA_SPEC, modelAlone: [...modelAlone, 'a15'] } }))).toEqual([
      expect.stringContaining(
        'areas with a direct figure for the model: 3; covariates: 2; name fewer covariates: areas have to be 4 or more',
      ),
    ]);
    const registers = textOfReference('small-areas-registers.csv').replace(/,[^,\n]*$/gm, (cell) =>
      cell === ',urban' ? cell : ',0.5',
    );
    expect(await findingsOf(areaFolder({ registers }))).toEqual([
      expect.stringContaining('the model has no estimate (collinear-terms)'),
    ]);
    expect(await findingsOf(areaFolder({ spec: { ...AREA_SPEC, smooth: {}, modelAlone: ['a15'] } }))).toEqual([
      expect.stringContaining('the curve of variances gives a14 no variance: its direct figure is not above 0'),
    ]);
  });

  it('are refused of totals, of several categories, of unknown figures and divisions', async () => {
    const of = (figure: object, more: object = {}) =>
      findingsOf(areaFolder({ spec: { ...AREA_SPEC, figure, ...more } }));
    expect(await of({ indicator: 'victims_person' })).toEqual([
      expect.stringContaining('areas.json, line 4, column 5: victims_person is no share, mean or rate (total)'),
    ]);
    expect(await of({ indicator: 'nonreporting_reasons' })).toHaveLength(1);
    expect(await of({ indicator: 'prevalence_persons' }, { variable: 'height' })).toEqual([
      expect.stringContaining('there is no indicator prevalence_persons'),
      expect.stringContaining('height'),
    ]);
  });

  it('are refused where the specification has another shape', async () => {
    const spec = { ...AREA_SPEC, method: 'best', covariates: { ...AREA_SPEC.covariates, columns: [] } };
    const lines = await findingsOf(areaFolder({ spec }));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^areas\.json, line \d+, column \d+: .*docs\/small-areas\.md/);
    const twice = { ...AREA_SPEC, covariates: { ...AREA_SPEC.covariates, columns: ['police', 'police', 'area'] } };
    expect(await findingsOf(areaFolder({ spec: twice }))).toHaveLength(2);
  });
});
