import { describe, expect, it } from 'vitest';
import { EstimationError, type HotDeckInput, hotDeck } from '#estimation';

/** Records by class; a blank value is lacking. */
function deck(values: (number | undefined)[], more: Partial<HotDeckInput> = {}): Int32Array {
  const lacks = values.map((value) => (value === undefined ? 1 : 0));
  const lends = lacks.map((one) => 1 - one);
  return hotDeck({ lacks, lends, classes: [], mostUses: 2, seed: 7, name: 'loss', ...more });
}

const none = undefined;

describe('a hot deck', () => {
  it('lends within the class, and gives the same donors for the same seed', () => {
    const values = [1, none, 2, none, 3, none, 4, none];
    const region = [0, 0, 0, 0, 1, 1, 1, 1];
    const donors = deck(values, { classes: [region] });
    expect(Array.from(donors, (donor, row) => donor === -1 || region[donor] === region[row])).not.toContain(false);
    expect(Array.from(donors, (donor) => donor >= 0)).toEqual(values.map((value) => value === none));
    expect(deck(values, { classes: [region] })).toEqual(donors);
    const seeds = Array.from({ length: 20 }, (_, seed) => deck(values, { classes: [region], seed }).join());
    // Two ways in each class.
    expect(new Set(seeds).size).toBe(4);
    // Records of another class change nothing of what a class draws.
    const others = deck([...values, 9, none, 8], { classes: [[...region, 2, 2, 2]] });
    expect(others.subarray(0, 8)).toEqual(donors);
  });

  it('uses every donor of a class before one twice, and none more often than it may', () => {
    const donors = deck([1, 2, 3, none, none, none, none, none, none, none, none], { mostUses: 2 });
    const uses = [0, 1, 2].map((row) => donors.filter((donor) => donor === row).length);
    expect(uses).toEqual([2, 2, 2]);
    expect(donors.subarray(3, 6).toSorted()).toEqual(Int32Array.of(0, 1, 2));
    // Eight want a value and six can be lent.
    expect(donors.subarray(9)).toEqual(Int32Array.of(-1, -1));
  });

  it('looks for a donor without the last class variable where the class has none', () => {
    const donors = deck([5, none, 6, none], {
      classes: [
        [0, 0, 1, 1],
        [0, 1, 0, 1],
      ],
    });
    expect(donors).toEqual(Int32Array.of(-1, 0, -1, 2));
    const unknownClass = deck([5, none], { classes: [[-1, -1]] });
    expect(unknownClass).toEqual(Int32Array.of(-1, 0));
    expect(deck([none, none])).toEqual(Int32Array.of(-1, -1));
  });

  it('lends on average what the donors of the class have', () => {
    const values = [10, 20, 60, none, 1000, none];
    const classes = [[0, 0, 0, 0, 1, 1]];
    const lent = Array.from({ length: 600 }, (_, seed) => values[deck(values, { classes, seed })[3]!]!);
    // The mean of 10, 20 and 60 is 30, their standard deviation 21.6: four standard errors of 600 draws are 3.5.
    expect(Math.abs(lent.reduce((sum, value) => sum + value, 0) / 600 - 30)).toBeLessThan(3.6);
  });

  it('refuses columns of unequal length, a seed and a number of uses that are none', () => {
    expect(() => deck([1, none], { lends: [1] })).toThrow(EstimationError);
    expect(() => deck([1, none], { seed: -1 })).toThrow('option seed: -1 is not a whole number from 0 to 2^53 - 1');
    expect(() => deck([1, none], { mostUses: 0 })).toThrow('option mostUses: 0 is not a whole number of 1 or more');
  });
});
