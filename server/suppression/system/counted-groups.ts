import type { Groups } from '#estimation';
import { setMarkText } from './record-marks.ts';
import type { Subject } from './subjects.ts';

/** What is counted of a subject in one group. */
export interface GroupCount {
  readonly count: number;
  readonly total: number;
  readonly contributors: number;
  readonly largest: readonly number[];
  readonly largestOf: readonly number[];
  /** Of the records, or of their amounts: equal ones have equal marks. */
  readonly mark: string;
}

/** More of the largest contributions than these no rule asks for. */
const MOST_LARGEST = 10;

/** A subject in each group of a partition of its records. */
export function countedGroups({ records, isCounted, amounts }: Subject, { codes, count }: Groups): GroupCount[] {
  const counts = new Array<number>(count).fill(0);
  const totals = new Array<number>(count).fill(0);
  const { contributor, weight, marks } = records;
  const first = new Float64Array(count);
  const second = new Float64Array(count);
  const byContributor = contributor || amounts ? Array.from({ length: count }, () => new Map<number, number>()) : [];
  for (let row = 0; row < records.rows; row++) {
    const group = codes[row]!;
    if (isCounted[row] !== 1 || group < 0) continue;
    const amount = weight[row]! * (amounts ? amounts[row]! : 1);
    counts[group]!++;
    first[group]! += marks.first[row]! * (amounts ? amounts[row]! : 1);
    second[group]! += marks.second[row]! * (amounts ? amounts[row]! : 1);
    totals[group]! += amount;
    const own = byContributor[group];
    if (own) {
      const of = contributor ? contributor[row]! : row;
      own.set(of, (own.get(of) ?? 0) + amount);
    }
  }
  return counts.map((cases, group) => {
    const own = byContributor[group];
    const largest = amounts && own ? [...own].sort(([, a], [, b]) => b - a).slice(0, MOST_LARGEST) : [];
    return {
      count: cases,
      total: totals[group]!,
      contributors: own?.size ?? cases,
      largest: largest.map(([, amount]) => amount),
      largestOf: largest.map(([whose]) => whose),
      mark: setMarkText({ first: first[group]!, second: second[group]! }),
    };
  });
}

/** A subject among some of its records. */
export function countedIn(subject: Subject, rows: Int32Array): GroupCount {
  const codes = new Int32Array(subject.records.rows).fill(-1);
  for (const row of rows) codes[row] = 0;
  return countedGroups(subject, { codes, count: 1 })[0]!;
}
