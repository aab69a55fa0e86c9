import { describe, expect, it } from 'vitest';
import { drawSelection } from '../../../../questionnaires/routing/selection/draw-selection.ts';
import {
  DRAW_NUMBERS,
  equalRanges,
  gridRanges,
  MOST_ON_PAPER,
  paperDrawNumber,
} from '../../../../questionnaires/routing/selection/paper-draw.ts';

/** Adults in the order in which Kish's grid lists them, all men of falling age, so that line and place are the same. */
const listed = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ line: at + 1, sex: 'man', age: 80 - at }));

const within = <Range extends { from: number; to: number }>(ranges: readonly Range[], number: number) =>
  ranges.filter(({ from, to }) => from <= number && number <= to);

describe('the draw on paper', () => {
  it('gives every adult the same share of the draw numbers, and leaves none out', () => {
    for (let adults = 1; adults <= MOST_ON_PAPER; adults += 1) {
      const ranges = equalRanges(adults);
      expect(ranges.map(({ from, to }) => to - from + 1)).toEqual(ranges.map(() => DRAW_NUMBERS / adults));
      expect([ranges[0]?.from, ranges.at(-1)?.to]).toEqual([1, DRAW_NUMBERS]);
      for (const [at, { from }] of ranges.entries()) if (at > 0) expect(from).toBe((ranges[at - 1]?.to ?? 0) + 1);
    }
  });

  it('names the person whom the tablet draws, in 400 cases with 1 to 12 adults, at random and by Kish', () => {
    for (let number = 0; number < 400; number += 1) {
      const seed = `case-${number}`;
      const drawNumber = paperDrawNumber(seed);
      const count = 1 + (number % MOST_ON_PAPER);
      const options = { seed, date: '2026-03-01' };
      const random = drawSelection(listed(count), { ...options, method: 'seeded_random' });
      expect(within(equalRanges(count), drawNumber).map(({ place }) => place)).toEqual([random?.line]);
      const grid = drawSelection(listed(count), { ...options, method: 'kish_grid' });
      const places =
        count > 6
          ? within(equalRanges(count), drawNumber).map(({ place }) => place)
          : within(gridRanges(), drawNumber).map(({ places }) => places[count - 1]);
      expect(places).toEqual([grid?.line]);
    }
  });

  it('gives every adult with Kish the probability that the tablet records', () => {
    for (let adults = 1; adults <= 6; adults += 1) {
      for (const seed of ['a', 'b', 'c', 'd', 'e']) {
        const drawn = drawSelection(listed(adults), { method: 'kish_grid', seed, date: '2026-03-01' });
        const naming = gridRanges().filter(({ places }) => places[adults - 1] === drawn?.line);
        const share = naming.reduce((sum, { from, to }) => sum + to - from + 1, 0) / DRAW_NUMBERS;
        expect(share).toBeCloseTo(drawn?.probability ?? 0, 12);
      }
    }
  });
});
