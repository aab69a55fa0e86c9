import { numberColumn } from '#questionnaires';
import type { Amounts } from '../analysis-file.ts';
import { placeOfValue, type Records } from './records.ts';
import { conditionOf } from './study-columns.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { StudyAmounts } from './study-schema.ts';

/**
 * The amounts of money that a study states, by variable; undefined where it states none. One below 0 is reported as
 * negative-amount.
 *
 * @param rows those of the file that are records, in their order
 */
export function amountsFromStudy(
  stated: StudyAmounts | undefined,
  records: Records,
  { report, rows }: { report: StudyReport; rows: Int32Array },
): ReadonlyMap<string, Amounts> | undefined {
  const amounts = new Map<string, Amounts>();
  for (const [name, of] of Object.entries(stated ?? {})) {
    if (of === undefined) continue;
    const numbers = numberColumn(of.value, records.columns, records.rows);
    const isUnknown = of.unknown === undefined ? undefined : conditionOf(of.unknown, records);
    const values = Float64Array.from(rows, (row) => (isUnknown?.[row] === 1 ? Number.NaN : numbers[row]!));
    const asked = Uint8Array.from(rows, (row) => (isUnknown?.[row] === 1 || !Number.isNaN(numbers[row]) ? 1 : 0));
    for (const [place, value] of values.entries())
      if (value < 0 || value === Number.POSITIVE_INFINITY)
        report.add(placeOfValue(records, rows[place]!, of.value), studyProblems.impossibleAmount(value));
    amounts.set(name, { values, asked });
  }
  return amounts.size === 0 ? undefined : amounts;
}
