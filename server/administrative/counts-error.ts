import type { CountsProblem } from '#contract';
import { TableError, type TableFinding } from '../analysis/tables/table-error.ts';
import { printable } from '../files/printable.ts';

/** How messages call both files. */
export interface CountsFileNames {
  readonly mapping: string;
  readonly counts: string;
}

/**
 * Administrative counts that cannot be used. The message has a line for everything that is wrong: where, what, what to
 * do.
 */
export class CountsError extends Error {
  /** What is wrong with the shape of the mapping. */
  readonly findings: readonly TableFinding[];
  readonly problems: readonly CountsProblem[];

  constructor(
    { findings = [], problems = [] }: { findings?: readonly TableFinding[]; problems?: readonly CountsProblem[] },
    names: CountsFileNames,
  ) {
    const ofShape = findings.length > 0 ? [new TableError(findings).message] : [];
    super([...ofShape, ...problems.map((problem) => sentence(problem, names))].join('\n'));
    this.name = 'CountsError';
    this.findings = findings;
    this.problems = problems;
  }
}

function sentence({ file, line, column, message }: CountsProblem, names: CountsFileNames): string {
  const inLine = line === undefined ? '' : `, line ${line}`;
  const inColumn = column === undefined ? '' : `, column ${column}`;
  return printable(`${names[file]}${inLine}${inColumn}: ${message}`);
}
