import { describe, expect, it } from 'vitest';
import { bootstrap, jackknife, taylorDesign, total } from '#estimation';
import { SUMS_OF_ROWS } from '../tolerances.ts';
import { psuTotals, replicateVariance } from './psu-totals.ts';

const sizes = { north: 2, south: 3, east: 5, west: 9 };
const strata = Object.entries(sizes).flatMap(([stratum, size]) => Array.from({ length: size }, () => stratum));
const populations = { north: 8, south: 4, east: 50, west: 12 };
const fpc = strata.map((stratum) => populations[stratum as keyof typeof populations]);
const plain = taylorDesign({ strata: [strata], lonelyPsu: 'fail' });
const corrected = taylorDesign({ weights: strata.map(() => 1), strata: [strata], fpc: [fpc], lonelyPsu: 'fail' });
const designs = [
  ['with replacement', plain],
  ['with a finite population correction', corrected],
] as const;

const timesDrawn = (labels: readonly string[], seed: number) =>
  bootstrap(taylorDesign({ strata: [labels], lonelyPsu: 'remove' }), { replicates: 3, seed }).factors.map((column) =>
    Array.from(column, (factor, psu) => {
      const size = labels.filter((label) => label === labels[psu]).length;
      return Math.round((factor * (size - 1)) / size);
    }),
  );

describe('the bootstrap of a survey', () => {
  it('gives the same replicates on every machine', () => {
    // Written down from a second program (Python) of the generators and of the draws that the docstrings
    // describe.
    expect(timesDrawn(['norte', 'norte', 'norte', 'norte'], 2018)).toEqual([
      [1, 0, 1, 1],
      [0, 1, 0, 2],
      [1, 1, 1, 0],
    ]);
    expect(timesDrawn(['año', 'año', 'año'], 2018)).toEqual([
      [0, 2, 0],
      [1, 1, 0],
      [1, 0, 1],
    ]);
    expect(timesDrawn(['norte', 'norte', 'norte', 'norte'], Number.MAX_SAFE_INTEGER)).toEqual([
      [2, 1, 0, 0],
      [0, 0, 1, 2],
      [2, 0, 0, 1],
    ]);
  });

  it('draws in a stratum what it draws without the other strata', () => {
    const alone = timesDrawn(['east', 'east', 'east'], 5);
    const beside = timesDrawn(['north', 'north', 'east', 'east', 'east', 'west'], 5);
    expect(beside.map((column) => column.slice(2, 5))).toEqual(alone);
  });

  it('only adds to its replicates when more are wanted, and makes others for another seed', () => {
    const few = bootstrap(plain, { replicates: 20, seed: 7 });
    expect(bootstrap(plain, { replicates: 50, seed: 7 }).factors.slice(0, 20)).toEqual(few.factors);
    expect(bootstrap(plain, { replicates: 20, seed: 8 }).factors).not.toEqual(few.factors);
  });

  it.each(designs)('keeps the number of PSUs of every stratum and no factor below 0, %s', (_, design) => {
    for (const column of bootstrap(design, { replicates: 300, seed: 1 }).factors) {
      const sums = new Float64Array(4);
      column.forEach((factor, psu) => {
        expect(factor).toBeGreaterThanOrEqual(0);
        sums[design.psuStratum[psu]!]! += factor;
      });
      Object.values(sizes).forEach((size, stratum) => {
        expect(sums[stratum]).toBeCloseTo(size, SUMS_OF_ROWS);
      });
    }
  });

  it.each(designs)('expects the factor 1 and the variance 1 - f for every PSU, %s', (_, design) => {
    const replicates = 20_000;
    const { factors } = bootstrap(design, { replicates, seed: 3 });
    for (let psu = 0; psu < design.psuCount; psu++) {
      const share = 1 - design.fraction[design.psuStratum[psu]!]!;
      let sum = 0;
      let squares = 0;
      for (const column of factors) {
        sum += column[psu]! - 1;
        squares += (column[psu]! - 1) ** 2;
      }
      // Five standard errors of a mean of as many replicates; 38 PSUs leave each one chance in 50,000.
      expect(Math.abs(sum / replicates)).toBeLessThan(5 * Math.sqrt(share / replicates));
      // The fourth moment of the number of draws is at most 4 times the squared variance: standard error
      // below sqrt(3 / R).
      expect(Math.abs(squares / replicates / share - 1)).toBeLessThan(5 * Math.sqrt(3 / replicates));
    }
  });

  it('draws every PSU of a stratum equally often', () => {
    const size = 40;
    const replicates = 2_000;
    const design = taylorDesign({ rows: size, lonelyPsu: 'fail' });
    const times = new Float64Array(size);
    for (const column of bootstrap(design, { replicates, seed: 11 }).factors)
      for (let psu = 0; psu < size; psu++) times[psu]! += (column[psu]! * (size - 1)) / size;
    const expected = (replicates * (size - 1)) / size;
    const chiSquare = times.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // The 0.999 quantile of chi-square with 39 degrees of freedom (R: qchisq).
    expect(chiSquare).toBeLessThan(72.0547);
  });

  it.each(designs)('comes to the linearized variance of a total with many replicates, %s', (_, design) => {
    const y = strata.map((_stratum, row) => ((row * row) % 17) + 1);
    const replicates = 20_000;
    const made = bootstrap(design, { replicates, seed: 20180311 });
    const variance = replicateVariance(made, psuTotals(design, y), 'mean');
    const linearized = (total(y, design).se as number) ** 2;
    // The replicates' totals are nearly normal, so their variance has the relative standard error sqrt(2 /
    // R), 1 per cent here.
    expect(Math.abs(variance / linearized - 1)).toBeLessThan(0.05);
  });

  it('has the scale of deviations from the mean and degrees of freedom that its replicates can carry', () => {
    const made = bootstrap(plain, { replicates: 41, seed: 1 });
    expect(made).toMatchObject({ method: 'bootstrap', count: 41, scale: 1 / 40, degreesOfFreedom: 15 });
    expect(made.rscales).toEqual(new Float64Array(41).fill(1));
    expect(bootstrap(plain, { replicates: 10, seed: 1 }).degreesOfFreedom).toBe(9);
  });

  it('leaves strata taken whole and lonely PSUs as they are', () => {
    const design = taylorDesign({
      strata: [['a', 'a', 'b', 'b', 'c']],
      fpc: [[9, 9, 2, 2, 7]],
      lonelyPsu: 'certainty',
    });
    const made = bootstrap(design, { replicates: 30, seed: 1 });
    for (const column of made.factors) expect([...column.slice(2)]).toEqual([1, 1, 1]);
    expect(made.factors.some((column) => column[0] !== column[1])).toBe(true);
    expect(made.degreesOfFreedom).toBe(1);
  });
});

it('a stratum taken whole takes no degrees of freedom from the others, also where a PSU of it weighs nothing', () => {
  const design = taylorDesign({
    weights: [1, 1, 0, 1, 1, 1, 1],
    strata: [['a', 'a', 'a', 'b', 'b', 'b', 'b']],
    fpc: [[3, 3, 3, 99, 99, 99, 99]],
    lonelyPsu: 'fail',
  });
  expect(bootstrap(design, { replicates: 50, seed: 1 }).degreesOfFreedom).toBe(3);
  expect(jackknife(design).degreesOfFreedom).toBe(3);
});
