import { describe, expect, it } from 'vitest';
import { drawSelection } from '#questionnaires';

describe('drawing one adult', () => {
  it('the same seed and the same adults give the same person', () => {
    expect(drawSelection([1, 2, 4], 'case-17')).toEqual(drawSelection([1, 2, 4], 'case-17'));
    expect(drawSelection([1, 2, 4], 'case-17')).toMatchObject({ probability: 1 / 3, method: 'seeded_random' });
  });

  it('a household without adults has nobody to draw', () => {
    expect(drawSelection([], 'case-17')).toBeUndefined();
  });

  it('the only adult is drawn with certainty', () => {
    expect(drawSelection([3], 'any')).toEqual({ line: 3, probability: 1, method: 'seeded_random' });
  });

  it.each([2, 3, 4, 7])('of %i adults each is drawn equally often over consecutive seeds', (adults) => {
    const lines = Array.from({ length: adults }, (_, index) => index + 1);
    const draws = 20_000;
    const counts = new Map<number, number>();
    for (let n = 0; n < draws; n++) {
      const line = drawSelection(lines, `lacsi-2026-${n}`)?.line ?? 0;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    const expected = draws / adults;
    const chiSquare = lines.reduce((sum, line) => sum + ((counts.get(line) ?? 0) - expected) ** 2 / expected, 0);
    // 99.9 % point of chi-square with 6 degrees of freedom, the widest of these cases.
    expect(chiSquare).toBeLessThan(22.46);
  });

  it('the draw never changes between releases', () => {
    expect(
      ['a', 'b', 'case-1', 'case-2', 'ñandú'].map((seed) => drawSelection([1, 2, 3, 4, 5], seed)?.line),
    ).toMatchInlineSnapshot(`
      [
        1,
        3,
        4,
        2,
        2,
      ]
    `);
  });
});
