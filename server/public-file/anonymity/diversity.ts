import type { RecordValue } from '../../microdata/record-value.ts';
import { groupsShown, type View } from './views.ts';

/** How different the sensitive answers are within the groups of a view. */
export interface Diversity {
  readonly groups: number;
  /** Groups whose answers were too much alike. */
  readonly alike: number;
  /** The fewest different answers of any group whose answers stay. */
  readonly fewest: number;
}

/**
 * Distinct l-diversity (Machanavajjhala and others 2007): a group whose members gave fewer than l different
 * answers tells what each of them said, so that all of its answers are blank. A blank is no answer: who knows
 * that somebody was asked, as of a crime that was not reported, leaves the blanks aside. Where nobody of the
 * group was asked, nothing is told.
 *
 * @param values of the sensitive column; changed
 */
export function diversify(view: View, rowOf: (item: number) => number, values: RecordValue[], l: number): Diversity {
  let alike = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let groups = 0;
  for (const items of groupsShown(view).values()) {
    const rows = items.map(rowOf).filter((row) => row >= 0);
    if (rows.length === 0) continue;
    groups += 1;
    const answers = new Set(rows.flatMap((row) => values[row] ?? []));
    if (answers.size === 0) continue;
    if (answers.size >= l) {
      fewest = Math.min(fewest, answers.size);
      continue;
    }
    alike += 1;
    for (const row of rows) values[row] = null;
  }
  return { groups, alike, fewest: Number.isFinite(fewest) ? fewest : 0 };
}
