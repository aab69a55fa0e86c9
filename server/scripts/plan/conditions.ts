import type { Amount, RecordCondition } from './steps.ts';

/** What is so of no record, and of every record. */
export const NO_RECORD: RecordCondition = { is: 'any', of: [] };
export const EVERY_RECORD: RecordCondition = { is: 'all', of: [] };

export const MISSING: Amount = { missing: true };
export const ONE: Amount = { number: 1 };
export const ZERO: Amount = { number: 0 };

/** Whether a column has one of some codes; never, where there is no such column. */
export function isOneOf(column: string | undefined, ...codes: readonly string[]): RecordCondition {
  return column === undefined || codes.length === 0 ? NO_RECORD : { is: 'in', column, codes };
}

/** Whether a column has a value; never, where there is no such column. */
export function isThere(column: string | undefined): RecordCondition {
  return column === undefined ? NO_RECORD : { is: 'there', column };
}

export function isOne(column: string): RecordCondition {
  return { is: 'equal', column, value: 1 };
}

/** All of some conditions, as short as it can be said. */
export function all(...conditions: readonly RecordCondition[]): RecordCondition {
  return joined('all', conditions, EVERY_RECORD, NO_RECORD);
}

export function any(...conditions: readonly RecordCondition[]): RecordCondition {
  return joined('any', conditions, NO_RECORD, EVERY_RECORD);
}

export function not(condition: RecordCondition): RecordCondition {
  if (isSame(condition, NO_RECORD)) return EVERY_RECORD;
  if (isSame(condition, EVERY_RECORD)) return NO_RECORD;
  return condition.is === 'not' ? condition.of : { is: 'not', of: condition };
}

export function isSame(condition: RecordCondition, other: RecordCondition): boolean {
  return JSON.stringify(condition) === JSON.stringify(other);
}

function joined(is: 'all' | 'any', conditions: readonly RecordCondition[], empty: RecordCondition, stops: RecordCondition): RecordCondition {
  const of = conditions.flatMap((one) => (one.is === is ? one.of : [one]));
  if (of.some((one) => isSame(one, stops))) return stops;
  if (of.length === 0) return empty;
  return of.length === 1 ? of[0]! : { is, of };
}
