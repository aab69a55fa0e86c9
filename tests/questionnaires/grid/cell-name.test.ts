import { describe, expect, it } from 'vitest';
import { cellName, columnLetters } from '../../../questionnaires/grid/cell-name.ts';

describe('a cell', () => {
  it('is called what a spreadsheet calls it', () => {
    const columns = [0, 25, 26, 51, 52, 701, 702, 16_383];
    expect(columns.map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
    expect(cellName({ row: 11, column: 1 })).toBe('B12');
  });
});
