/**
 * The edition of made-up cases, in a case and in the envelope of what is made of it. No edition can have this key, so
 * nothing of it is ever mistaken for one: a tablet never sends it, and the server refuses it.
 */
export const PRACTICE = '~practice';

/** Whether something is made up. */
export function isPractice({ survey }: { readonly survey?: unknown }): boolean {
  return survey === PRACTICE;
}
