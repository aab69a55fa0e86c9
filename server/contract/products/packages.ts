import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { figureSourceQuery } from '../figures/figure-source.ts';
import { namedEdition } from '../figures/named-edition.ts';
import { standard } from '../figures/standards.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { FIGURE_LANGUAGES } from '../words/figure-languages.ts';
import { numberedSource } from './public-files.ts';

/** Header of a package that was made: the hash of its list of contents, for which a release asks. */
export const PACKAGE_HASH_HEADER = 'Cifra-Package';

/** Bytes of a package that is verified on a server at most; larger ones are verified by the command. */
export const LARGEST_PACKAGE = 40 * 1024 * 1024;

/** More tables are several packages. */
export const MOST_TABLES_OF_PACKAGE = 40;

/**
 * The figures of a numbered analysis file with all that they were made of, as a zip that anybody can verify. Its cells
 * are not protected. Records are in it only where they are asked for, and then who took them stands in the audit trail.
 */
export const makePackage = endpoint({
  method: 'POST',
  path: '/api/figure-packages',
  access: whoMay('readWhatWasTold'),
  query: surveyQuery,
  body: z.strictObject({
    source: numberedSource,
    /** Keys of saved tables. */
    tables: z.array(z.string().max(100)).max(MOST_TABLES_OF_PACKAGE).default([]),
    standard: standard.default('inegi'),
    /** Of labels, and of the comments of scripts. */
    language: z.enum(FIGURE_LANGUAGES),
    withRecords: z.boolean().default(false),
  }),
  answers: 'application/octet-stream',
  reply: z.string(),
});

const shown = z.union([z.string(), z.number(), z.boolean(), z.null()]).optional();

/** What verifying a package gave. */
export const packageVerification = z.object({
  verdict: z.enum(['same', 'different', 'not-verified']),
  /** SHA-256 of the bytes that were sent, as `sha256sum` of the zip gives it. */
  file: z.string(),
  /** The hash of the list of contents, which names the package: compare it with the one that was published. */
  package: z.string(),
  survey: z.object({ key: z.string(), title: z.string(), source: z.string() }),
  /** Whose interviews they are, where it is no existing survey. */
  edition: namedEdition.optional(),
  analysisFile: z.string(),
  /** What calculated then and is another version here. */
  otherVersions: z.array(z.string()),
  members: z.int(),
  numbers: z.object({ made: z.int(), same: z.int(), rounded: z.int() }),
  weights: z.object({ made: z.int(), same: z.int() }),
  /** Up to a thousand; `different` counts them all. */
  differences: z.array(
    z.object({ member: z.string(), cell: z.string(), measure: z.string(), inPackage: shown, recomputed: shown }),
  ),
  different: z.int(),
  findings: z.array(z.object({ code: z.string(), member: z.string(), sentence: z.string() })),
  /** Why no number was made again: the records are not in the package, or those that were named are of another file. */
  records: z.enum(['not-in-package', 'of-another']).optional(),
  /** Why something else could not be verified, as sentences. */
  notVerified: z.array(z.string()),
  notes: z.array(z.string()),
});

export type PackageVerification = z.infer<typeof packageVerification>;

/**
 * Verifies a package: every hash, and every number, which is made again of the records in it or, where `file` names
 * them, of those of a numbered analysis file. Nothing of it is kept.
 */
export const judgePackage = endpoint({
  method: 'POST',
  path: '/api/package-verifications',
  access: whoMay('readWhatWasTold'),
  query: surveyQuery.extend(figureSourceQuery),
  accepts: 'package',
  reply: packageVerification,
});
