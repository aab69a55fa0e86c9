import type { z } from 'zod';
import type { WrongPlace } from '../problems.ts';

/** More would not help. */
export const MOST_PLACES = 50;

/** Where a value breaks its schema, in words that do not repeat the value; not more places than help. */
export function wrongPlaces(error: z.ZodError): WrongPlace[] {
  return error.issues.slice(0, MOST_PLACES).map(({ path, code, message }) => ({
    path: path.map(String).join('.').slice(0, 200),
    // Zod's own message names the keys that it did not expect, and keys are input too.
    expected: code === 'unrecognized_keys' ? 'no other keys' : message,
  }));
}
