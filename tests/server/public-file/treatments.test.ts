import { describe, expect, it } from 'vitest';
import { classesOfNear, meansOfClasses } from '../../../server/public-file/design/micro-aggregate.ts';
import { drawsFrom } from '../../../server/public-file/secret-draws.ts';
import { addNoise } from '../../../server/public-file/treat/add-noise.ts';
import { commonParent, planCrimes } from '../../../server/public-file/treat/merge-crimes.ts';
import { recodeColumn } from '../../../server/public-file/treat/recode-column.ts';
import { topCode } from '../../../server/public-file/treat/top-code.ts';

const column = (values: (string | number | null)[], kind: 'code' | 'number' = 'code', codes?: string[]) => ({
  described: {
    name: 'one',
    kind,
    label: {},
    ...(codes && { codes: codes.map((code) => ({ code, label: { es: `es ${code}` } })) }),
  },
  values,
});

const plain = { role: 'other', importance: 10 } as const;

describe('a value of a public-use file', () => {
  it('is of a coarser area, and codes that are not named stay', () => {
    const { described, values } = recodeColumn(
      column(['01', '02', '03', null, 'dk'], 'code', ['01', '02', '03', 'dk']),
      {
        ...plain,
        merge: { north: ['01', '02'] },
      },
    );
    expect(values).toEqual(['north', 'north', '03', null, 'dk']);
    expect(described.codes?.map(({ code }) => code)).toEqual(['north', '03', 'dk']);
  });

  it('is an age in classes; who is younger than the first is of none', () => {
    const { values } = recodeColumn(column([17, 18, 29, 30, 59, 60, 97, null], 'number'), {
      ...plain,
      classes: [18, 30, 60],
    });
    expect(values).toEqual([null, '18-29', '18-29', '30-59', '30-59', '60+', '60+', null]);
  });

  it('is a month, a quarter or a year of a date; a month alone has no year', () => {
    const dates = column(['2020-02-29', '2020-11', '11', null, 'x']);
    expect(recodeColumn(dates, { ...plain, date: 'month' }).values).toEqual(['2020-02', '2020-11', '11', null, null]);
    expect(recodeColumn(dates, { ...plain, date: 'quarter' }).values).toEqual(['2020-Q1', '2020-Q4', 'Q4', null, null]);
    expect(recodeColumn(dates, { ...plain, date: 'year' }).values).toEqual(['2020', '2020', null, null, null]);
  });
});

describe('the largest amounts', () => {
  const amounts = (values: (number | null)[], least = 5, subjects = values.map((_, row) => row)) => ({
    values,
    weights: Float64Array.from(values, (_, row) => 1 + (row % 3)),
    subjects,
    least,
  });
  const total = ({ values, weights }: { values: readonly unknown[]; weights: Float64Array }) =>
    values.reduce((sum: number, value, row) => sum + weights[row]! * Number(value ?? 0), 0);

  it('become their weighted mean, so that totals stay', () => {
    const of = amounts(Array.from({ length: 60 }, (_, row) => 10 * (row + 1)));
    const { values, coded } = topCode(of, { at: 500 });
    expect(coded).toMatchObject({ above: 500, records: 10 });
    expect(new Set(values).size).toBe(51);
    expect(Math.abs(total({ ...of, values }) / total(of) - 1)).toBeLessThan(1e-12);
  });

  it('are more where those above are of too few people, or one of them has more than half', () => {
    const few = topCode(amounts(Array.from({ length: 60 }, (_, row) => 10 * (row + 1))), { at: 590 });
    expect(few.coded!.records).toBe(5);
    const one = topCode(amounts([...Array.from({ length: 30 }, (_, row) => 10 + row), 400, 1, 2]), { at: 36 });
    // Five people would do, but the largest has more than half of what these have.
    expect(one.coded!.records).toBe(6);
    const same = Array.from({ length: 30 }, (_, row) => (row < 10 ? 1 : row));
    const ofOne = topCode(
      amounts(
        same,
        5,
        same.map((_, row) => (row > 24 ? 25 : row)),
      ),
      { at: 24 },
    );
    expect(ofOne.coded!.records).toBeGreaterThan(5);
  });

  it('are cut at a weighted percentile, and are all blank where all are of too few people', () => {
    const { coded } = topCode(amounts(Array.from({ length: 1000 }, (_, row) => row)), { percentile: 0.99 });
    expect(coded!.above).toBeGreaterThan(985);
    expect(coded!.above).toBeLessThan(993);
    expect(topCode(amounts([5, null, 7000]), { at: 100 }).values).toEqual([null, null, null]);
  });
});

