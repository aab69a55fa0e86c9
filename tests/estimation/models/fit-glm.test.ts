import { describe, expect, it } from 'vitest';
import { type ModelBlock, modelColumns } from '../../../estimation/linear/model-columns.ts';
import type { Family } from '../../../estimation/models/family.ts';
import { fitGlm } from '../../../estimation/models/fit-glm.ts';
import { ABOVE_TEN, SUMS_OF_ROWS, TWO_FITS } from '../tolerances.ts';

const constant = (rows: number): ModelBlock => ({ kind: 'category', codes: new Int32Array(rows), count: 1 });
const fitted = (family: Family, y: number[], blocks: ModelBlock[], weights = y.map(() => 1)) =>
  fitGlm({
    family,
    columns: modelColumns(y.length, [constant(y.length), ...blocks]),
    y: Float64Array.from(y),
    weights: Float64Array.from(weights),
  });

// Rounding of a few sums.
const EXACT = 13;

describe('a model of groups alone', () => {
  const y = [1, 0, 0, 1, 1, 0, 1, 0, 1];
  const weights = [2, 3, 1, 4, 1, 2, 5, 3, 2];
  const group: ModelBlock = { kind: 'category', codes: Int32Array.of(-1, -1, -1, 0, 0, 0, 1, 1, 1), count: 2 };
  const shares = [2 / 6, 5 / 7, 7 / 10];
  const links: [Family, (mean: number) => number][] = [
    ['logistic', (mean) => Math.log(mean / (1 - mean))],
    ['poisson', Math.log],
    ['gaussian', (mean) => mean],
  ];

  it.each(links)('%s gives back the weighted share of each group', (family, link) => {
    const { coefficients, converged } = fitted(family, y, [group], weights);
    expect(converged).toBe(true);
    expect(coefficients[0]).toBeCloseTo(link(shares[0]!), EXACT);
    expect(coefficients[1]).toBeCloseTo(link(shares[1]!) - link(shares[0]!), EXACT);
    expect(coefficients[2]).toBeCloseTo(link(shares[2]!) - link(shares[0]!), EXACT);
  });

  it.each(links)('%s without terms gives the weighted share of all', (family, link) => {
    expect(fitted(family, y, [], weights).coefficients[0]).toBeCloseTo(link(14 / 23), EXACT);
  });
});

it('a share of one in a million converges', () => {
  const rows = 1000;
  const y = Array.from({ length: rows }, (_, row) => (row === 7 ? 1e-3 : 0));
  const { coefficients, converged } = fitted('logistic', y, []);
  expect(converged).toBe(true);
  expect(coefficients[0]).toBeCloseTo(Math.log(1e-6 / (1 - 1e-6)), ABOVE_TEN);
});

it('counts that differ by orders of magnitude converge', () => {
  const x: ModelBlock = { kind: 'number', values: Float64Array.of(0, 1, 2, 3, 4, 5) };
  const { coefficients, converged } = fitted('poisson', [1, 10, 100, 1000, 10000, 100000], [x]);
  expect(converged).toBe(true);
  expect(coefficients[1]).toBeCloseTo(Math.log(10), SUMS_OF_ROWS);
});

it('rows of weight 0 and rows outside the mask do not matter, whatever they hold', () => {
  const columns = modelColumns(5, [
    constant(5),
    { kind: 'number', values: Float64Array.of(1, 2, 4, Number.NaN, Infinity) },
  ]);
  const y = Float64Array.of(1, 3, 2, Number.NaN, 9);
  const outside = fitGlm({
    family: 'gaussian',
    columns,
    y,
    weights: Float64Array.of(1, 2, 3, 0, 5),
    mask: Uint8Array.of(1, 1, 1, 1, 0),
  });
  const alone = fitted('gaussian', [1, 3, 2], [{ kind: 'number', values: Float64Array.of(1, 2, 4) }], [1, 2, 3]);
  expect(outside.coefficients).toEqual(alone.coefficients);
});

