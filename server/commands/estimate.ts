import { parseArgs } from 'node:util';
import { EstimationError, PUBLICATION_STANDARDS, type PublicationStandard } from '#estimation';
import type { AnalysisFile } from '../analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../analysis/from-study/analysis-file-from-study.ts';
import { StudyError } from '../analysis/from-study/study-error.ts';
import { estimateIndicators } from '../analysis/indicators/estimate-indicators.ts';
import { headlines } from '../analysis/indicators/headlines.ts';
import { writeEstimates } from '../exports/write-estimates.ts';

interface Terminal {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

interface Request {
  study: string;
  data: string;
  out: string;
  standard: PublicationStandard;
}

const USAGE = 'cifra estimate --study FILE --data DIR --out DIR [--standard inegi|ine_chile]';

const help = `${USAGE}

Reads a survey's microdata as its study file says and writes every indicator, by crime and domain, with standard error,
95 % limits and quality label, to estimates.csv and estimates.json in the folder given with --out.

  --study FILE      how the survey's files map to the indicators, e.g. questionnaires/studies/envipe-2021.json
  --data DIR        the folder of the files that the study names
  --out DIR         where the two files are written; made if absent
  --standard NAME   publication standard of the labels: ${Object.keys(PUBLICATION_STANDARDS).join(', ')} (default inegi)
`;

/** Estimates every indicator of an existing survey's microdata. Exit 0 done, 1 the data cannot be used, 2 wrong use. */
export const command = {
  name: 'estimate',
  summary: "estimates every indicator from an existing survey's microdata",
  usage: USAGE,
  async run(args: string[], io: Terminal): Promise<number> {
    const request = readArguments(args);
    if (request === 'help') {
      io.out.write(help);
      return 0;
    }
    if (typeof request === 'string') {
      io.err.write(`${request}\n${USAGE}\n`);
      return 2;
    }
    try {
      const file = await analysisFileFromStudy(request.study, request.data);
      io.out.write(`${readingOf(file)}\n`);
      const rows = estimateIndicators(file, { standard: request.standard });
      const paths = await writeEstimates(request.out, file.study, rows);
      io.out.write(`${headlines(rows).join('\n')}\n\n`);
      io.out.write(`Wrote ${rows.length} estimates, labelled by ${request.standard}, to ${paths.join(' and ')}.\n`);
      return 0;
    } catch (error) {
      return refusal(error, io);
    }
  },
};

function readingOf(file: AnalysisFile): string {
  const counted = `${file.households.rows} households, ${file.persons.rows} adults and ${file.incidents.rows} incidents`;
  return `${file.title}\nSource: ${file.source}\nRead ${counted}. Estimates with 95 % limits:\n`;
}

function readArguments(args: string[]): Request | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        study: { type: 'string' },
        data: { type: 'string' },
        out: { type: 'string' },
        standard: { type: 'string', default: 'inegi' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return 'help';
    const { study, data, out, standard } = values;
    if (!study || !data || !out) return 'estimate needs --study, --data and --out';
    if (!isStandard(standard))
      return `${standard} is not a standard; use ${Object.keys(PUBLICATION_STANDARDS).join(' or ')}`;
    return { study, data, out, standard };
  } catch (error) {
    return (error as Error).message;
  }
}

function isStandard(name: string): name is PublicationStandard {
  return Object.hasOwn(PUBLICATION_STANDARDS, name);
}

function refusal(error: unknown, io: Terminal): number {
  if (error instanceof StudyError) {
    io.err.write(`${error.message}\n`);
    return error.code === 'file-missing' ? 2 : 1;
  }
  if (error instanceof EstimationError) {
    io.err.write(`${error.message}\n`);
    return 1;
  }
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined || path === undefined) throw error;
  io.err.write(`${path} cannot be written (${code}); give a folder that you may write to with --out\n`);
  return 2;
}
