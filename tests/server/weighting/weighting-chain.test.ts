import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { WEIGHT_NAMES } from '#contract';
import { mean, total } from '#estimation';
import { conditionColumn } from '#questionnaires';
import type { SampledRecords } from '../../../server/analysis/analysis-file.ts';
import { fittedAt } from '../../../server/analysis/from-interviews/weights-of-cases.ts';
import { sampledDesign } from '../../../server/analysis/indicators/designs.ts';
import { type MadeWeights, makeWeights } from '../../../server/weighting/make-weights.ts';
import { readWeighting } from '../../../server/weighting/read-weighting.ts';
import { sampleFromFile } from '../../../server/weighting/sample-from-file.ts';
import { readTotals } from '../../../server/weighting/totals-table.ts';
import { WeightingFaults } from '../../../server/weighting/weighting-error.ts';
import { weightsByCase } from '../../../server/weighting/weights-by-case.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/reference/weighting/', import.meta.url));

// R prints 15 digits, and its iterations end at 1e-14.
const TOLERANCE = 1e-10;

const r = JSON.parse(readFileSync(`${FOLDER}chain.json`, 'utf8'));

async function chain(): Promise<MadeWeights> {
  const source = readWeighting(`${FOLDER}weighting.json`);
  const faults = new WeightingFaults();
  const { sample } = source.spec;
  if (sample === 'interviews') throw new Error('the chain is of a file');
  const read = await sampleFromFile(sample, FOLDER, faults);
  const totals = await readTotals(source, FOLDER, faults);
  faults.throwIfAny();
  return makeWeights(source, { sample: read!, totals });
}

const made = await chain();

it.each(WEIGHT_NAMES)('the weight of %s is that of R: sums, rake, postStratify, calibrate, trimWeights', (name) => {
  const expected: number[] = r.weights[name];
  const worst = Math.max(
    ...expected.map((weight, row) => Math.abs(made.weights[name][row]! - weight) / Math.max(1, weight)),
  );
  expect(worst).toBeLessThan(TOLERANCE);
});

it('says of the steps what R says of them', () => {
  const response = made.steps.find(({ step }) => step === 'nonresponse');
  expect(response?.representativity).toBeCloseTo(r.indicator, 12);
  const last = made.steps.at(-1)!;
  expect(last.designEffect).toBeCloseTo(r.designEffect, 10);
  const { p5, median, p95 } = last.distribution;
  for (const [index, value] of [p5, median, p95].entries()) expect(value / r.quantiles[index]).toBeCloseTo(1, 10);
});

it('every step hands on the weight that it found, or says why not', () => {
  for (const { step, sum, sumBefore, classes } of made.steps) {
    if (step === 'trim') expect(sum / sumBefore).toBeCloseTo(1, 12);
    for (const { total, sum: reached, sumBefore: before } of classes)
      expect(reached / (total ?? before)).toBeCloseTo(1, 10);
  }
});

it('the variance of the figures takes residuals from the last fits, as that of R does', () => {
  const { person } = weightsByCase(made, 'chain');
  expect(person.fitted).toHaveLength(3);
  const rows = Int32Array.from(person.weight.keys()).filter((row) => person.weight[row]! > 0);
  const pick = (texts: readonly string[]) => Array.from(rows, (row) => texts[row]!);
  const records: SampledRecords = {
    rows: rows.length,
    weight: Float64Array.from(rows, (row) => person.weight[row]!),
    stratum: pick(made.sample.strata),
    psu: pick(made.sample.psus),
    ...fittedAt(person, rows),
    domains: new Map(),
    atRisk: new Map(),
  };
  const design = { nested: false, lonelyPsu: { all_psus: 'fail', incident_psus: 'fail' } } as const;
  const { columns } = made.sample;
  const isOld = conditionColumn("{sex} = 'female' and {age} >= 50", columns, made.sample.rows);
  const old = Float64Array.from(rows, (row) => isOld[row]!);
  const found = total(old, sampledDesign({ design }, records));
  expect(Number(found.value) / r.fitted.total).toBeCloseTo(1, 10);
  expect(Number(found.se) / r.fitted.se).toBeCloseTo(1, 8);
  expect(Number(mean(old, sampledDesign({ design }, records)).se) / r.fitted.mean).toBeCloseTo(1, 8);
  // The last fit alone is that of package survey; without any the variance is that of the weights as they are.
  const lastOnly = { ...records, fitted: records.fitted!.slice(-1) };
  expect(Number(total(old, sampledDesign({ design }, lastOnly)).se) / r.fitted.last).toBeCloseTo(1, 8);
  const { fitted: _, ...plain } = records;
  expect(Number(total(old, sampledDesign({ design }, plain)).se) / r.fitted.plain).toBeCloseTo(1, 10);
});
