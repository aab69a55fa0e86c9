import { printable } from '../../files/printable.ts';

/** Every way in which a specification of a table can be unusable. */
export const TABLE_ERROR_CODES = [
  'table-missing',
  'table-unreadable',
  'table-not-json',
  'table-shape',
  'repeated-name',
  'unknown-indicator',
  'indicator-absent',
  'unknown-crime',
  'total-not-told',
  'unknown-category',
  'unknown-variable',
  'unknown-value',
  'basis-crossed',
  'too-many-cells',
  'nothing-shared',
  'unlike-designs',
  'no-estimate',
] as const;

export type TableErrorCode = (typeof TABLE_ERROR_CODES)[number];

/** What is wrong, and what to do about it. */
export interface TableProblem {
  readonly code: TableErrorCode;
  readonly problem: string;
  readonly remedy: string;
  /** Which sentence of `tableProblems` it is, and what it was made of. */
  readonly said?: { readonly sentence: string; readonly about: readonly unknown[] };
}

/** One thing that is wrong with a specification, and where: line and column from 1. */
export interface TableFinding extends TableProblem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The part of the specification, from the outside in. */
  readonly path?: readonly (string | number)[];
}

/**
 * Specifications of tables that cannot be used. The message has a line for everything that is wrong: where, what,
 * what to do.
 */
export class TableError extends Error {
  readonly findings: readonly TableFinding[];

  constructor(findings: readonly TableFinding[]) {
    super(findings.map(sentence).join('\n'));
    this.name = 'TableError';
    this.findings = findings;
  }
}

function sentence({ file, line, column, problem, remedy }: TableFinding): string {
  const place = line === undefined ? '' : `, line ${line}, column ${column}`;
  return printable(`${file}${place}: ${problem}; ${remedy}`);
}
