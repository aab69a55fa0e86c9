import * as fc from 'fast-check';
import { modelColumns } from '#estimation';

const sexes = ['man', 'woman'];
const ages = ['young', 'middle', 'old'];
const category = (codes: Int32Array, labels: readonly string[]) => ({ codes, count: labels.length, labels });

/**
 * Samples of persons by sex and age with everybody represented, and a population that could have given them:
 * totals of it can be met by positive factors.
 */
export const anySample = fc
  .array(
    fc.record({
      sex: fc.nat(1),
      age: fc.nat(2),
      weight: fc.integer({ min: 1, max: 500 }),
      growth: fc.integer({ min: 8, max: 13 }),
      rooms: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 6, maxLength: 40 },
  )
  .map((drawn) => {
    // One person of each kind.
    const all = drawn.map((person, row) => (row < 6 ? { ...person, sex: row % 2, age: row % 3 } : person));
    const pick = (key: 'sex' | 'age') => Int32Array.from(all, (person) => person[key]);
    const population = all.map(({ weight, growth }) => (weight * growth) / 10);
    const totalsBy = (codes: ArrayLike<number>, count: number) =>
      Array.from({ length: count }, (_, code) =>
        population.reduce((sum, w, row) => sum + (codes[row] === code ? w : 0), 0),
      );
    const sex = { name: 'sex', ...category(pick('sex'), sexes) };
    const age = { name: 'age', ...category(pick('age'), ages) };
    const rooms = Float64Array.from(all, (person) => person.rooms);
    const totalRooms = population.reduce((sum, w, row) => sum + w * rooms[row]!, 0);
    const margins = [
      { ...sex, totals: totalsBy(sex.codes, 2) },
      { ...age, totals: totalsBy(age.codes, 3) },
    ] as const;
    return {
      rows: all.length,
      weights: Float64Array.from(all, (person) => person.weight),
      margins,
      calibration: {
        columns: modelColumns(all.length, [
          { kind: 'category', ...sex },
          { kind: 'category', ...age },
          { kind: 'number', values: rooms },
        ]),
        names: [...sexes, ...ages, 'rooms'],
        totals: [...margins[0].totals, ...margins[1].totals, totalRooms],
      },
    };
  });

export const sum = (weights: ArrayLike<number>) => Array.from(weights).reduce((total, weight) => total + weight, 0);

/** The largest relative difference. */
export function difference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, row) => Math.abs(value - b[row]!) / Math.max(Math.abs(b[row]!), 1e-12)));
}
