import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysisFileFromStudy } from '../../server/analysis/from-study/analysis-file-from-study.ts';
import { planTables } from '../../server/analysis/tables/plan-table.ts';
import { tabulateTable } from '../../server/analysis/tables/tabulate-table.ts';
import { describedRecords } from '../../server/microdata/export/described-columns.ts';
import { analysisFileOfRecords } from '../../server/microdata/read/analysis-file-of-records.ts';
import { readDescribedFolder } from '../../server/microdata/verify/described-folder.ts';
import { printScript, scriptFileName } from '../../server/scripts/print-script.ts';
import { scriptsOfFolder } from '../../server/scripts/script-of-folder.ts';
import { type ComparedCells, compareCells } from './compare-cells.ts';
import { readRows } from './expected-records.ts';
import { answers, runFile } from './run-file.ts';
import { tablesOfFile } from './tables-of-a-file.ts';

/** Runs each script that it is given, and tells which of them failed. */
const RUN = `import contextlib, io, json, runpy, sys, traceback
failed = {}
for script in sys.argv[1:]:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            runpy.run_path(script)
    except BaseException:
        failed[script] = traceback.format_exc(limit=-1)
print(json.dumps(failed))
`;

/** The Python of this machine that has what the scripts of tables need; undefined where none has. */
export function pythonWithPandas(): string | undefined {
  return ['python3', '/usr/bin/python3'].find((command) => answers(command, ['-c', 'import pandas, scipy']));
}

/** Where the records are that the figures are made of. */
export interface ScriptedRecords {
  /** The analysis file. */
  readonly folder: string;
  /** Its files of csv, in another folder, beside which the scripts are written and run. */
  readonly csv: string;
  /** What it was made from: then the figures are those of the study, without a file between. */
  readonly study?: { readonly study: string; readonly data: string };
}

/** A table whose script was run. */
export interface ScriptedTable extends ComparedCells {
  readonly table: string;
}

/** The Python scripts of every kind of table that a file gives, run; every cell is held against the product's. */
export async function runPythonScripts(
  python: string,
  { folder, csv, study }: ScriptedRecords,
): Promise<ScriptedTable[]> {
  const read = await readDescribedFolder(folder);
  if ('fault' in read) throw new Error(`${folder}: ${read.fault}`);
  const described = describedRecords(read.description);
  if (described?.analysis === undefined) throw new Error(`${folder} does not say how figures are made`);
  const file = study
    ? await analysisFileFromStudy(study.study, study.data)
    : await analysisFileOfRecords(folder, described, described.analysis);
  const sources = tablesOfFile(file);
  const scripts = (await scriptsOfFolder(sources, { path: folder, sha256: read.description.sha256, described }, 'en'))!;
  const nameOf = (table: string) => scriptFileName(table, 'python');
  for (const plan of scripts) writeFileSync(join(csv, nameOf(plan.table)), printScript(plan, 'python', 'en'));
  const main = join(csv, 'run-all.py');
  writeFileSync(main, RUN);
  const failed = JSON.parse(runFile(python, [main, ...scripts.map(({ table }) => nameOf(table))], { cwd: csv }));
  return planTables(sources, file).map((plan, place) => {
    const script = scripts[place]!;
    const { table } = script;
    const result = join(csv, `${table}-python.csv`);
    const why: string | undefined = failed[nameOf(table)];
    if (script.blocks.length === 0 && why === undefined)
      return { table, ...compareCells(tabulateTable(plan, file), [], script) };
    if (why !== undefined || !existsSync(result))
      return { table, cells: 0, leftOut: 0, same: 0, different: [why ?? 'no result'] };
    return { table, ...compareCells(tabulateTable(plan, file), objects(result), script) };
  });
}

function objects(path: string): Record<string, string>[] {
  const [head, ...rows] = readRows(path);
  return rows.map((row) => Object.fromEntries(head!.map((name, place) => [name, row[place] ?? ''])));
}