describe('noise', () => {
  it('keeps shares in expectation, and states the matrix by which users correct them', () => {
    const values = Array.from({ length: 20_000 }, (_, row) => (row % 10 < 7 ? 'no' : row % 10 < 9 ? 'yes' : null));
    const weights = new Float64Array(values.length).fill(1);
    const { values: noisy, stated } = addNoise(column(values), { keep: 0.8 }, weights, drawsFrom('a secret', 'test'));
    const share = (of: readonly unknown[]) => of.filter((one) => one === 'yes').length / 18_000;
    // Five standard deviations of the draws.
    expect(Math.abs(share(noisy) - share(values))).toBeLessThan(0.012);
    const { matrix } = stated as { matrix: Record<string, Record<string, number>> };
    expect(matrix.yes!.yes).toBeCloseTo(0.8 + 0.2 * (2 / 9), 12);
    const changed = noisy.filter((value, row) => values[row] === 'yes' && value === 'no').length / 4000;
    expect(Math.abs(changed - matrix.yes!.no!)).toBeLessThan(0.03);
    expect(noisy.filter((value) => value === null)).toHaveLength(2000);
  });

  it('on amounts has mean 0 and the standard deviation that is stated, and leaves 0 and signs', () => {
    const values = Array.from({ length: 20_000 }, (_, row) => (row % 4 === 0 ? 0 : 1000 + (row % 977)));
    const weights = new Float64Array(values.length).fill(1);
    const made = addNoise(column(values, 'number'), { share: 0.1 }, weights, drawsFrom('a secret', 'test'));
    const { standardDeviation } = made.stated as { standardDeviation: number };
    const added = made.values.flatMap((value, row) => (values[row] === 0 ? [] : [Number(value) - values[row]!]));
    const mean = added.reduce((sum, one) => sum + one, 0) / added.length;
    const deviation = Math.sqrt(added.reduce((sum, one) => sum + (one - mean) ** 2, 0) / added.length);
    expect(Math.abs(mean)).toBeLessThan((5 * standardDeviation) / Math.sqrt(15_000));
    expect(Math.abs(deviation / standardDeviation - 1)).toBeLessThan(0.03);
    expect(made.values.filter((value) => value === 0)).toHaveLength(5000);
  });

  it('is another one with another secret or purpose, and the same with the same', () => {
    const draws = (...words: [string, ...string[]]) => Array.from({ length: 5 }, drawsFrom(...words).uniform);
    expect(draws('a', 'x')).toEqual(draws('a', 'x'));
    expect(draws('a', 'x')).not.toEqual(draws('b', 'x'));
    expect(draws('a', 'x')).not.toEqual(draws('a', 'y'));
  });
});

describe('rare crimes', () => {
  const analysis = {
    crimes: [
      { key: 'robbery', level: 'person' as const },
      { key: 'kidnapping', level: 'person' as const },
      { key: 'threats', level: 'person' as const },
      { key: 'vandalism', level: 'household' as const },
      { key: 'burglary', level: 'household' as const },
    ],
    sets: { any: ['robbery', 'kidnapping', 'threats', 'burglary'], any_person: ['robbery', 'kidnapping', 'threats'] },
  };
  const spec = {
    crimes: {
      merge: {},
      fewest: 20,
      rare: { person: 'rare_person', household: 'rare_household' },
      sealed: {},
    },
  };
  const counts = new Map([
    ['robbery', 400],
    ['kidnapping', 3],
    ['threats', 12],
    ['vandalism', 5],
    ['burglary', 100],
  ]);

  it('are merged by level, and only with those of the same sets', () => {
    const { codeOf, analysis: told } = planCrimes(analysis, spec, counts);
    expect(Object.fromEntries(codeOf)).toEqual({
      robbery: 'robbery',
      kidnapping: 'rare_person',
      threats: 'rare_person',
      vandalism: 'rare_household',
      burglary: 'burglary',
    });
    expect(told.sets.any_person).toEqual(['robbery', 'rare_person']);
    // Vandalism is in no total, and so is what it is merged into; burglary would be rare under another code.
    expect(told.sets.any).not.toContain('rare_household');
    expect(told.sets.any).toContain('rare_household_2');
  });

  it('have the code of ICCS that all of them are under', () => {
    expect(commonParent(['050211', '050222'])).toBe('0502');
    expect(commonParent(['050211', '050212'])).toBe('05021');
    expect(commonParent(['0502', '05'])).toBe('05');
    expect(commonParent(['0101', '0502'])).toBe(null);
  });
});

describe('weights', () => {
  it('are shared by k records of two strata or more, and their sum stays', () => {
    const { uniform } = drawsFrom('a secret', 'weights');
    const values = Float64Array.from({ length: 500 }, () => Math.round(1000 * uniform()));
    const places = Int32Array.from(values, (value) => Math.floor(value / 100));
    const classes = classesOfNear([...values.keys()], values, { least: 5, places });
    const means = meansOfClasses(classes, values);
    for (const rows of Map.groupBy(values.keys(), (row) => means[row]).values()) {
      expect(rows.length).toBeGreaterThanOrEqual(5);
      expect(new Set(rows.map((row) => places[row])).size).toBeGreaterThan(1);
    }
    const sum = (of: Float64Array) => of.reduce((total, one) => total + one, 0);
    expect(Math.abs(sum(means) / sum(values) - 1)).toBeLessThan(1e-12);
  });
});
