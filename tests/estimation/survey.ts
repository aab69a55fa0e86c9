import * as fc from 'fast-check';
import type { TaylorDesign } from '#estimation';
import { taylorDesign } from '#estimation';
import type { SlowRow } from './slow-formula.ts';

/** Surveys of a few strata with at least two PSUs each, for property tests. */
export const anySurvey: fc.Arbitrary<SlowRow[]> = fc
  .array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) => {
    const places = sizes.flatMap((psus, stratum) =>
      psus.flatMap((size, psu) => Array.from({ length: size }, () => ({ stratum, psu: `${stratum}-${psu}` }))),
    );
    return fc.tuple(
      ...places.map((place) =>
        fc
          .record({
            weight: fc.integer({ min: 1, max: 5000 }).map((tenths) => tenths / 10),
            domain: fc.constantFrom(0, 1),
            y: fc.integer({ min: -20, max: 40 }).map((value) => value / 4),
            x: fc.integer({ min: 1, max: 30 }),
          })
          .map((values) => ({ ...place, ...values })),
      ),
    );
  });

export function designOf(rows: readonly SlowRow[], lonelyPsu: 'remove' | 'adjust' = 'remove'): TaylorDesign {
  return taylorDesign({
    weights: rows.map((row) => row.weight),
    strata: [rows.map((row) => row.stratum)],
    clusters: [rows.map((row) => row.psu)],
    lonelyPsu,
  });
}

export const column = <K extends 'y' | 'x' | 'domain' | 'weight'>(rows: readonly SlowRow[], key: K) =>
  rows.map((row) => row[key]);

/** Equal up to rounding: 1e-9 of the size of the numbers, far below any published digit. */
export function near(a: unknown, b: number, size = Math.abs(b)): boolean {
  return typeof a === 'number' && Math.abs(a - b) <= 1e-9 * (size + 1);
}
