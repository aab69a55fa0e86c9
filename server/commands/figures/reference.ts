import { tryFile } from '../../files/try-file.ts';
import { writeFault } from '../../files/write-fault.ts';
import { ReferenceProblem } from '../../reference/reference-problem.ts';
import { type CaseReport, runReference, writeResults } from '../../reference/run-reference.ts';
import { optionalText, requiredText } from '../arguments.ts';
import { CommandFailure } from '../command-failure.ts';
import { defineCommand } from '../define-command.ts';

/** A failing case shows at most this many differences. */
const MOST_LINES = 5;

/**
 * Runs a file of reference cases against the estimation engine. Exit 0 all pass, 1 some fail, 2 wrong use.
 */
export const referenceCommand = defineCommand({
  name: 'reference',
  summary: 'checks the estimation engine against a file of reference cases',
  usage: 'cifra reference FILE [--out RESULTS.json]',
  explanation: `
Each failing case gets one line per difference, at most five. At the end stands the largest relative error of each kind of
statistic. What cannot be read as a case counts as failed.

  FILE                 the cases, as JSON
  --out RESULTS.json   write what the engine computed for each case there

Reads the file of cases and the data files that it names, and no database. Writes only the file of --out.
`,
  positional: { file: requiredText },
  options: { out: optionalText },
  async run({ file, out }, io) {
    if (out !== undefined) orCannotWrite(out, () => tryFile(out));
    const reports = await readAndRun(file);
    const failed = reports.filter(({ reasons }) => reasons.length > 0);
    for (const report of failed) io.out.write(differences(report));
    if (out !== undefined) orCannotWrite(out, () => writeResults(out, reports));
    io.out.write(largestErrors(reports));
    io.out.write(`${reports.length - failed.length} passed, ${failed.length} failed\n`);
    return failed.length === 0 ? 0 : 1;
  },
});

async function readAndRun(file: string): Promise<CaseReport[]> {
  try {
    return await runReference(file);
  } catch (error) {
    if (!(error instanceof ReferenceProblem)) throw error;
    throw new CommandFailure(2, error.message);
  }
}

function orCannotWrite(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new CommandFailure(2, writeFault(error, file, 'give another path with --out'));
  }
}

function differences({ id, optional, reasons }: CaseReport): string {
  const shown = reasons.slice(0, MOST_LINES).map((reason) => `FAIL ${id}${optional ? ' (optional)' : ''}: ${reason}\n`);
  const more = reasons.length - shown.length;
  return shown.join('') + (more > 0 ? `FAIL ${id}: and ${more} more\n` : '');
}

/** The largest relative error of every kind, cases that pass included. */
function largestErrors(reports: readonly CaseReport[]): string {
  const largest = new Map<string, number>();
  for (const { kind, worst } of reports) largest.set(kind, Math.max(largest.get(kind) ?? 0, worst));
  const width = Math.max(...Array.from(largest.keys(), (kind) => kind.length));
  const rows = Array.from(largest, ([kind, error]) => `  ${kind.padEnd(width)}  ${error.toExponential(1)}\n`);
  return `Largest relative error:\n${rows.join('')}`;
}
