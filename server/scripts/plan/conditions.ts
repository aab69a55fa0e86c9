import type { Amount, Condition } from './steps.ts';

/** What is so of no record, and of every record. */
export const NEVER: Condition = { is: 'any', of: [] };
export const ALWAYS: Condition = { is: 'all', of: [] };

export const MISSING: Amount = { missing: true };
export const ONE: Amount = { number: 1 };
export const ZERO: Amount = { number: 0 };

/** Whether a column has one of some codes; never, where there is no such column. */
export function isIn(column: string | undefined, ...codes: readonly string[]): Condition {
  return column === undefined || codes.length === 0 ? NEVER : { is: 'in', column, codes };
}

/** Whether a column has a value; never, where there is no such column. */
export function isThere(column: string | undefined): Condition {
  return column === undefined ? NEVER : { is: 'there', column };
}

export function isOne(column: string): Condition {
  return { is: 'equal', column, value: 1 };
}

/** All of some conditions, as short as it can be said. */
export function all(...conditions: readonly Condition[]): Condition {
  return joined('all', conditions, ALWAYS, NEVER);
}

export function any(...conditions: readonly Condition[]): Condition {
  return joined('any', conditions, NEVER, ALWAYS);
}

export function not(condition: Condition): Condition {
  if (isSame(condition, NEVER)) return ALWAYS;
  if (isSame(condition, ALWAYS)) return NEVER;
  return condition.is === 'not' ? condition.of : { is: 'not', of: condition };
}

export function isSame(condition: Condition, other: Condition): boolean {
  return JSON.stringify(condition) === JSON.stringify(other);
}

function joined(is: 'all' | 'any', conditions: readonly Condition[], empty: Condition, stops: Condition): Condition {
  const of = conditions.flatMap((one) => (one.is === is ? one.of : [one]));
  if (of.some((one) => isSame(one, stops))) return stops;
  if (of.length === 0) return empty;
  return of.length === 1 ? of[0]! : { is, of };
}
