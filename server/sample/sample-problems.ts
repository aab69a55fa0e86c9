import type { ImportProblemCode, ImportProblemReply } from '#contract';

type Details = ImportProblemReply['details'];

/** Everything that can be wrong with a sample file, by code: what to do. Never repeats what a cell holds. */
const SAMPLE_PROBLEMS = {
  'not-utf-8': ({ encoding }) => `the file looks like ${encoding}; save it as CSV in UTF-8`,
  'other-format': ({ format }) => `the file has the format ${format}; save it as CSV in UTF-8`,
  tabs: () => 'the cells are separated by tabs; save the file with commas or semicolons',
  'endless-line': () => 'the line is far too long; save the file as CSV again',
  'open-quotation-mark': () =>
    'a quotation mark is not closed or stands inside a cell, or a line is far too long; correct it',
  'too-many-lines': ({ most }) => `at most ${most} lines; split the file`,
  'empty-file': () => 'the file needs a header and at least one line below it',
  'unknown-column': ({ choices = [] }) => `use: ${choices.join(', ')}`,
  'duplicate-column': () => 'keep one of them',
  'missing-column': () => 'add this column',
  'missing-probability': () => 'add one probability column per stage: p1, p2...',
  'probability-number': () => 'number the probability columns from 1 without gaps',
  'wrong-length': () => 'the line has more or fewer cells than the header',
  'control-character': () => 'remove the line break or control character',
  'missing-value': () => 'write a value',
  'too-long': ({ most }) => `at most ${most} characters`,
  'unknown-area': ({ choices = [] }) => `write one of: ${choices.join(', ')}`,
  'not-yes-or-no': ({ choices = [] }) => `write ${choices.join(' or ')}, or leave it empty`,
  'name-of-household': () =>
    'ids that end in -H and a number are those of further households of a dwelling; give it another id',
  'not-a-probability': () => 'write a number above 0 and at most 1, with a decimal point',
  'duplicate-unit': ({ earlierLine }) =>
    `line ${earlierLine} has the same unit; remove one of them or give it another id`,
  'unit-exists': () => 'this unit is in the sample already; remove the line or give it another id',
  'unknown-language': ({ choices = [] }) => `write one of: ${choices.join(', ')}`,
  'not-a-phone': () => 'write a telephone number: digits, spaces and + * # ( ) / - only',
  'no-national-service': () => 'leave the area empty in at least one line: a service for the whole country',
  'missing-contact-column': ({ choices = [] }) => `add at least one of these columns: ${choices.join(', ')}`,
  'unknown-unit': () =>
    'this dwelling is not in the sample of the edition; correct its id, or import the sample first. Further households have the contact of their dwelling',
} as const satisfies Record<ImportProblemCode, (details: Details) => string>;

/** Where a problem is: the line counts from 1, the header included; the column is '' for a whole line. */
export interface SamplePlace {
  readonly line: number;
  readonly column: string;
}

/** One problem of a sample file, as it travels. */
export function sampleProblem(
  { line, column }: SamplePlace,
  code: ImportProblemCode,
  details: Details = {},
): ImportProblemReply {
  return { line, column, code, details, message: SAMPLE_PROBLEMS[code](details) };
}
