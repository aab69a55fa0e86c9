import { EstimationError, PUBLICATION_STANDARDS, type PublicationStandard } from '#estimation';
import type { AnalysisFile } from '../analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../analysis/from-study/analysis-file-from-study.ts';
import { StudyError } from '../analysis/from-study/study-error.ts';
import { headlines } from '../analysis/indicators/headlines.ts';
import { startSecondThread } from '../analysis/threads/estimate-in-threads.ts';
import { writeEstimates } from '../exports/write-estimates.ts';
import { choice, requiredText } from './arguments.ts';
import { CommandFailure } from './command-failure.ts';
import { defineCommand } from './define-command.ts';

const STANDARD_NAMES = Object.keys(PUBLICATION_STANDARDS) as PublicationStandard[];

/**
 * Estimates every indicator of an existing survey's microdata. Exit 0 done, 1 the data cannot be used, 2
 * wrong use.
 */
export const estimateCommand = defineCommand({
  name: 'estimate',
  summary: "estimates every indicator from an existing survey's microdata",
  usage: `cifra estimate --study FILE --data DIR --out DIR [--standard ${STANDARD_NAMES.join('|')}]`,
  explanation: `
Reads a survey's microdata as its study file says and writes every indicator, by crime and domain, with standard error,
95 % limits and quality label, to estimates.csv and estimates.json in the folder given with --out.

  --study FILE      how the survey's files map to the indicators, e.g. questionnaires/studies/envipe-2021.json
  --data DIR        the folder of the files that the study names
  --out DIR         where the two files are written; made if absent
  --standard NAME   publication standard of the labels: ${STANDARD_NAMES.join(', ')} (default inegi)

Reads the study file and the folder of --data, and no database. Writes only to the folder of --out.
`,
  options: {
    study: requiredText,
    data: requiredText,
    out: requiredText,
    standard: choice(STANDARD_NAMES, 'inegi'),
  },
  async run({ study, data, out, standard }, io) {
    const thread = startSecondThread();
    try {
      const file = await analysisFileFromStudy(study, data);
      io.out.write(`${whatWasRead(file)}\n`);
      const rows = await thread.estimate(file, { standard });
      const paths = await writeEstimates(out, file.study, rows);
      io.out.write(`${headlines(rows).join('\n')}\n\n`);
      io.out.write(`Wrote ${rows.length} estimates, labelled by ${standard}, to ${paths.join(' and ')}.\n`);
      return 0;
    } catch (error) {
      throw asFailure(error);
    } finally {
      await thread.close();
    }
  },
});

function whatWasRead(file: AnalysisFile): string {
  const counts = `${file.households.rows} households, ${file.persons.rows} adults and ${file.incidents.rows} incidents`;
  return `${file.title}\nSource: ${file.source}\nRead ${counts}. Estimates with 95 % limits:\n`;
}

function asFailure(error: unknown): unknown {
  if (error instanceof StudyError) return new CommandFailure(error.code === 'file-missing' ? 2 : 1, error.message);
  if (error instanceof EstimationError) return new CommandFailure(1, error.message);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined || path === undefined) return error;
  return new CommandFailure(2, `${path} cannot be written (${code}); give a folder that you may write to with --out`);
}
