import { describe, expect, it } from 'vitest';
import { accumulate, EstimationError, mean, meanBy, means, meansBy, taylorDesign, totals } from '#estimation';

const rows = 6000;
const whole = Array.from({ length: rows }, (_, row) => row);
const psuOf = (order: 'sorted' | 'shuffled') =>
  whole.map((row) => (order === 'sorted' ? Math.floor(row / 100) : (row * 7919) % 60));
const designIn = (order: 'sorted' | 'shuffled') =>
  taylorDesign({
    weights: whole.map((row) => 1 + (row % 7)),
    strata: [psuOf(order).map((psu) => psu % 5)],
    clusters: [psuOf(order)],
    lonelyPsu: 'fail',
  });
const variables = Array.from({ length: 6 }, (_, v) => Float64Array.from(whole, (row) => ((row * (v + 3)) % 11) / 7));
const statesBySex = Int32Array.from(whole, (row) => (((row * 7919) % 60) % 8) * 2 + (row % 2));

describe.each(['sorted', 'shuffled'] as const)('in a file whose rows are %s', (order) => {
  const design = designIn(order);

  it('each variable of a table has the estimate that it has alone, to the last digit', () => {
    expect(means(variables, design)).toEqual(variables.map((y) => mean(y, design)));
    const groups = { codes: statesBySex, count: 16 };
    expect(meansBy(variables, design, groups)).toEqual(variables.map((y) => meanBy(y, design, groups)));
  });

  it('a variable that lacks rows leaves the others of its table alone', () => {
    const gappy = variables.map((y, v) => (v === 2 ? y.map((value, row) => (row % 9 === 0 ? Number.NaN : value)) : y));
    expect(totals(gappy, design).map(({ n }) => n)).toEqual([rows, rows, rows - Math.ceil(rows / 9), rows, rows, rows]);
    expect(means(gappy, design)[3]).toEqual(mean(variables[3]!, design));
  });

  it('a partition that is asked for again is that of its codes as they are now', () => {
    const codes = statesBySex.slice();
    const before = meanBy(variables[0]!, design, { codes, count: 16 });
    expect(meanBy(variables[0]!, design, { codes: codes.slice(), count: 16 })).toEqual(before);
    codes.reverse();
    const after = meanBy(variables[0]!, design, { codes, count: 16 });
    expect(after).not.toEqual(before);
    expect(after).toEqual(meanBy(variables[0]!, designIn(order), { codes, count: 16 }));
    codes[rows - 1] = 16;
    expect(() => meanBy(variables[0]!, design, { codes, count: 16 })).toThrow(EstimationError);
    expect(meanBy(variables[0]!, design, { codes: statesBySex, count: 17 })).toHaveLength(17);
  });
});

it('of more partitions than are kept each has its own estimates', () => {
  const many = Int32Array.from({ length: 200_000 }, (_, row) => row % 50);
  const design = taylorDesign({ clusters: [many], lonelyPsu: 'fail' });
  const y = Float64Array.from(many, (psu, row) => psu + (row % 3));
  const shiftedBy = (shift: number) => ({ codes: many.map((psu) => (psu + shift) % 10), count: 10 });
  const estimates = () => Array.from({ length: 25 }, (_, shift) => meanBy(y, design, shiftedBy(shift)));
  const first = estimates();
  expect(estimates()).toEqual(first);
  expect(first[3]![3]!.value).toBe(first[0]![0]!.value);
});

it('PSUs whose groups lie far apart have the totals of groups that lie side by side', () => {
  const psus = Int32Array.from({ length: 4000 }, (_, row) => row % 2000);
  const design = taylorDesign({ clusters: [psus], lonelyPsu: 'fail' });
  const y = Float64Array.from(psus, (psu) => psu % 13);
  const isSecond = psus.map((_, row) => (row < 2000 ? 0 : 1));
  const near = accumulate([y], design, { groups: { codes: isSecond, count: 2 } });
  // A table from the first to the last group of every PSU would have ten million places.
  const apart = accumulate([y], design, { groups: { codes: isSecond.map((code) => code * 4999), count: 5000 } });
  expect(apart.unit).toEqual(near.unit);
  expect(apart.sums).toEqual(near.sums);
  expect(apart.counted).toEqual(near.counted);
  expect([apart.rowsOfGroup[0], apart.rowsOfGroup[4999]]).toEqual([...near.rowsOfGroup]);
});
