import { expect, it } from 'vitest';
import { tableSchema } from '#contract';
import {
  classesOf,
  positiveNumberIn,
  withClasses,
  withDraws,
  withGdp,
  withImputedCategory,
  withPrices,
} from '../../../../client/results/tables/model/money.ts';
import { specTextOf, type WrittenSpec } from '../../../../client/results/tables/model/spec.ts';

const TABLE: WrittenSpec = { table: 't', figures: [{ indicator: 'loss_mean' }] };
const GDP = { amount: 23430378000000, source: 'national accounts' };
const PRICES = { factor: 0.9213, of: 'July 2018' };

const written = (spec: WrittenSpec) => JSON.parse(specTextOf(spec));

it('a table of money says what was chosen, and nothing else', () => {
  const spec = withPrices(withGdp(TABLE, GDP), PRICES);
  expect(tableSchema.parse(written(spec)).money).toEqual({ gdp: GDP, prices: PRICES });
  expect(written(withGdp(spec, undefined)).money).toEqual({ prices: PRICES });
  expect(written(withPrices(withGdp(spec, undefined), undefined))).toEqual(TABLE);
});

it('an amount that may be read in two ways is not read', () => {
  expect(['0,9213', '1.25', '23430378000', '23 430 378', '1234,5'].map(positiveNumberIn)).toEqual([
    0.9213, 1.25, 23430378000, 23430378, 1234.5,
  ]);
  for (const text of ['23,430', '23,430,378', '23.430.378', '', '0', '-3', 'x'])
    expect(positiveNumberIn(text)).toBeUndefined();
});

it('amounts are imputed within classes, each by its own, with one seed', () => {
  const one = withClasses(TABLE, 'loss_amount', ['crime', 'area']);
  const two = withClasses(one, 'measures_cost_total', []);
  expect(tableSchema.parse(written(two)).imputation).toEqual({
    seed: 1,
    mostUses: 3,
    variables: [
      { variable: 'loss_amount', within: ['crime', 'area'] },
      { variable: 'measures_cost_total', within: [] },
    ],
  });
  expect(classesOf(two, 'loss_amount')).toEqual(['crime', 'area']);
  expect(classesOf(two, 'health_cost')).toBeUndefined();
  const drawn = withDraws(two, { seed: 2026, mostUses: 5 });
  expect(written(drawn).imputation).toMatchObject({ seed: 2026, mostUses: 5 });
  // What the default says is not written.
  expect(written(withDraws(drawn, { mostUses: 3 })).imputation).not.toHaveProperty('mostUses');
  const none = withClasses(withClasses(drawn, 'loss_amount', undefined), 'measures_cost_total', undefined);
  expect(written(none)).toEqual(TABLE);
});

it('figures of money have one category more where the table imputes', () => {
  const offered = { id: 'loss_mean', crimes: [], categories: ['known', 'unknown_as_0', 'winsorised'] };
  expect(withImputedCategory(offered, TABLE)).toBe(offered);
  const spec = withClasses(TABLE, 'loss_amount', []);
  expect(withImputedCategory(offered, spec).categories.at(-1)).toBe('imputed');
  const reasons = { ...offered, categories: ['fear', 'other'] };
  expect(withImputedCategory(reasons, spec)).toBe(reasons);
});
