import { describe, expect, it } from 'vitest';
import { cellChanges } from '../../../server/publishing/cell-changes.ts';
import { cellOf, releasedOnce } from './released-once.ts';

const [table] = releasedOnce(1).released.tables;
const withCells = (...cells: ReturnType<typeof cellOf>[]) => [{ ...table!, cells }];

describe('what a correction changed', () => {
  it('nothing, where every digit is the same, in whatever order', () => {
    const a = cellOf({ sex: 'female', area: 'urban' }, 1);
    const b = cellOf({}, 2);
    expect(cellChanges(withCells(a, b), withCells(b, cellOf({ area: 'urban', sex: 'female' }, 1)))).toEqual([]);
  });

  it('each number before and after, and what came and went', () => {
    const before = withCells(cellOf({}, 1), cellOf({ sex: 'male' }, 5));
    const after = withCells(
      { ...cellOf({}, 1.5), label: 'low' } as ReturnType<typeof cellOf>,
      cellOf({ sex: 'female' }, 3),
    );
    expect(cellChanges(before, after).map(({ kind, domain, columns }) => [kind, domain, columns])).toEqual([
      [
        'changed',
        {},
        [
          { column: 'estimate', before: 1, after: 1.5 },
          { column: 'label', before: 'high', after: 'low' },
        ],
      ],
      ['added', { sex: 'female' }, []],
      ['removed', { sex: 'male' }, []],
    ]);
  });

  it('no number of a cell that is hidden in one of the two', () => {
    const shown = withCells(cellOf({}, 3));
    const hidden = withCells(cellOf({}, null));
    expect(cellChanges(shown, hidden)).toMatchObject([{ kind: 'hidden', columns: [] }]);
    expect(cellChanges(hidden, shown)).toMatchObject([{ kind: 'shown', columns: [] }]);
  });
});
