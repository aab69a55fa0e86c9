import { describe, expect, it } from 'vitest';
import { groupsOf, meanBy, taylorDesign } from '#estimation';

describe('groups of a column of codes', () => {
  it('are those that occur, compared as text; who has none is in no group', () => {
    const groups = groupsOf(['1', 1, '01', null, undefined, Number.NaN, '', true]);
    expect([...groups.codes]).toEqual([0, 0, 1, -1, -1, -1, -1, 2]);
    expect(groups.labels).toEqual(['1', '01', 'true']);
  });

  it('are the listed ones in their order, so that a table keeps its shape', () => {
    const groups = groupsOf(['south', 'north', 'abroad'], ['north', 'centre', 'south']);
    const design = taylorDesign({ rows: 3, lonelyPsu: 'fail' });
    const means = meanBy([1, 2, 9], design, groups).map(({ value }) => value);
    expect(means).toEqual([2, { undefined: 'empty-domain' }, 1]);
  });

  it('are no more than an estimate can be made of', () => {
    const design = taylorDesign({ rows: 1, lonelyPsu: 'fail' });
    expect(() => meanBy([1], design, { codes: Int32Array.of(0), count: 1e9 })).toThrow(
      '1000000000 is not a number of groups',
    );
  });
});
