import { outcomeName } from '#contract';
import type { RowGroup } from '../made/row-groups.ts';
import type { FigureContext } from '../report-context.ts';

/**
 * A title that says so where all figures under it are of attempts or of completed incidents alone: an office may call
 * a table as it likes, and one of a single figure has no heading in it.
 */
export function titleWithOutcome(
  title: string,
  groups: readonly RowGroup[],
  { names }: Pick<FigureContext, 'names'>,
): string {
  const outcomes = new Set(groups.flatMap(({ rows }) => rows.map(({ cell }) => outcomeName(names, cell.outcome))));
  const [only = ''] = outcomes.size === 1 ? outcomes : [];
  return only === '' || title.includes(only) ? title : `${title}, ${only}`;
}
