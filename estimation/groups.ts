import { EstimationError } from './errors.ts';

/**
 * A partition of the rows: `codes` holds the group of each row (0 to `count` - 1, or -1 for none). Groups without rows
 * still get an estimate, so that tables keep their shape.
 */
export interface Groups {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Checks that the groups describe `rows` rows; everyone is in group 0 when there are none. */
export function checkGroups(groups: Groups, rows: number): Groups {
  if (groups.codes.length !== rows) {
    throw new EstimationError(
      'length-mismatch',
      'groups',
      `${groups.codes.length} codes for ${rows} rows`,
      'give one code per row of the design',
    );
  }
  for (let row = 0; row < rows; row++) {
    const code = groups.codes[row]!;
    if (code < -1 || code >= groups.count) {
      throw new EstimationError(
        'invalid-groups',
        `row ${row + 1}`,
        `group ${code} is not between -1 and ${groups.count - 1}`,
        'count the groups anew or use -1 for rows in none',
      );
    }
  }
  return groups;
}
