import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { planTables } from '../../../server/analysis/tables/plan-table.ts';
import { readTableText } from '../../../server/analysis/tables/read-tables.ts';
import type { TableCell } from '../../../server/analysis/tables/table-cell.ts';
import { tabulateTable } from '../../../server/analysis/tables/tabulate-table.ts';
import type { ScriptPlan } from '../../../server/scripts/plan/script-plan.ts';
import { scriptsOfFolder } from '../../../server/scripts/script-of-folder.ts';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { costFile } from '../analysis/tables/small-costs.ts';
import { folderOfEdition } from './edition-folder.ts';
import { folderOfFile, folderOfStudy, type RecordFolder } from './record-folders.ts';
import { HOSTILE_NAMES, TABLES, type TableToTry } from './tables-of-all-kinds.ts';

const REFERENCE = join(import.meta.dirname, '../../fixtures/reference');
const linesOf = (name: string) => readFileSync(join(REFERENCE, name), 'utf8').trim().split('\n').slice(1);

/** A table with what its script is printed from, and with the cells that the engine makes. */
export interface TriedTable {
  readonly table: string;
  readonly folder: RecordFolder;
  readonly plan: ScriptPlan;
  readonly made: readonly TableCell[];
}

/**
 * The tables of the tests; the record files of each file are in a folder.
 *
 * @param only of some files
 */
export async function triedTables(into: string, only?: readonly TableToTry['folder'][]): Promise<TriedTable[]> {
  const wanted = TABLES.filter(({ folder }) => only?.includes(folder) ?? true);
  const tried: TriedTable[] = [];
  for (const [name, tables] of Map.groupBy(wanted, ({ folder }) => folder)) {
    const folder = await folderNamed(into, name);
    const sources = tables.map(({ spec }) => readTableText(JSON.stringify(spec), spec.table));
    const plans = (await scriptsOfFolder(sources, folder, 'en'))!;
    for (const [place, ofTable] of planTables(sources, folder.file).entries()) {
      const plan = plans[place]!;
      expect(plan.leftOut, plan.table).toEqual([]);
      tried.push({ table: plan.table, folder, plan, made: tabulateTable(ofTable, folder.file) });
    }
  }
  return tried;
}

export async function folderNamed(into: string, name: TableToTry['folder']): Promise<RecordFolder> {
  if (name === 'small')
    return folderOfFile(join(into, name), await fileOf(linesOf('tables-persons.csv'), linesOf('tables-incidents.csv')));
  if (name === 'words') {
    const study = smallStudy();
    const { sex } = study.persons.domains;
    study.persons.domains = { ...study.persons.domains, ...Object.fromEntries(HOSTILE_NAMES.map((one) => [one, sex])) };
    study.persons.profile = [...HOSTILE_NAMES];
    const incidents = linesOf('tables-incidents.csv');
    return folderOfFile(join(into, name), await fileOf(linesOf('tables-persons.csv'), incidents, study));
  }
  if (name === 'costs') return folderOfFile(join(into, name), await costFile());
  if (name === 'edition') return folderOfEdition(join(into, name), [1, 2, 3]);
  return folderOfStudy(into, name);
}
