import { z } from 'zod';

/** What can be wrong with a file of counts, or with what its mapping says. */
export const COUNTS_PROBLEM_CODES = [
  'other-format',
  'not-utf-8',
  'tabs',
  'endless-line',
  'open-quotation-mark',
  'too-many-lines',
  'empty-file',
  'column-absent',
  'column-repeated',
  'column-of-more-than-counts',
  'wrong-length',
  'unknown-offence',
  'unknown-area',
  'not-a-period',
  'day-in-period',
  'periods-mixed',
  'not-a-count',
  'row-of-a-case',
  'one-in-narrow-cell',
  'mostly-ones',
  'whole-below-part',
  'whole-below-sum',
  'count-absent',
  'period-not-covered',
  'months-backwards',
  'not-iccs',
  'name-repeated',
  'area-not-of-survey',
  'area-repeated',
  'unknown-crime',
  'nothing-beside',
] as const;

export type CountsProblemCode = (typeof COUNTS_PROBLEM_CODES)[number];

/** Something that is wrong with administrative counts. It never repeats what a cell of their file holds. */
export const countsProblem = z.object({
  file: z.enum(['mapping', 'counts']),
  /** From 1; absent of a file as a whole. */
  line: z.int().optional(),
  column: z.int().optional(),
  code: z.enum(COUNTS_PROBLEM_CODES),
  about: z.object({
    /** A heading, offence, crime or code of the mapping, an area of the survey, or what a file looks like. */
    name: z.string().optional(),
    area: z.string().optional(),
    period: z.string().optional(),
    line: z.int().optional(),
    most: z.int().optional(),
    choices: z.array(z.string()).optional(),
  }),
  /** What is wrong and what to do, in English. */
  message: z.string(),
});

export type CountsProblem = z.infer<typeof countsProblem>;
