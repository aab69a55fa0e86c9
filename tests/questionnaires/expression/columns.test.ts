import { expect, it } from 'vitest';
import { type Columns, conditionColumn, numberColumn, textColumn } from '../../../questionnaires/expression/columns.ts';

const columns: Columns = new Map([
  ['SEX', { type: 'text' as const, codes: Int32Array.of(0, 1, 2, 0), values: ['1', '2', ''] }],
  ['AGE', { type: 'number' as const, values: Float64Array.of(25, 70, Number.NaN, 98) }],
]);

it('a condition over columns is 1 where it holds and 0 where it does not or was not asked', () => {
  expect([...conditionColumn("{SEX} = '1' and {AGE} >= 60", columns, 4)]).toEqual([0, 0, 0, 1]);
  expect([...conditionColumn('{SEX} empty', columns, 4)]).toEqual([0, 0, 1, 0]);
});

it('numbers of an expression are NaN where something in it is absent', () => {
  expect([...numberColumn('{AGE} * 2', columns, 4)]).toEqual([50, 140, Number.NaN, 196]);
});

it('texts of an expression are stored once each, blank where absent', () => {
  const { codes, values } = textColumn("iif({AGE} >= 60, 'old', {SEX})", columns, 4);
  expect([...codes].map((code) => values[code])).toEqual(['1', 'old', '', 'old']);
});

it('a text where a number is wanted is an error with its row', () => {
  expect(() => numberColumn("iif({AGE} > 60, 'old', 1)", columns, 4)).toThrow('row 2');
});

it('the type of a column is known, so a comparison that never holds is refused', () => {
  expect(() => conditionColumn('{SEX} = 1', columns, 4)).toThrow('a number is compared with a text');
  expect(() => conditionColumn('{SEXO} = 1', columns, 4)).toThrow('there is no variable {SEXO}');
});
