import { EstimationError } from '#estimation';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { readInterviews } from '../../analysis/figures.ts';
import { analysisFileFromStudy } from '../../analysis/from-study/analysis-file-from-study.ts';
import { StudyError } from '../../analysis/from-study/study-error.ts';
import { planTables } from '../../analysis/tables/plan-table.ts';
import { readTables, type TableSource } from '../../analysis/tables/read-tables.ts';
import { tableCsvParts } from '../../analysis/tables/table-csv.ts';
import { TableError } from '../../analysis/tables/table-error.ts';
import { tableJsonParts } from '../../analysis/tables/table-json.ts';
import { tabulateTable } from '../../analysis/tables/tabulate-table.ts';
import { readConfig } from '../../config.ts';
import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { writeFault } from '../../files/write-fault.ts';
import { instrumentsWithFolder } from '../../instruments/import-folder.ts';
import { openServerStore } from '../../start/open-server-store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import { optionalText, requiredText, textList } from '../arguments.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';
import { weightsOfEdition } from '../weighting/weights-of-edition.ts';

/** Makes tables as they are specified. Exit 0 done, 1 something cannot be used, 2 wrong use. */
export const tableCommand = defineCommand({
  name: 'table',
  summary: 'makes tables of indicators by crossed domains, as specifications say',
  usage: `cifra table --spec FILE [--spec FILE ...] --study FILE --data DIR --out DIR
cifra table --spec FILE [--spec FILE ...] --survey KEY [--weighting FILE] --out DIR`,
  explanation: `
Makes one table a specification: its indicators, for the crimes that it names, divided by up to three crossed variables.
Every cell has its estimate, standard error, limits, cases, label, and the code of what cannot be computed. A table called
NAME is written to NAME.csv and NAME.json in the folder given with --out.

  --spec FILE       what the table shows (docs/tables.md), e.g. questionnaires/studies/tables/envipe-2021-3.1.json;
                    repeat it for several tables of the same data
  --study FILE      how a survey's files map to the indicators, e.g. questionnaires/studies/envipe-2021.json
  --data DIR        the folder of the files that the study names
  --survey KEY      instead of a study: the accepted interviews of an edition of this platform
  --weighting FILE  weights by this specification (docs/weighting.md) in the place of those of the design; its hash is in NAME.json
  --out DIR         where the files are written; made if absent. They replace those of an earlier run together

Everything that is wrong with the specifications is said at once, a line each: file, line, column, what is wrong, what to do.
Exit 0: done. 1: a specification, the study file or the data cannot be used. 2: wrong use.

With --study reads its files and no database. With --survey reads the database that CIFRA_DB names (data/cifra.sqlite when
it is not set) and keeps there what is derived of interviews. Writes otherwise only to the folder of --out.
`,
  options: {
    spec: textList,
    study: optionalText,
    data: optionalText,
    survey: optionalText,
    weighting: optionalText,
    out: requiredText,
  },
  async run({ spec, study, data, survey, weighting, out }, io) {
    if (spec.length === 0) throw new WrongUse('--spec is missing');
    if ((study === undefined) !== (data === undefined) || (study === undefined) === (survey === undefined))
      throw new WrongUse('name --study and --data, or --survey');
    if (weighting !== undefined && survey === undefined)
      throw new WrongUse('--weighting is for the interviews of --survey; a study has the weights of its files');
    try {
      const sources = readTables(spec);
      const results = new ResultsFolder(out, filesOf(sources));
      const open = (inputs: readonly string[]) => orFail(() => results.open(inputs), out);
      try {
        const file =
          study !== undefined && data !== undefined
            ? await analysisFileFromStudy(study, data, (inputs) => open([...inputs, ...spec]))
            : await fileOfSurvey({ key: survey!, weighting }, () => open([...spec, ...(weighting ? [weighting] : [])]));
        const lines = await writeTables({ sources, file, results, out });
        io.out.write(`${printable(file.title)}\nSource: ${printable(file.source)}\n${lines.join('\n')}\n`);
        return 0;
      } catch (error) {
        results.abandon();
        throw error;
      }
    } catch (error) {
      throw asFailure(error);
    }
  },
});

function filesOf(sources: readonly TableSource[]): string[] {
  return sources.flatMap(({ table: { table } }) => [`${table}.csv`, `${table}.json`]);
}

/** @returns a line for each table */
async function writeTables({
  sources,
  file,
  results,
  out,
}: {
  readonly sources: readonly TableSource[];
  readonly file: AnalysisFile;
  readonly results: ResultsFolder;
  readonly out: string;
}): Promise<string[]> {
  const contents: Record<string, () => Iterable<string>> = {};
  const lines: string[] = [];
  for (const plan of planTables(sources, file)) {
    const { table: spec } = plan;
    const cells = tabulateTable(plan, file);
    const variables = spec.by.map(({ variable }) => variable);
    contents[`${spec.table}.csv`] = () => tableCsvParts(variables, cells);
    contents[`${spec.table}.json`] = () => tableJsonParts(file, spec, cells);
    lines.push(
      `${spec.table}: ${cells.length} cells, ${cells.filter(({ estimate }) => estimate === null).length} blank`,
    );
  }
  const paths = await results.write(contents).catch((error) => {
    throw new CommandFailure(2, writeFault(error, out));
  });
  return [...lines, `Wrote ${paths.map(printable).join(', ')}`];
}

function orFail(write: () => void, out: string): void {
  try {
    write();
  } catch (error) {
    throw new CommandFailure(2, writeFault(error, out));
  }
}

/** The accepted interviews of an edition. */
async function fileOfSurvey(
  { key, weighting }: { key: string; weighting: string | undefined },
  beforeData: () => void,
): Promise<AnalysisFile> {
  const config = readConfig();
  const { store } = await openServerStore(config);
  try {
    const now = () => new Date();
    const instruments = await instrumentsWithFolder(store, config.instruments, now().toISOString());
    const survey = await findSurvey(store, key);
    beforeData();
    const weights =
      weighting === undefined ? undefined : await weightsOfEdition({ store, instruments }, survey.key, weighting);
    const services = { store, keepDerived: store.keepDerived, instruments, now };
    const { file } = await readInterviews(services, survey.key, undefined, weights);
    if (file.persons.rows === 0) throw new CommandFailure(1, `${survey.key} has no accepted interview yet`);
    return file;
  } finally {
    await store.close();
  }
}

function asFailure(error: unknown): unknown {
  if (error instanceof StudyError) {
    const isWrongUse = error.findings.every(({ code }) => code === 'file-missing');
    return new CommandFailure(isWrongUse ? 2 : 1, withCount(error));
  }
  if (error instanceof TableError) {
    const isWrongUse = error.findings.every(({ code }) => code === 'table-missing');
    return new CommandFailure(isWrongUse ? 2 : 1, withCount(error));
  }
  return error instanceof EstimationError ? new CommandFailure(1, error.message) : error;
}

function withCount({ message, findings }: { message: string; findings: readonly unknown[] }): string {
  return findings.length > 1 ? `${message}\n${findings.length} errors` : message;
}

export { asFailure as tableFailure, fileOfSurvey };
