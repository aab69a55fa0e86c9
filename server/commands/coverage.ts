import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  burdenHtml,
  burdenText,
  coverageHtml,
  coverageText,
  coverRouting,
  edgeList,
  expectedBurden,
  type Instrument,
  isNotTimed,
  isTooLong,
  type Scenario,
} from '#questionnaires';
import { interviewMany, type ManyInterviews, manyInterviewsText } from '../coverage/interview-many.ts';
import { scenariosFor } from '../coverage/scenarios-for.ts';
import { givenInstrument, unserved, writeFindings } from './given-instrument.ts';
import type { Terminal } from './terminal.ts';
import { canWriteTo, writeFiles } from './write-files.ts';

const USAGE =
  'cifra coverage FOLDER [--interviews N] [--compare N] [--seed N] [--scenarios FILE] [--edges] [--out FOLDER]';

const EXPLANATION = `
Proves a questionnaire's routing: scripted interviews walk every edge (each way of each condition, each repetition, each passage
from form to form), with the settings that it takes (optional modules on or off, another way of selection, ...) and with answers
corrected afterwards; an outcome that nothing can lead to is listed with the proof. Synthetic households are interviewed along all forms. Says how many minutes an interview takes without crime, with one and with five.

  FOLDER             a questionnaire's folder, or the name of one that comes with the platform, such as lacsi-2018-r1
  --interviews N     synthetic interviews (default 10000)
  --compare N        of these, how many are answered again through the forms that interviewers see (default 100; one or two minutes in all)
  --seed N           a whole number; the same seed gives the same interviews (default 1)
  --scenarios FILE   interviews written by hand, as JSON (default: those that come with the questionnaire)
  --edges            list every edge with the interview that walks it, and what is settled with its proof
  --out FOLDER       write coverage.html and coverage.json there

Exit 0 when every edge is walked, every interview could be finished and none is too long; 1 when something is to be mended.
`;

/** The scripted interviews take place on one day, so that a report never changes by itself. */
const STARTED_AT = '2026-11-24T10:05:00-05:00';

/** Interviews of each path that the expected minutes are the mean of. */
const TIMED = 60;

/** Walks every edge of a questionnaire's routing. Exit 0 all walked, 1 something to mend, 2 wrong use. */
export const command = {
  name: 'coverage',
  summary: 'walks every route of a questionnaire and says how long an interview takes',
  usage: USAGE,
  async run(args: string[], io: Terminal): Promise<number> {
    const request = readArguments(args);
    const answered = unserved(request, USAGE, EXPLANATION, io);
    if (answered !== undefined || typeof request === 'string') return answered ?? 2;
    const read = givenInstrument(request.folder, io);
    if (read === undefined) return 2;
    if ('findings' in read) {
      writeFindings(read.findings, io);
      return 1;
    }
    const { instrument } = read;
    const scenarios = scenariosFor(instrument, request.scenarios);
    if ('problems' in scenarios) {
      io.err.write(scenarios.problems.map((line) => `${line}\n`).join(''));
      return 1;
    }
    // Asked first: nobody should wait minutes for a report that then has no place.
    if (request.out !== undefined && !canWriteTo(request.out, io)) return 1;
    return report(instrument, scenarios.scenarios, request, io);
  },
};

function report(instrument: Instrument, scenarios: readonly Scenario[], request: Request, io: Terminal): number {
  const coverage = coverRouting(instrument, scenarios, { caseId: 'scripted', seed: 'scripted', startedAt: STARTED_AT });
  io.out.write(coverageText(coverage));
  if (request.edges) io.out.write(edgeList(coverage));
  const burden = expectedBurden(instrument, coverage, { startedAt: STARTED_AT, interviews: TIMED });
  io.out.write(burdenText(burden));
  const many: ManyInterviews = interviewMany(instrument, { ...request, startedAt: STARTED_AT });
  io.out.write(manyInterviewsText(many));
  if (request.out !== undefined) {
    const files = [
      { file: join(request.out, 'coverage.html'), content: coverageHtml(coverage, [burdenHtml(burden)]) },
      {
        file: join(request.out, 'coverage.json'),
        content: `${JSON.stringify({ ...coverage, burden, interviews: many }, null, 2)}\n`,
      },
    ];
    if (!writeFiles(files, io)) return 1;
  }
  const isComplete = coverage.walked === coverage.edges.length && coverage.findings.length === 0;
  const isShort = !burden.paths.some((path) => isTooLong(path) || isNotTimed(path));
  return isComplete && isShort && many.stuck.length === 0 && many.disagreements.length === 0 ? 0 : 1;
}

interface Request {
  folder: string;
  interviews: number;
  compare: number;
  seed: number;
  scenarios: string | undefined;
  edges: boolean;
  out: string | undefined;
}

function readArguments(args: string[]): string | Request {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        interviews: { type: 'string', default: '10000' },
        compare: { type: 'string', default: '100' },
        seed: { type: 'string', default: '1' },
        scenarios: { type: 'string' },
        edges: { type: 'boolean', default: false },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return 'help';
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) return 'coverage takes one folder';
    const [interviews, compare, seed] = [values.interviews, values.compare, values.seed].map(Number) as [
      number,
      number,
      number,
    ];
    if (![interviews, compare, seed].every((number) => Number.isInteger(number) && number >= 0 && number <= 1_000_000))
      return '--interviews, --compare and --seed must be whole numbers from 0 to 1000000';
    const { scenarios, edges, out } = values;
    return { folder, interviews, compare, seed, scenarios, edges, out };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
