import { expect, it } from 'vitest';
import { compareCells } from './compare-cells.ts';

const cell = (sex: string, more: object = {}) =>
  ({
    indicator: 'crimes',
    crime: 'any',
    outcome: 'both',
    category: '',
    domain: sex ? { sex } : {},
    n: 9,
    estimate: 100,
    se: 1,
    lower: 98,
    upper: null,
    ...more,
  }) as never;
const row = (sex: string, more: object = {}) => ({
  indicator: 'crimes',
  crime: 'any',
  outcome: 'both',
  category: '',
  sex,
  n: '9',
  estimate: '100',
  se: '1',
  lower: '98',
  upper: '',
  ...more,
});
const whole = { leftOut: [], fitted: false } as never;

it('takes the last digits of another order of sums for the same, and nothing else', () => {
  const made = [row(''), row('female', { se: '1.000000001' })];
  expect(compareCells([cell(''), cell('female')], made, whole)).toEqual({
    cells: 2,
    leftOut: 0,
    same: 10,
    different: [],
  });
  const other = compareCells([cell(''), cell('female')], [row('', { se: '1.0001', upper: '0' }), row('female')], whole);
  expect(other.same).toBe(8);
  expect(other.different).toEqual([
    'crimes, any, both, , : se 1.0001 and 1',
    'crimes, any, both, , : upper 0 and null',
  ]);
});

it('names cells that a script lacks or has besides, and counts those that it names as not reproduced', () => {
  expect(compareCells([cell('')], [], whole).different).toEqual(['crimes, any, both, : not in the script']);
  const leftOut = [{ indicator: 'crimes', crime: 'any', category: '', why: 'unwritten' }];
  expect(compareCells([cell('')], [], { leftOut, fitted: false } as never)).toMatchObject({
    cells: 0,
    leftOut: 1,
    different: [],
  });
  expect(compareCells([cell('')], [row(''), row('male')], whole).different.at(-1)).toMatch('1 cells of the script');
});
