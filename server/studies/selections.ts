import type { StudySelection } from '#contract';
import type { Records } from '../analysis/from-study/records.ts';
import { conditionOf } from '../analysis/from-study/study-columns.ts';
import { type StudyUse, usesByFile } from '../analysis/from-study/study-uses.ts';
import type { CheckedStudy } from './check-study.ts';

const PARTS = ['households', 'persons', 'incidents'] as const;
const UNIT_OF_PART = { households: 'household', persons: 'person', incidents: 'incident' } as const;

/** How many rows each condition of a study selects, in the order of the study. */
export function selectionsOf({ source, files, of }: CheckedStudy): StudySelection[] {
  const { study } = source;
  return usesByFile(study).flatMap(({ uses }) =>
    uses.flatMap((use) => {
      if (use.as !== 'condition') return [];
      const rows = rowsFor(use, { study, files, of });
      if (!rows) return [];
      const path = use.path.map((part) => (typeof part === 'number' ? part : String(part)));
      return [
        { path, line: source.place(use.path).line ?? 1, text: use.text, rows: countOf(use.text, rows), of: rows.rows },
      ];
    }),
  );
}

/** The rows that a condition is about: all of the file for `rows`, those of the part for every other one. */
function rowsFor(
  { path: [first, second] }: StudyUse,
  { study, files, of }: Pick<CheckedStudy, 'files' | 'of'> & { study: CheckedStudy['source']['study'] },
): Records | undefined {
  if (first === 'indicators') return of[study.indicators[Number(second)]!.unit];
  const part = PARTS.find((name) => name === first);
  if (!part) return undefined;
  const described = study[part];
  return second === 'rows' && described ? files.get(described.file) : of[UNIT_OF_PART[part]];
}

function countOf(condition: string, records: Records): number {
  let count = 0;
  for (const holds of conditionOf(condition, records)) count += holds;
  return count;
}
