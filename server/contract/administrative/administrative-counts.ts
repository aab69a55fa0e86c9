import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { figureSourceQuery } from '../figures/figure-source.ts';
import { standard } from '../figures/standards.ts';
import { specFinding, specText } from '../tables/made-tables.ts';
import { whoMay } from '../who-sees-what.ts';
import { countsProblem } from './counts-problem.ts';

/** Administrative counts that were imported, without the counts. */
export const importedCounts = z.object({
  /** The name that their mapping gives them; others of that name take their place. */
  records: z.string(),
  /** By language; under a blank one where the mapping has a title in no language. */
  title: z.record(z.string(), z.string()),
  source: z.string(),
  /** How many counts, and of which months. */
  counts: z.int(),
  from: z.string(),
  to: z.string(),
  importedBy: z.string(),
  importedAt: z.string(),
});

export type ImportedCounts = z.infer<typeof importedCounts>;

const work = whoMay('readWhatWasTold');

/** Administrative counts beside which figures of an edition are shown, by name. */
export const listCounts = endpoint({
  method: 'GET',
  path: '/api/surveys/:survey/administrative-counts',
  access: work,
  scopes: ['figures:read'],
  reply: z.object({ imported: z.array(importedCounts) }),
});

/** Bytes of a file of counts in base64: some 15,000 counts. */
const MOST_BASE64 = 900_000;

/**
 * Imports administrative counts by offence, area and period, in place of those of the same name: all of them or, when
 * anything is wrong, none. Never records: a file with more than counts is refused.
 */
export const importCounts = endpoint({
  method: 'PUT',
  path: '/api/surveys/:survey/administrative-counts',
  access: work,
  body: z.strictObject({
    /** The text of the mapping (docs/administrative-records.md). */
    mapping: specText,
    /** The bytes of the CSV, in base64. */
    counts: z.base64().max(MOST_BASE64),
  }),
  reply: z.union([
    z.object({ imported: importedCounts }),
    /** What is wrong with the shape of the mapping, and everything else that is wrong. */
    z.object({ findings: z.array(specFinding), problems: z.array(countsProblem) }),
  ]),
});

export type ImportCountsReply = z.infer<(typeof importCounts)['reply']>;

/** Removes administrative counts; those that are gone already are removed. */
export const removeCounts = endpoint({
  method: 'DELETE',
  path: '/api/surveys/:survey/administrative-counts/:name',
  access: work,
  reply: z.object({ removed: z.literal(true) }),
});

/** Administrative counts beside what the survey estimates to have happened, and to have been reported. */
export const getBesideCounts = endpoint({
  method: 'GET',
  path: '/api/surveys/:survey/administrative-counts/:name',
  access: work,
  scopes: ['figures:read'],
  query: z.strictObject({ ...figureSourceQuery, standard: standard.default('inegi') }),
  reply: z.union([
    z.object({
      made: z.object({
        computedAt: z.string(),
        interviews: z.int(),
        /** What the questionnaire calls its crimes, by language. */
        crimes: z.record(z.string(), z.record(z.string(), z.string())),
        /** The files that `cifra administrative` writes, byte for byte; the JSON is `besideCounts`. */
        json: z.string(),
        csv: z.string(),
      }),
    }),
    z.object({ findings: z.array(specFinding) }),
  ]),
});

export type BesideCountsReply = z.infer<(typeof getBesideCounts)['reply']>;
