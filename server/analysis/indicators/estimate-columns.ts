import { type Design, type DomainEstimate, type Groups, tabulation } from '#estimation';
import { optionsFor, type SurveyChoices } from './estimation-options.ts';
import type { Statistic } from './rows.ts';

/**
 * The estimates of several columns of values, each as if it were estimated alone, to the last bit.
 *
 * @returns by partition, then by column, then by group, with the degrees of freedom of the group
 */
export function estimateColumns(
  statistic: Statistic,
  columns: readonly Float64Array[],
  design: Design,
  { partitions, choices }: { partitions: readonly Groups[]; choices: SurveyChoices },
): DomainEstimate[][][] {
  const figures = columns.map((values) => ({ statistic, values }));
  const tables = tabulation({ figures, designs: [design], tables: partitions }, optionsFor(choices, design));
  return Array.from(tables, ([inDesign]) => inDesign!);
}
