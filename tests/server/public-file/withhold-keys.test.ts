import '../../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsShown, peopleIn, viewOfSubjects, viewOfVictims } from '../../../server/public-file/anonymity/views.ts';
import { withholdKeys } from '../../../server/public-file/anonymity/withhold-keys.ts';

const VALUES = [2, 3, 4];

/** People with three keys and some crimes, and incidents with one key. */
const people = fc
  .record({
    k: fc.integer({ min: 3, max: 6 }),
    persons: fc.array(
      fc.record({
        area: fc.integer({ min: 0, max: 1 }),
        keys: fc.tuple(...VALUES.map((count) => fc.integer({ min: -1, max: count - 1 }))),
        crimes: fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 2 })), { maxLength: 3 }),
      }),
      { minLength: 12, maxLength: 120 },
    ),
  })
  .map(({ k, persons }) => {
    const all = persons.flatMap(({ crimes }, subject) => crimes.map(([crime, month]) => ({ subject, crime, month })));
    return {
      k,
      subjects: {
        count: persons.length,
        area: Int32Array.from(persons, ({ area }) => area),
        keys: VALUES.map((_, key) => ({
          name: `key ${key}`,
          cost: 5 + key,
          values: Int32Array.from(persons, ({ keys }) => keys[key]!),
        })),
      },
      incidents: {
        count: all.length,
        subject: Int32Array.from(all, ({ subject }) => subject),
        crime: Int32Array.from(all, ({ crime }) => crime),
        keys: [{ name: 'month', cost: 3, values: Int32Array.from(all, ({ month }) => month) }],
      },
      order: Int32Array.from(persons, (_, place) => (place * 7919) % persons.length),
    };
  });

describe('keys of single records', () => {
  it('are withheld until everybody, and every victim, looks like k people', () => {
    let made = 0;
    fc.assert(
      fc.property(people, ({ k, subjects, incidents, order }) => {
        const withheld = withholdKeys(subjects, incidents, k, order);
        if (withheld === undefined) return;
        made += 1;
        for (const view of [viewOfSubjects(subjects, withheld), viewOfVictims(subjects, incidents, withheld)])
          for (const group of groupsShown(view).values()) expect(peopleIn(view, group)).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: 150 },
    );
    expect(made).toBeGreaterThan(50);
  });

  it('fit k people or nobody, whatever somebody knows of them', () => {
    fc.assert(
      fc.property(people, ({ k, subjects, incidents, order }) => {
        const withheld = withholdKeys(subjects, incidents, k, order);
        if (withheld === undefined) return;
        // Every value of every key, and not knowing it.
        for (const area of [0, 1])
          for (const known of product([...VALUES.map((count) => range(-1, count)), range(-1, 3), range(-1, 2)])) {
            const [month, crime] = known.slice(VALUES.length);
            const fits = (subject: number) =>
              subjects.area[subject] === area &&
              subjects.keys.every(
                ({ values }, key) =>
                  known[key] === -1 ||
                  (withheld.ofSubjects[subject]! & (1 << key)) !== 0 ||
                  values[subject] === known[key],
              );
            const found = new Set(
              crime === -1
                ? range(0, subjects.count).filter(fits)
                : range(0, incidents.count)
                    .filter(
                      (row) =>
                        incidents.crime[row] === crime &&
                        (month === -1 || withheld.ofIncidents[row] !== 0 || incidents.keys[0]!.values[row] === month),
                    )
                    .map((row) => incidents.subject[row]!)
                    .filter(fits),
            );
            if (found.size > 0) expect(found.size).toBeGreaterThanOrEqual(k);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('stay where k people share them', () => {
    const values = (of: number[]) => Int32Array.from(of);
    const subjects = {
      count: 12,
      area: new Int32Array(12),
      keys: [
        { name: 'sex', cost: 20, values: values([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]) },
        { name: 'age', cost: 10, values: values([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]) },
      ],
    };
    const none = { count: 0, subject: values([]), crime: values([]), keys: [] };
    const { ofSubjects } = withholdKeys(
      subjects,
      none,
      5,
      Int32Array.from({ length: 12 }, (_, place) => place),
    )!;
    // Two of an age of their own: the age of all of their sex is withheld, because five others of them cannot
    // do without.
    expect([...ofSubjects]).toEqual([0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, place) => from + place);
}

function product(lists: number[][]): number[][] {
  return lists.reduce<number[][]>((made, list) => made.flatMap((one) => list.map((value) => [...one, value])), [[]]);
}
