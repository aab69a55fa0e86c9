import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWeights } from '../../../server/weighting/make-weights.ts';
import { readWeighting } from '../../../server/weighting/read-weighting.ts';
import { sampleFromFile } from '../../../server/weighting/sample-from-file.ts';
import { WeightingFaults } from '../../../server/weighting/weighting-error.ts';
import { weightsByCase } from '../../../server/weighting/weights-by-case.ts';
import { smallRun, smallWeighting } from './small-sample.ts';

/** 100 adults who live with 280 in all: households of one adult get weights below 0 by linear calibration. */
function unboundedWeighting(more: object[] = []) {
  const spec = smallWeighting();
  spec.weights.person = [
    {
      step: 'calibrate',
      method: 'linear',
      margins: [],
      numbers: [
        { name: 'n', value: '1', total: 100 },
        { name: 'adults', value: '{adults}', total: 280 },
      ],
    },
    ...more,
  ];
  return spec;
}

describe('weights that linear calibration made negative', () => {
  it('are written, counted among the units that carry weight, and warned of with place and remedy', async () => {
    const { run, out } = smallRun(unboundedWeighting());
    const { code, err, out: said } = await run();
    expect(code).toBe(0);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^warning: weighting\.json, line \d+, column \d+: 2 weights are negative after this step \(calibrate of person\), and no figure is made with negative weights; give the calibration bounds/,
      ),
    ]);
    expect(said).toContain('units 6 -> 6');
    expect(said).toMatch(/\n {4}n: sum [\d.]+ -> 100, total 100\n {4}adults: sum [\d.]+ -> 280, total 280\n/);
    const { steps, warnings } = JSON.parse(readFileSync(join(out, 'weights.json'), 'utf8'));
    expect(steps.at(-1)).toMatchObject({ nBefore: 6, n: 6, negative: 2 });
    expect(steps.at(-1).numbers).toMatchObject([{ name: 'n', total: 100 }, { name: 'adults' }]);
    expect(steps.at(-1).numbers[1].sum).toBeCloseTo(280, 9);
    expect(warnings).toMatchObject([{ code: 'negative-weights', of: ['person'], place: { file: 'weighting.json' } }]);
    const weights = readFileSync(join(out, 'weights.csv'), 'utf8').trim().split('\n').slice(1);
    expect(weights.filter((line) => Number(line.split(',')[4]) < 0)).toHaveLength(2);
  });

  it('make no figure, until a later step or bounds mend them', async () => {
    const use = async (spec: object) => {
      const { folder } = smallRun(spec);
      const source = readWeighting(join(folder, 'weighting.json'));
      const { sample } = source.spec;
      if (sample === 'interviews') throw new Error('not of interviews');
      const rows = await sampleFromFile(sample, folder, new WeightingFaults());
      const totals = { tables: new Map(), inputs: [] };
      return weightsByCase(makeWeights(source, { sample: rows!, totals }), 'small');
    };
    await expect(use(unboundedWeighting())).rejects.toMatchObject({
      findings: [{ code: 'negative-weights', place: { file: 'weighting.json', line: expect.any(Number) } }],
    });
    const mended = await use(unboundedWeighting([{ step: 'trim', lower: 1 }]));
    expect(mended.person.weight.every((weight) => weight >= 0)).toBe(true);
  });

  it('are told of replicates too, and of nothing where there are none', async () => {
    const replicates = { method: 'jackknife' };
    const { err } = await smallRun({ ...unboundedWeighting(), replicates }).run();
    expect(err).toMatch(/warning: 4 replicates have negative weights/);
    const { err: none, out } = await smallRun().run();
    expect(none).toBe('');
    expect(out).not.toMatch(/negative/);
  });
});