describe('a response that a term predicts perfectly', () => {
  const group: ModelBlock = { kind: 'category', codes: Int32Array.of(-1, -1, -1, 0, 0, 0), count: 1 };
  const spread: ModelBlock = { kind: 'number', values: Float64Array.of(1, 2, 3, 4, 5, 6) };
  const spreadTwice: ModelBlock = { kind: 'number', values: Float64Array.of(2, 1, 5, 3, 9, 6) };

  it.each([
    ['a category without any', 'logistic', [0, 1, 0, 0, 0, 0], [group]],
    ['a reference category without any', 'logistic', [0, 0, 0, 1, 0, 1], [group]],
    ['a number with a threshold', 'logistic', [0, 0, 0, 1, 1, 1], [spread]],
    ['a combination of two numbers', 'logistic', [0, 1, 0, 1, 0, 1], [spread, spreadTwice]],
    ['no variation at all', 'logistic', [1, 1, 1, 1, 1, 1], []],
    ['a category whose counts are all 0', 'poisson', [4, 1, 2, 0, 0, 0], [group]],
  ] as [string, Family, number[], ModelBlock[]][])('%s is found', (_name, family, y, blocks) => {
    const { converged, separation } = fitted(family, y, blocks);
    expect(converged).toBe(false);
    expect(separation).toBeDefined();
  });

  it('one exception makes it a model again', () => {
    const { converged, coefficients } = fitted('logistic', [0, 0, 1, 0, 1, 1], [spread]);
    expect(converged).toBe(true);
    expect(coefficients[1]).toBeGreaterThan(0);
  });
});

it('a column that is a combination of others is left out', () => {
  const twice: ModelBlock = { kind: 'category', codes: Int32Array.of(0, 1, 0, 1), count: 2 };
  const { factor } = fitted('gaussian', [1, 2, 3, 5], [twice]);
  expect(factor.kept).toHaveLength(2);
});

it.each(['logistic', 'poisson', 'gaussian'] as Family[])(
  'a %s model of a large file is that of its distinct rows, weighted by how often they occur',
  (family) => {
    const few = Array.from({ length: 400 }, (_, row) => row);
    const times = 300;
    const model = (rows: number[], weight: number) => {
      const category = (levels: number, turn: number) => ({
        kind: 'category' as const,
        codes: Int32Array.from(rows, (row) => ((((row + 3) * (row + 7 * turn)) % 997) % (levels + 1)) - 1),
        count: levels,
      });
      const age = { kind: 'number' as const, values: Float64Array.from(rows, (row) => 18 + ((row * 11) % 60)) };
      const slopes: ModelBlock = { ...category(2, 5), kind: 'slopes', values: age.values };
      // 2 x 21 x 2 x 3 combinations fit into one category, another 21 do not.
      const blocks = [category(20, 1), age, category(1, 2), category(2, 5), category(20, 3), slopes];
      return fitted(
        family,
        rows.map((row) => ((row * row * 13 + row * 7) % 101 < 45 ? 1 : 0)),
        blocks,
        rows.map((row) => weight * (1 + (row % 4))),
      );
    };
    const smallFit = model(few, times);
    const large = model(
      Array.from({ length: few.length * times }, (_, row) => row % few.length),
      1,
    );
    expect(smallFit.factor.kept).toHaveLength(smallFit.coefficients.length);
    expect([smallFit.converged, large.converged]).toEqual([true, true]);
    for (const [column, value] of large.coefficients.entries())
      expect(value).toBeCloseTo(smallFit.coefficients[column]!, TWO_FITS);
    for (const [at, value] of large.information.entries())
      expect(Math.abs(value - smallFit.information[at]!)).toBeLessThanOrEqual(
        1e-8 * Math.abs(smallFit.information[at]!) + 1e-6,
      );
  },
);
