import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { surveyQuery } from './surveys.ts';
import { whoMay } from './who-sees-what.ts';

export const area = z.enum(['urban', 'other_urban', 'rural']);

export type Area = z.infer<typeof area>;

/** The dwelling in which a further household was found, and its number there. */
export const foundIn = z.object({ dwelling: z.string(), household: z.number().int() });

/** A dwelling of the sample and its place in the design. */
export const sampleUnit = z.object({
  caseId: z.string(),
  stratum: z.string(),
  psu: z.string(),
  /** Selection probability of each stage, in (0, 1]; their product is the dwelling's. */
  probabilities: z.array(z.number()),
  area,
  state: z.string().optional(),
  label: z.string(),
});

export const sampleUnitReply = sampleUnit.extend({
  interviewer: z.string().optional(),
  found: foundIn.optional(),
  /** Drawn to stand in for another one. */
  reserve: z.literal(true).optional(),
  /** The case that it stands in for, once it was released. */
  replaces: z.string().optional(),
});

export type SampleUnitReply = z.infer<typeof sampleUnitReply>;

export const importProblemCode = z.enum([
  'not-utf-8',
  'other-format',
  'tabs',
  'endless-line',
  'open-quotation-mark',
  'too-many-lines',
  'empty-file',
  'unknown-column',
  'duplicate-column',
  'missing-column',
  'missing-probability',
  'probability-number',
  'wrong-length',
  'control-character',
  'missing-value',
  'too-long',
  'unknown-area',
  'not-a-probability',
  'duplicate-unit',
  'unit-exists',
  'name-of-household',
  'not-yes-or-no',
  'unknown-language',
  'not-a-phone',
  'no-national-service',
  'missing-contact-column',
  'unknown-unit',
]);

export type ImportProblemCode = z.infer<typeof importProblemCode>;

/** What is wrong with an imported file, by line (the header is line 1) and column. */
export const importProblemReply = z.object({
  line: z.number().int(),
  column: z.string(),
  code: importProblemCode,
  /** What the sentence is about, for a reader of another language. Never what a cell holds. */
  details: z.object({
    most: z.number().int().optional(),
    earlierLine: z.number().int().optional(),
    /** Of a column whose name is not repeated, from 1. */
    position: z.number().int().optional(),
    /** What may stand there. */
    choices: z.array(z.string()).optional(),
    /** What the file looks like: an encoding such as `Latin 1 (Windows-1252)`, a format such as `Excel (.xlsx)`. */
    encoding: z.string().optional(),
    format: z.string().optional(),
  }),
  /** The same in an English sentence. */
  message: z.string(),
});

export type ImportProblemReply = z.infer<typeof importProblemReply>;

/** Units of the sample of an edition, a page at a time. */
export const listSampleUnits = endpoint({
  method: 'GET',
  path: '/api/sample-units',
  access: whoMay('leadFieldwork'),
  query: surveyQuery.extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
  reply: z.object({ units: z.array(sampleUnitReply), total: z.number().int() }),
});

/**
 * Imports a sample from CSV: all of its units or, when a line has a problem, none. Columns: `unit_id`,
 * `stratum`, `psu`, `area`, one probability per stage (`p1`, `p2`...), and optionally `state`, `label`,
 * `address`, `phone`, `reserve` (1: drawn to stand in for another one).
 */
export const importSampleUnits = endpoint({
  method: 'POST',
  path: '/api/sample-units',
  access: whoMay('leadFieldwork'),
  query: surveyQuery,
  accepts: 'csv',
  reply: z.object({ imported: z.number().int(), problems: z.array(importProblemReply) }),
});
