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
import { parseWeighting, readWeighting, type WeightingSource } from '../../../server/weighting/read-weighting.ts';
import { sampleFromFile } from '../../../server/weighting/sample-from-file.ts';
import { readTotals } from '../../../server/weighting/totals-table.ts';
import { WeightingFaults } from '../../../server/weighting/weighting-error.ts';
import { weightsByCase } from '../../../server/weighting/weights-by-case.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/reference/weighting/', import.meta.url));

// R prints 15 digits, and its iterations end at 1e-14.
const TOLERANCE = 1e-10;

const r = JSON.parse(readFileSync(`${FOLDER}chain.json`, 'utf8'));

async function chain(source: WeightingSource): Promise<MadeWeights> {
  const faults = new WeightingFaults();
  const { sample } = source.spec;
  if (sample === 'interviews') throw new Error('the chain is of a file');
  const read = await sampleFromFile(sample, FOLDER, faults);
  const totals = await readTotals(source, FOLDER, faults);
  faults.throwIfAny();
  return makeWeights(source, { sample: read!, totals });
}

const made = await chain(readWeighting(`${FOLDER}weighting.json`));

/** Those who carry weight, as persons, and an engine's design of them. */
function personsOf(of: MadeWeights) {
  const { person } = weightsByCase(of, 'chain');
  const rows = Int32Array.from(person.weight.keys()).filter((row) => person.weight[row]! > 0);
  const pick = (texts: readonly string[]) => Array.from(rows, (row) => texts[row]!);
  const records: SampledRecords = {
    rows: rows.length,
    weight: Float64Array.from(rows, (row) => person.weight[row]!),
    stratum: pick(of.sample.strata),
    psu: pick(of.sample.psus),
    ...fittedAt(person, rows),
    domains: new Map(),
    atRisk: new Map(),
  };
  const { columns } = of.sample;
  const column = (condition: string) => {
    const isOne = conditionColumn(condition, columns, of.sample.rows);
    return Float64Array.from(rows, (row) => isOne[row]!);
  };
  return { person, records, column };
}

const DESIGN = { nested: false, lonelyPsu: { all_psus: 'fail', incident_psus: 'fail' } } as const;
const designOf = (records: SampledRecords) => sampledDesign({ design: DESIGN }, records);
const OLD = "{sex} = 'female' and {age} >= 50";

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
  const { person, records, column } = personsOf(made);
  expect(person.fitted).toHaveLength(3);
  const old = column(OLD);
  const found = total(old, designOf(records));
  expect(Number(found.value) / r.fitted.total).toBeCloseTo(1, 10);
  expect(Number(found.se) / r.fitted.se).toBeCloseTo(1, 8);
  expect(Number(mean(old, designOf(records)).se) / r.fitted.mean).toBeCloseTo(1, 8);
  // The last fit alone is that of package survey; without any the variance is that of the weights as they are.
  const lastOnly = { ...records, fitted: records.fitted!.slice(-1) };
  expect(Number(total(old, designOf(lastOnly)).se) / r.fitted.last).toBeCloseTo(1, 8);
  const { fitted: _, ...plain } = records;
  expect(Number(total(old, designOf(plain)).se) / r.fitted.plain).toBeCloseTo(1, 10);
});

it('persons of households whose weights were fitted have the variance of households so many times as large', async () => {
  const spec = JSON.parse(readFileSync(`${FOLDER}weighting.json`, 'utf8'));
  const [design, eligibility, nonresponse] = spec.weights.dwelling;
  const [households, { margins }] = spec.weights.household;
  const { multiplied } = r;
  const fit = {
    step: 'calibrate',
    method: 'linear',
    margins,
    numbers: [{ name: 'adults', value: '{adults}', total: multiplied.members }],
  };
  const weights = {
    dwelling: [design, eligibility, nonresponse],
    household: [households, ...spec.weights.household_screener, fit],
    household_screener: [],
    person: [spec.weights.person[0]],
  };
  const source = parseWeighting(JSON.stringify({ ...spec, weights }), `${FOLDER}weighting.json`);
  const { records, column } = personsOf(await chain(source));
  const ofPersons = designOf(records);
  const found = total(column(OLD), ofPersons);
  expect(Number(found.value) / multiplied.total).toBeCloseTo(1, 10);
  expect(Number(found.se) / multiplied.se).toBeCloseTo(1, 8);
  expect(Number(mean(column(OLD), ofPersons).se) / multiplied.share).toBeCloseTo(1, 8);
  expect(Number(total(column('{age} % 3 = 0'), ofPersons).se) / multiplied.other).toBeCloseTo(1, 8);
  // The adults of the households are what these were fitted to.
  expect(Number(total(column('{age} > 0'), ofPersons).se)).toBeLessThan(1e-6);
});

it('two fits take residuals from the last one back: what was fitted last has no error, as by the jackknife', async () => {
  const spec = JSON.parse(readFileSync(`${FOLDER}weighting.json`, 'utf8'));
  const [households, { margins }] = spec.weights.household;
  const fit = { step: 'calibrate', method: 'linear', margins };
  const weights = {
    ...spec.weights,
    household: [households, ...spec.weights.household_screener, fit],
    household_screener: [],
    person: spec.weights.person.slice(0, 2),
  };
  const source = parseWeighting(JSON.stringify({ ...spec, weights }), `${FOLDER}weighting.json`);
  const { records, column } = personsOf(await chain(source));
  expect(records.fitted).toHaveLength(2);
  const ofPersons = designOf(records);
  for (const [name, condition] of [
    ['old', OLD],
    ['rural', "{area} = 'rural'"],
  ] as const) {
    const { value, se } = total(column(condition), ofPersons);
    const { total: expected, se: ofR, jackknife } = r.twoFits[name];
    expect(Number(value) / expected).toBeCloseTo(1, 10);
    expect(Number(se) / ofR).toBeCloseTo(1, 8);
    // The jackknife counts a tenth more of so few PSUs at most.
    expect(Number(se) / jackknife).toBeGreaterThan(0.9);
    expect(Number(se) / jackknife).toBeLessThan(1);
  }
  expect(r.twoFits.women.jackknife).toBeLessThan(1e-6);
  expect(Number(total(column("{sex} = 'female'"), ofPersons).se)).toBeLessThan(1e-6);
});
