import { expect, it } from 'vitest';
import { compareRead } from './compare-read.ts';

const records = {
  name: 'person',
  columns: ['person', 'sex', 'loss', 'a_name_that_is_far_too_long_for_the_format'],
  rows: [
    ['1', 'f', '0.1', "'=1"],
    ['2', 'dk', '', 'x'],
  ],
  labels: new Map([['sex', new Map([['f', 'Women']])]]),
};
const names = ['person', 'sex', 'loss', 'a_name_that_is_far_too_lo_05fc2d'];

it('takes labels, kinds of missing values and titles before the names for what they are', () => {
  const read = [['A title', '', '', ''], names, ['1', 'Women', '0.10000000000000001', '=1'], ['2', '.d', '.', 'x']];
  expect(compareRead(records, read, { longestName: 32 })).toEqual({ same: 8, different: [] });
});

it('tells every value that is another, and rows that are missing', () => {
  const read = [names, ['1', 'Men', '0.1000001', '=1']];
  const { same, different } = compareRead(records, read, { longestName: 32 });
  expect(same).toBe(2);
  expect(different.slice(0, 3)).toEqual([
    '2 rows, read 1',
    'row 1, sex: f was read as Men',
    'row 1, loss: 0.1 was read as 0.1000001',
  ]);
});

it('does not take other names for these', () => {
  expect(compareRead(records, [records.columns.with(1, 'age')], {}).different[0]).toMatch('names of the columns');
});
