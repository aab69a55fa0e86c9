import { describe, expect, it } from 'vitest';
import { publicWeights } from '../../../server/public-file/design/public-weights.ts';
import { numbersOf, type RecordTables } from '../../../server/public-file/public-records.ts';

const K = 5;
const HOMES = 400;

/** Homes that had the same chance, but for a little, with one to six adults of whom one is in the file. */
const ADULTS = Array.from({ length: HOMES }, (_, row) => 1 + ((row * 7 + Math.floor(row / 13)) % 6));
const HOME_WEIGHT = ADULTS.map((_, row) => 100 + (row % 9) / 10);
/** What each shows: an area and an age; of three it is withheld. */
const SHOWN = ADULTS.map((_, row) => (row < 3 ? 'north ?' : `${row % 2 ? 'north' : 'south'} ${row % 3}`));

const column = (values: readonly (string | number)[]) => ({
  described: { name: '', kind: 'number', label: {} },
  values,
});
const numbers = ADULTS.map((_, row) => row);
const TABLES = new Map(
  Object.entries({
    household: { household: column(numbers), weight_household: column(HOME_WEIGHT) },
    person: {
      household: column(numbers),
      person: column(numbers),
      weight_person: column(HOME_WEIGHT.map((weight, row) => weight * ADULTS[row]!)),
    },
  }).map(([unit, columns]) => [unit, { unit, rows: HOMES, columns: new Map(Object.entries(columns)) }]),
) as unknown as RecordTables;

const made = publicWeights(TABLES, {
  k: K,
  times: 10,
  places: { household: ADULTS.map((_, row) => row % 8), person: ADULTS.map((_, row) => row % 8) },
  crimes: [],
  shown: SHOWN.map((text) => [text]),
});
const sum = (weights: ArrayLike<number>, rows = numbers) => rows.reduce((all, row) => all + weights[row]!, 0);

describe('the weights of a public-use file', () => {
  it('do not tell how many adults a home has', () => {
    const ratios = numbers.map((row) => made.person[row]! / made.household[row]!);
    // By what all who show the same have together, whoever is alone there or with five others.
    for (const rows of Map.groupBy(numbers, (row) => SHOWN[row]!).values()) {
      const own = rows.map((row) => ratios[row]!);
      expect(Math.max(...own) / Math.min(...own)).toBeLessThan(1.1);
    }
    const near = numbers.filter((row) => Math.abs(ratios[row]! / ADULTS[row]! - 1) < 0.1);
    expect(near.every((row) => ADULTS[row] === 3 || ADULTS[row] === 4)).toBe(true);
  });

  it('are of k people and two strata each, and their sums stay, of everybody and of who shows the same', () => {
    const pairs = [...Map.groupBy(numbers, (row) => `${made.household[row]} ${made.person[row]}`).values()];
    expect(Math.min(...pairs.map((rows) => rows.length))).toBeGreaterThanOrEqual(K);
    expect(pairs.every((rows) => new Set(rows.map((row) => row % 8)).size > 1)).toBe(true);
    const before = numbersOf(TABLES.get('person'), 'weight_person');
    expect(sum(made.person) / sum(before)).toBeCloseTo(1, 12);
    expect(sum(made.household) / sum(HOME_WEIGHT)).toBeCloseTo(1, 12);
    for (const [text, rows] of Map.groupBy(numbers, (row) => SHOWN[row]!))
      if (text !== 'north ?') expect(sum(made.person, rows) / sum(before, rows)).toBeCloseTo(1, 1);
  });
});
