import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import type { TablePlan } from '../../analysis/tables/plan-table.ts';
import { tabulateTable } from '../../analysis/tables/tabulate-table.ts';
import { isOfEverybody } from '../../suppression/rounded/kinds-of-figures.ts';
import type { HiddenInTables } from './hidden-in-tables.ts';

/** Whether tables hide how many people or households a group has, so that nothing beside them may tell it either. */
export function hidesGroups(
  plans: readonly TablePlan[],
  file: AnalysisFile,
  { known }: Pick<HiddenInTables, 'known'>,
): boolean {
  return plans
    .filter(({ figures }) => figures.some(({ id }) => isOfEverybody(id)))
    .some((plan) =>
      tabulateTable(plan, file).some(
        ({ indicator }, place) => isOfEverybody(indicator) && known(plan.table.table).isHidden(place),
      ),
    );
}
