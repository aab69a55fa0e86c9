import { programNames } from '../program-names.ts';

/** Bytes of a name. */
const MOST_NAME = 64;

/** @see IBM SPSS Statistics, Command Syntax Reference, "Variable Names" */
const RESERVED = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with']);

/** Names of variables that SPSS takes. */
export function spssNames(names: readonly string[]): string[] {
  return programNames(names, { mostBytes: MOST_NAME, reserved: RESERVED });
}

/** Names of eight letters, which each variable has besides; none twice. */
export function shortNames(count: number): string[] {
  return Array.from({ length: count }, (_value, place) => `V${String(place + 1).padStart(7, '0')}`);
}
