import { join } from 'node:path';
import {
  burdenHtml,
  burdenText,
  coverageHtml,
  coverageText,
  coverRouting,
  edgeList,
  expectedBurden,
  isNotTimed,
  isTooLong,
} from '#questionnaires';
import { interviewMany, type ManyInterviews, manyInterviewsText } from '../coverage/interview-many.ts';
import { scenariosFor } from '../coverage/scenarios-for.ts';
import { flag, optionalText, requiredText, wholeNumber } from './arguments.ts';
import { CommandFailure } from './command-failure.ts';
import { defineCommand } from './define-command.ts';
import { FOLDER_EXPLAINED, usableFiles } from './instrument-of-folder.ts';
import { makeOutputFolder, writeFiles } from './write-files.ts';

/** The scripted interviews take place on one day, so that a report never changes by itself. */
const STARTED_AT = '2026-11-24T10:05:00-05:00';

/** The expected minutes of a path are the mean of this many interviews. */
const TIMED = 60;

const MOST = 1_000_000;

/** Walks every edge of a questionnaire's routing. Exit 0 all walked, 1 something to correct, 2 wrong use. */
export const coverageCommand = defineCommand({
  name: 'coverage',
  summary: 'walks every route of a questionnaire and says how long an interview takes',
  usage: 'cifra coverage FOLDER [--interviews N] [--compare N] [--seed N] [--scenarios FILE] [--edges] [--out FOLDER]',
  explanation: `
Proves a questionnaire's routing: scripted interviews walk every edge (each way of each condition, each repetition, each
passage from form to form), with the settings that it takes (optional modules on or off, another way of selection, ...) and
with answers corrected afterwards; an outcome that nothing can lead to is listed with the proof. Synthetic households are
interviewed along all forms. Says how many minutes an interview takes without crime, with one and with five.

  FOLDER             ${FOLDER_EXPLAINED}
  --interviews N     synthetic interviews (default 10000)
  --compare N        how many of these are answered again through the forms that interviewers see
                     (default 100; one or two minutes in all)
  --seed N           a whole number; the same seed gives the same interviews (default 1)
  --scenarios FILE   interviews written by hand, as JSON (default: design/scenarios.json of the questionnaire)
  --edges            list every edge with the interview that walks it, and what is settled with its proof
  --out FOLDER       write coverage.html and coverage.json there

Reads the questionnaire's folder (a database only for ID@VERSION) and the file of scenarios. Writes only to the folder of --out.
Exit 0 when every edge is walked, every interview could be finished and none is too long; 1 when something has to be corrected.
`,
  positional: { folder: requiredText },
  options: {
    interviews: wholeNumber({ from: 0, to: MOST, fallback: 10_000 }),
    compare: wholeNumber({ from: 0, to: MOST, fallback: 100 }),
    seed: wholeNumber({ from: 0, to: MOST, fallback: 1 }),
    scenarios: optionalText,
    edges: flag,
    out: optionalText,
  },
  async run({ folder, interviews, compare, seed, scenarios: scenarioFile, edges, out }, io) {
    const { instrument, files } = await usableFiles(folder);
    const read = scenariosFor(files, scenarioFile);
    if ('problems' in read) throw new CommandFailure(1, read.problems.join('\n'));
    if (out !== undefined) makeOutputFolder(out);

    const scripted = { caseId: 'scripted', seed: 'scripted', startedAt: STARTED_AT };
    const coverage = coverRouting(instrument, read.scenarios, scripted);
    io.out.write(coverageText(coverage));
    if (edges) io.out.write(edgeList(coverage));
    const burden = expectedBurden(instrument, coverage, { startedAt: STARTED_AT, interviews: TIMED });
    io.out.write(burdenText(burden));
    const many: ManyInterviews = interviewMany(instrument, { interviews, compare, seed, startedAt: STARTED_AT });
    io.out.write(manyInterviewsText(many));
    if (out !== undefined) {
      const json = `${JSON.stringify({ ...coverage, burden, interviews: many }, null, 2)}\n`;
      writeFiles([
        { file: join(out, 'coverage.html'), content: coverageHtml(coverage, [burdenHtml(burden)]) },
        { file: join(out, 'coverage.json'), content: json },
      ]);
    }
    const isComplete = coverage.walked === coverage.edges.length && coverage.findings.length === 0;
    const isShort = !burden.paths.some((path) => isTooLong(path) || isNotTimed(path));
    return isComplete && isShort && many.stuck.length === 0 && many.disagreements.length === 0 ? 0 : 1;
  },
});
