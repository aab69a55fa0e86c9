import { z } from 'zod';

/** NIST SP 800-63B wants length and no rules of composition. */
export const SHORTEST_PASSWORD = 12;

export const LONGEST_PASSWORD = 200;

/** In UTF-16 units: room for the longest password in any script. */
const MOST_UNITS = 1000;

/** How many characters a password has, however the keyboard composes them. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFKC')].length;
}

/** A password as somebody types it to sign in: whatever was allowed when it was set. */
export const typedPassword = z.string().max(MOST_UNITS);

/** A new password: long enough to resist guessing, bounded so that hashing cannot be made expensive. */
export const newPassword = typedPassword
  .refine((password) => passwordLength(password) >= SHORTEST_PASSWORD, `at least ${SHORTEST_PASSWORD} characters`)
  .refine((password) => passwordLength(password) <= LONGEST_PASSWORD, `at most ${LONGEST_PASSWORD} characters`);
