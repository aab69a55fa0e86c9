import { STANDARDS } from '#contract';
import { EstimationError } from '#estimation';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../analysis/from-study/analysis-file-from-study.ts';
import { StudyError } from '../../analysis/from-study/study-error.ts';
import { headlines, nameOfUnits } from '../../analysis/indicators/headlines.ts';
import { isAbsent } from '../../analysis/indicators/present-indicators.ts';
import type { NotChosen } from '../../analysis/tables/chosen-estimates.ts';
import { startSecondThread } from '../../analysis/threads/estimate-in-threads.ts';
import { headOfFile } from '../../analysis/title-of-file.ts';
import { weightNames, withWeight } from '../../analysis/with-weight.ts';
import { ESTIMATE_FILES, writeEstimates } from '../../exports/write-estimates.ts';
import { printable } from '../../files/printable.ts';
import { ResultsFolder } from '../../files/results-folder.ts';
import { writeFault } from '../../files/write-fault.ts';
import { choice, optionalText, requiredText, textList } from '../arguments.ts';
import { CommandFailure } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';

/**
 * Estimates every indicator of an existing survey's microdata. Exit 0 done, 1 the study file or the data cannot
 * be used, 2 wrong use.
 */
export const estimateCommand = defineCommand({
  name: 'estimate',
  summary: "estimates every indicator from an existing survey's microdata",
  usage: `cifra estimate --study FILE --data DIR --out DIR [--weight NAME] [--indicator ID ...] [--standard ${STANDARDS.join('|')}]`,
  explanation: `
Reads a survey's microdata as its study file says and writes every indicator, by crime and domain, with standard error,
limits (95 % unless the study says otherwise) and quality label, to estimates.csv and estimates.json in the folder given with --out.

  --study FILE      how the survey's files map to the indicators, e.g. questionnaires/studies/envipe-2021.json
  --data DIR        the folder of the files that the study names
  --out DIR         where the two files are written; made if absent. They replace those of an earlier run together
  --weight NAME     one of the study's other weights in the place of the main one
  --indicator ID    an indicator that else only tables make (docs/methods.md, Indicators), for every crime and domain too;
                    repeat it for several, e.g. --indicator gini_victims_person --indicator days_lost_mean
  --standard NAME   publication standard of the labels: ${STANDARDS.join(', ')} (default inegi)

Everything that is wrong is said at once, a line each: file, line, column, what is wrong, what to do. Exit 0: done. 1: the
study file or the data cannot be used. 2: wrong use, such as a file that is not there or a folder that cannot be written.

Reads the study file and the folder of --data, and no database. Writes only to the folder of --out.
`,
  options: {
    study: requiredText,
    data: requiredText,
    out: requiredText,
    weight: optionalText,
    indicator: textList,
    standard: choice(STANDARDS, 'inegi'),
  },
  async run({ study, data, out, weight, indicator, standard }, io) {
    const results = new ResultsFolder(out, ESTIMATE_FILES);
    const thread = startSecondThread();
    try {
      const read = await analysisFileFromStudy(study, data, (inputs) => orFail(results, () => results.open(inputs)));
      const file = weight === undefined ? read : weightedBy(read, weight);
      io.out.write(`${whatWasRead(file)}\n`);
      // Tables are not loaded where none of their figures is wanted.
      const chosen = indicator.length === 0 ? undefined : await import('../../analysis/tables/chosen-estimates.ts');
      if (chosen) refuseUnknown(chosen.notChosen(file, indicator));
      const made = await thread.estimate(file, { standard });
      const more = new Set(indicator.filter((id) => !made.some((row) => row.indicator === id)));
      const rows = chosen ? [...made, ...chosen.chosenEstimates(file, [...more], standard)] : made;
      const paths = await orFail(results, () => writeEstimates(results, file.study, rows));
      io.out.write(`${headlines(rows, file).join('\n')}\n\n`);
      io.out.write(
        `Wrote ${rows.length} estimates, labelled by ${standard}, to ${paths.map(printable).join(' and ')}.\n`,
      );
      return 0;
    } catch (error) {
      results.abandon();
      throw withOlder(results, asFailure(error));
    } finally {
      await thread.close();
    }
  },
});

/** Runs what writes to the folder of the results. */
function orFail<Result>(results: ResultsFolder, write: () => Result): Result {
  const fail = (error: unknown) => {
    throw new CommandFailure(2, writeFault(error, results.folder));
  };
  try {
    const written = write();
    return written instanceof Promise ? (written.catch(fail) as Result) : written;
  } catch (error) {
    return fail(error);
  }
}

/** The file with the weight of that name. @throws CommandFailure where the study has none */
function weightedBy(file: AnalysisFile, weight: string): AnalysisFile {
  const names = weightNames(file);
  if (names.includes(weight)) return withWeight(file, weight);
  const has = names.length === 0 ? 'no other weights than the main one' : `the weights ${names.join(', ')}`;
  throw new CommandFailure(2, `--weight ${printable(weight)}: the study has ${printable(has)}`);
}

/** @throws CommandFailure where the file cannot give an indicator that was chosen */
function refuseUnknown(unknown: readonly NotChosen[]): void {
  const lines = unknown.map((one) =>
    'lacks' in one
      ? `--indicator ${printable(one.id)}: it needs ${printable(one.lacks)}, which this study does not have`
      : `--indicator ${printable(one.id)}: there is no such indicator; choose among ${printable(one.known.join(', '))}`,
  );
  if (lines.length > 0) throw new CommandFailure(2, lines.join('\n'));
}

function whatWasRead(file: AnalysisFile): string {
  const tables = { household: file.households, person: file.persons, incident: file.incidents } as const;
  const read = (['household', 'person', 'incident'] as const)
    .filter((table) => !isAbsent(file, table))
    .map((table) => `${tables[table].rows} ${printable(nameOfUnits(file, table))}`);
  const counts = [read.slice(0, -1).join(', '), ...read.slice(-1)].filter((part) => part !== '').join(' and ');
  const level = `${Number((100 * (file.figures?.level ?? 0.95)).toFixed(6))} %`;
  return `${headOfFile(file).map(printable).join('\n')}\nRead ${counts}. Estimates with ${level} limits:\n`;
}

function asFailure(error: unknown): unknown {
  if (error instanceof StudyError) {
    const { message, findings } = error;
    const isWrongUse = findings.every(({ code }) => code === 'file-missing');
    const count = findings.length > 1 ? `\n${findings.length} errors` : '';
    return new CommandFailure(isWrongUse ? 2 : 1, `${message}${count}`);
  }
  return error instanceof EstimationError ? new CommandFailure(1, error.message) : error;
}

/** Says that results in the folder are not of this run, so that nobody takes them for new. */
function withOlder(results: ResultsFolder, error: unknown): unknown {
  const older = results.older();
  if (!(error instanceof CommandFailure) || older.length === 0) return error;
  const remain = `${older.map(printable).join(' and ')} ${older.length === 1 ? 'is' : 'are'} of an earlier run`;
  return new CommandFailure(error.exitCode, `${error.message}\n${remain}`);
}
