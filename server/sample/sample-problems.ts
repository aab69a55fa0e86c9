import type { ImportProblemReply } from '#contract';

/** Everything that can be wrong with a sample file, by code: what to do. Never repeats what a cell holds. */
const SAMPLE_PROBLEMS = {
  'not-utf-8': ({ encoding }: { encoding: string }) => `the file looks like ${encoding}; save it as CSV in UTF-8`,
  'other-format': ({ format }: { format: string }) => `the file is ${format}; save it as CSV in UTF-8`,
  'not-csv': ({ found }: { found: 'endless-line' | 'quotation-mark' | 'tabs' }) => {
    switch (found) {
      case 'endless-line':
        return 'the line is far too long; save the file as CSV again';
      case 'quotation-mark':
        return 'a quotation mark is not closed or stands inside a cell, or a line is far too long; correct it';
      case 'tabs':
        return 'the cells are separated by tabs; save the file with commas or semicolons';
    }
  },
  'too-many-lines': ({ most }: { most: number }) => `at most ${most} lines; split the file`,
  'empty-file': () => 'the file needs a header and at least one unit',
  'unknown-column': ({ columns }: { columns: readonly string[] }) => `use: ${columns.join(', ')}`,
  'duplicate-column': () => 'keep one of them',
  'missing-column': ({ what }: { what: 'column' | 'probability' | 'number' }) => {
    switch (what) {
      case 'column':
        return 'add this column';
      case 'probability':
        return 'add one probability column per stage: p1, p2...';
      case 'number':
        return 'number the probability columns from 1 without gaps';
    }
  },
  'wrong-length': () => 'the line has more or fewer cells than the header',
  'control-character': () => 'remove the line break or control character',
  'missing-value': () => 'write a value',
  'too-long': ({ most }: { most: number }) => `at most ${most} characters`,
  'unknown-area': ({ areas }: { areas: readonly string[] }) => `write one of: ${areas.join(', ')}`,
  'not-a-probability': () => 'write a number above 0 and at most 1, with a decimal point',
  'duplicate-unit': ({ earlierLine }: { earlierLine: number }) =>
    `line ${earlierLine} has the same unit; remove one of them or give it another id`,
  'unit-exists': () => 'this unit is in the sample already; remove the line or give it another id',
} as const;

export type SampleProblemCode = keyof typeof SAMPLE_PROBLEMS;

export type SampleProblemDetails<Code extends SampleProblemCode> = Parameters<(typeof SAMPLE_PROBLEMS)[Code]>;

/** Where a problem is: the line counts from 1, the header included; the column is '' for a whole line. */
export interface SamplePlace {
  readonly line: number;
  readonly column: string;
}

/** One problem of a sample file, as it travels. */
export function sampleProblem<Code extends SampleProblemCode>(
  { line, column }: SamplePlace,
  code: Code,
  ...[details]: SampleProblemDetails<Code>
): ImportProblemReply {
  // The parameters are those of this very code, which TypeScript cannot follow through the table.
  const sentence = SAMPLE_PROBLEMS[code] as (details: unknown) => string;
  return { line, column, code, message: sentence(details) };
}
