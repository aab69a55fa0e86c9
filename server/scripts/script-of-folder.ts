import { sourceOfFigures } from '#contract';
import type { AnalysisFile } from '../analysis/analysis-file.ts';
import { planTables, type TablePlan } from '../analysis/tables/plan-table.ts';
import type { TableSource } from '../analysis/tables/read-tables.ts';
import type { DescribedAnalysis } from '../microdata/analysed/describe-analysis.ts';
import { editionOfRecords } from '../microdata/edition-of-records.ts';
import type { DescribedRecords } from '../microdata/export/described-columns.ts';
import { withStudyLabels } from '../microdata/export/study-labels.ts';
import { programVersion } from '../microdata/program-version.ts';
import { analysisFileOfRecords } from '../microdata/read/analysis-file-of-records.ts';
import { planScript } from './plan/plan-script.ts';
import type { ScriptPlan } from './plan/script-plan.ts';
import { SCRIPT_UNITS } from './plan/steps.ts';
import { scriptTitle } from './script-title.ts';

/** Record files, as far as scripts need them. */
export interface FilesToScript {
  readonly sha256: string;
  readonly described: DescribedRecords;
  readonly imputation?: ScriptPlanInput['imputation'];
}

/** A folder of them. */
export interface FolderToScript extends FilesToScript {
  readonly path: string;
}

type ScriptPlanInput = Parameters<typeof planScript>[2];

/**
 * Says what the cells of tables are over the record files of a folder.
 *
 * @returns undefined where the description does not say how figures are made: an older program wrote it
 * @throws TableError with everything that the folder cannot give; the error of the operating system
 */
export async function scriptsOfFolder(
  sources: readonly TableSource[],
  folder: FolderToScript,
  language: string,
): Promise<ScriptPlan[] | undefined> {
  const { path, described } = folder;
  const { analysis } = described;
  if (analysis === undefined) return undefined;
  const file = await analysisFileOfRecords(path, described, analysis);
  return scriptsOfPlans(planTables(sources, file), { file, analysis, of: folder }, language);
}

/** The same of tables that are planned over a file already. */
export function scriptsOfPlans(
  plans: readonly TablePlan[],
  {
    file,
    analysis,
    of,
  }: { readonly file: AnalysisFile; readonly analysis: DescribedAnalysis; readonly of: FilesToScript },
  language: string,
): ScriptPlan[] {
  const { sha256, imputation } = of;
  // As the data files are exported that the scripts read.
  const described = of.described.study === undefined ? of.described : withStudyLabels(of.described);
  const columns = new Map(
    SCRIPT_UNITS.flatMap((unit) => {
      const found = described.files.find((one) => one.unit === unit);
      return found ? [[unit, found.columns] as const] : [];
    }),
  );
  const records = { analysis, columns, ...(imputation && { imputation }) };
  const source = sourceOfFigures({ source: file.source, edition: editionOfRecords(of.described) }, language);
  return plans.map((plan) =>
    planScript(plan, file, records, {
      program: programVersion(),
      sha256,
      title: scriptTitle(plan.table, language),
      source,
    }),
  );
}
