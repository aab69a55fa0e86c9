import { counted, EstimationError } from './estimation-error.ts';

/** What can be wrong with a column, with groups or with an option. */
export const inputErrors = {
  columnLength: ({ name, length, rows }: { name: string; length: number; rows: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: name,
      problem: `it has ${counted(length, 'value')}, but the design has ${counted(rows, 'row')}`,
      remedy: 'give one value per row of the design, NaN where it is missing',
    }),
  notANumber: ({ name, row, value }: { name: string; row: number; value: unknown }) =>
    new EstimationError({
      code: 'invalid-value',
      place: `${name}, row ${row + 1}`,
      problem: typeof value === 'string' ? `${value} is text` : `${value} is a ${typeof value}`,
      remedy: 'turn the column into numbers, with NaN where a value is missing',
    }),
  mostUses: ({ mostUses }: { mostUses: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option mostUses',
      problem: `${mostUses} is not a whole number of 1 or more`,
      remedy: 'say how many records one may lend its value to',
    }),
  notAnIndicator: ({ name, row, value }: { name: string; row: number; value: number }) =>
    new EstimationError({
      code: 'invalid-indicator',
      place: `${name}, row ${row + 1}`,
      problem: `${value} is neither 0 nor 1`,
      remedy: 'code the variable as 1 (yes), 0 (no) and NaN (missing)',
    }),
  numberOfGroups: ({ count, most }: { count: number; most: number }) =>
    new EstimationError({
      code: 'invalid-groups',
      place: 'groups',
      problem: `${count} is not a number of groups`,
      remedy: `give a whole number from 0 to ${most}`,
    }),
  groupsLength: ({ length, rows }: { length: number; rows: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'groups',
      problem: `the number of codes is ${length}, but the design has ${counted(rows, 'row')}`,
      remedy: 'give one code per row of the design',
    }),
  codesNotInt32: ({ place }: { place: string }) =>
    new EstimationError({
      code: 'invalid-groups',
      place,
      problem: 'the codes must be an Int32Array',
      remedy: 'use Int32Array.from(codes)',
    }),
  groupCode: ({ row, code, count }: { row: number; code: number; count: number }) =>
    new EstimationError({
      code: 'invalid-groups',
      place: `row ${row + 1}`,
      problem: `group ${code} is not between -1 and ${count - 1}`,
      remedy: 'correct the number of groups, or use -1 for rows that are in no group',
    }),
  domainLength: ({ length, rows }: { length: number; rows: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'domain',
      problem: `it has ${counted(length, 'value')}, but the design has ${counted(rows, 'row')}`,
      remedy: 'give one value per row of the design',
    }),
  unknownChoice: ({ option, value, allowed }: { option: string; value: unknown; allowed: readonly unknown[] }) =>
    new EstimationError({
      code: 'invalid-option',
      place: `option ${option}`,
      problem: `${value} is unknown`,
      remedy: `use ${allowed.join(' or ')}`,
    }),
  degreesOfFreedom: ({ df }: { df: unknown }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option df',
      problem: `${df} is unknown`,
      remedy: 'use full, domain, infinite or a number',
    }),
  level: ({ level }: { level: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option level',
      problem: `${level} is not between 0 and 1`,
      remedy: 'write 0.95 for 95 per cent',
    }),
  rangeOfRows: ({ from, to, rows }: { from: number; to: number; rows: number }) =>
    new EstimationError({
      code: 'invalid-option',
      place: 'option rows',
      problem: `${from} to ${to} is not a range of ${counted(rows, 'row')}`,
      remedy: 'give the first row and the one after the last, counted from 0',
    }),
} as const;
