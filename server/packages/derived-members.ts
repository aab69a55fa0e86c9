import { SCRIPT_PROGRAMS } from '#contract';
import type { AnalysisFile } from '../analysis/analysis-file.ts';
import type { TablePlan } from '../analysis/tables/plan-table.ts';
import { DDI_CODEBOOK } from '../microdata/export/ddi-codebook.ts';
import { recordsInMemory } from '../microdata/export/record-source.ts';
import { printScript, scriptFileName } from '../scripts/print-script.ts';
import { scriptsOfPlans } from '../scripts/script-of-folder.ts';
import type { ScriptLanguage } from '../scripts/words/script-words.ts';
import type { PackedRecords } from './packed-records.ts';

/** Where the codebook of the records is: DDI-Codebook 2.5. */
export const CODEBOOK_FILE = 'codebook/codebook.xml';

/** The scripts of each table, by their place in the package. */
export function scriptsOfTables(
  plans: readonly TablePlan[],
  { file, records, language }: { file: AnalysisFile; records: PackedRecords; language: ScriptLanguage },
): ReadonlyMap<string, Buffer>[] {
  const { described, analysis, sha256, description } = records;
  const imputation = description.imputation?.specification;
  const of = { described, sha256, ...(imputation && { imputation }) };
  return scriptsOfPlans(plans, { file, analysis, of }, language).map(
    (plan) =>
      new Map(
        SCRIPT_PROGRAMS.map((program) => [
          `scripts/${scriptFileName(plan.table, program)}`,
          Buffer.from(printScript(plan, program, language)),
        ]),
      ),
  );
}

/** The variables of the records with labels and codes. It holds no values. */
export async function codebookOf({ described }: PackedRecords, language: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await DDI_CODEBOOK.write({
    source: recordsInMemory(new Map(), described),
    language,
    placeOf: () => ({ keep: (piece) => pieces.push(piece) }),
  });
  return Buffer.concat(pieces);
}
