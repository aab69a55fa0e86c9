import { EstimationError } from './errors.ts';

/**
 * A partition of the rows: `codes` holds the group of each row (0 to `count` - 1, or -1 for none). Groups without rows
 * still get an estimate, so that tables keep their shape.
 */
export interface Groups {
  readonly codes: Int32Array;
  readonly count: number;
}

// Every group has an estimate, with or without rows.
const MOST_GROUPS = 1_000_000;

/** Checks that the groups describe `rows` rows, each with a code that exists. */
export function checkGroups(groups: Groups, rows: number): Groups {
  checkLength(groups, rows);
  for (let row = 0; row < rows; row++) {
    const code = groups.codes[row]!;
    if (code < -1 || code >= groups.count) refuseCode(groups, row);
  }
  return groups;
}

export function checkLength({ codes, count }: Groups, rows: number): void {
  if (!Number.isSafeInteger(count) || count < 0 || count > MOST_GROUPS)
    throw new EstimationError(
      'invalid-groups',
      'groups',
      `${count} is not a number of groups`,
      `give a whole number from 0 to ${MOST_GROUPS}`,
    );
  checkCodes(codes, 'groups');
  if (codes.length === rows) return;
  throw new EstimationError(
    'length-mismatch',
    'groups',
    `${codes.length} codes for ${rows} rows`,
    'give one code per row of the design',
  );
}

/** Other columns may hold fractions and gaps, which would count in some group unseen. */
export function checkCodes(codes: unknown, place: string): void {
  if (!(codes instanceof Int32Array))
    throw new EstimationError('invalid-groups', place, 'the codes are no Int32Array', 'use Int32Array.from(codes)');
}

export function refuseCode({ codes, count }: Groups, row: number): never {
  throw new EstimationError(
    'invalid-groups',
    `row ${row + 1}`,
    `group ${codes[row]} is not between -1 and ${count - 1}`,
    'count the groups anew or use -1 for rows in none',
  );
}
