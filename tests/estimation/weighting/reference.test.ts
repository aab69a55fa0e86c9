import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applySteps, modelColumns, nonresponse, responsePropensity, unknownEligibility } from '#estimation';
import { makeGroups } from '../../../server/reference/make-groups.ts';
import { makeWeighting } from '../../../server/reference/make-weighting.ts';
import { readCases } from '../../../server/reference/read-cases.ts';
import { readDataset } from '../../../server/reference/read-dataset.ts';

const folder = fileURLToPath(new URL('../../fixtures/reference/', import.meta.url));
const { datasets } = await readCases(`${folder}cases.json`);
const data = readDataset(folder, datasets.survey!);
const expected = JSON.parse(readFileSync(`${folder}weights.json`, 'utf8'));

// R prints 15 digits, and its iterations end at 1e-13.
const TOLERANCE = 1e-11;

function numbers(name: string): Float64Array {
  const column = data.column(name);
  if (column.type === 'number') return column.numbers;
  throw new Error(`${name} is a category`);
}

function worst(weights: Float64Array, reference: readonly number[]): number {
  expect(weights.length).toBe(reference.length);
  return Math.max(...reference.map((weight, row) => Math.abs(weights[row]! - weight) / (weight || 1)));
}

function classes(name: string) {
  const groups = makeGroups([name], data, new Uint8Array(data.rows).fill(1));
  return { ...groups, labels: groups.names.map((group) => `${name}=${group[name]}`) };
}

describe('weights are those of R survey', () => {
  type Case = { name: string; weight: string; steps: unknown; weights: number[] };
  it.each<Case>(expected.cases)('$name, from the column $weight', ({ weight, steps, weights }) => {
    const final = applySteps(numbers(weight), makeWeighting(steps, data));
    expect(worst(final.weights, weights)).toBeLessThan(TOLERANCE);
  });
});

describe('adjustments for nonresponse are those that R computes with sums and glm', () => {
  const { known, responded, eligibility, classes: byAge, inverse, fifths } = expected.response;
  const weights = numbers('weight');
  const columns = modelColumns(data.rows, [
    { kind: 'category', ...classes('age') },
    { kind: 'number', values: numbers('incidents') },
    { kind: 'number', values: numbers('stratum') },
  ]);
  const input = { responded, columns, names: [...classes('age').labels, 'incidents', 'stratum'] };

  it('unknown eligibility within strata', () => {
    const step = unknownEligibility({ eligibilityKnown: known, classes: classes('stratum') });
    expect(worst(step.apply(weights).weights, eligibility)).toBeLessThan(TOLERANCE);
  });

  it('classes of age', () => {
    expect(worst(nonresponse({ responded, classes: classes('age') }).apply(weights).weights, byAge)).toBeLessThan(
      TOLERANCE,
    );
  });

  it('the inverse of the propensity of response', () => {
    const step = responsePropensity({ ...input, adjustment: 'inverse' });
    expect(worst(step.apply(weights).weights, inverse)).toBeLessThan(TOLERANCE);
  });

  it('fifths of the propensity of response', () => {
    expect(worst(responsePropensity(input).apply(weights).weights, fifths)).toBeLessThan(TOLERANCE);
  });
});
