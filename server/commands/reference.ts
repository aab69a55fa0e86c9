import { parseArgs } from 'node:util';
import { ReferenceProblem } from '../reference/reference-problem.ts';
import { type CaseReport, runReference } from '../reference/run-reference.ts';
import { writeResults } from '../reference/write-results.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'cifra reference FILE [--out RESULTS.json]';

/** Runs a file of reference cases against the estimation engine. */
export const command = {
  name: 'reference',
  summary: 'checks the estimation engine against a file of reference cases',
  usage: USAGE,
  async run(args: string[], io: Terminal): Promise<number> {
    const request = readArguments(args);
    if (typeof request === 'string') {
      io.err.write(`${request}\n`);
      return 2;
    }
    if (request.help) {
      io.out.write(
        `${USAGE}\n\nEach failing case gets one line per difference, at most five. At the end stands the largest relative error of each kind of statistic.\nWhat cannot be read as a case counts as failed.\n`,
      );
      return 0;
    }
    let reports: CaseReport[];
    try {
      reports = await runReference(request.file);
    } catch (error) {
      if (!(error instanceof ReferenceProblem)) throw error;
      io.err.write(`${error.message}\n`);
      return 2;
    }
    const failed = reports.filter(({ reasons }) => reasons.length > 0);
    for (const report of failed) io.out.write(lines(report));
    if (request.out !== undefined) {
      try {
        await writeResults(request.out, reports);
      } catch {
        io.err.write(`${request.out} cannot be written; give a path in a folder that exists\n`);
        return 2;
      }
    }
    io.out.write(worstErrors(reports));
    io.out.write(`${reports.length - failed.length} passed, ${failed.length} failed\n`);
    return failed.length === 0 ? 0 : 1;
  },
};

const MOST_LINES = 5;

function lines({ id, optional, reasons }: CaseReport): string {
  const shown = reasons.slice(0, MOST_LINES).map((reason) => `FAIL ${id}${optional ? ' (optional)' : ''}: ${reason}\n`);
  const more = reasons.length - shown.length;
  return shown.join('') + (more > 0 ? `FAIL ${id}: and ${more} more\n` : '');
}

/** The largest relative error of every kind, cases that pass included. */
function worstErrors(reports: readonly CaseReport[]): string {
  const worst = new Map<string, number>();
  for (const { kind, worst: error } of reports) worst.set(kind, Math.max(worst.get(kind) ?? 0, error));
  const width = Math.max(...Array.from(worst.keys(), (kind) => kind.length));
  const rows = Array.from(worst, ([kind, error]) => `  ${kind.padEnd(width)}  ${error.toExponential(1)}\n`);
  return `Largest relative error:\n${rows.join('')}`;
}

function readArguments(args: string[]): string | { help: boolean; file: string; out?: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return { help: true, file: '' };
    const [file, ...rest] = positionals;
    if (file === undefined) return `no file given; usage: ${USAGE}`;
    if (rest.length > 0) return `one file at a time; usage: ${USAGE}`;
    return { help: false, file, ...(values.out !== undefined && { out: values.out }) };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; usage: ${USAGE}`;
  }
}
