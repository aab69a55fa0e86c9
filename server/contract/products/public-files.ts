import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { figureSource } from '../figures/figure-source.ts';
import { surveyQuery } from '../surveys.ts';
import { specText } from '../tables/made-tables.ts';
import { whoMay } from '../who-sees-what.ts';
import { FIGURE_LANGUAGES } from '../words/figure-languages.ts';

/** Everything that can be wrong with a specification for some records, each of which a page says in its language. */
const OF_RECORDS = [
  ...['no-column', 'names-somebody', 'made-anew', 'of-the-sample', 'holds-words', 'of-members', 'sealed-part'],
  ...['number-without-classes', 'amount-without-top', 'top-of-no-number', 'classes-and-top', 'classes-of-no-number'],
  ...['merge-of-no-codes', 'merge-unknown', 'merge-twice', 'merge-into-a-code'],
  ...['noise-by-share-of-codes', 'noise-by-keep-of-numbers', 'chances-not-one', 'matrix-without-row'],
  ...['of-several-records', 'no-key', 'too-many-keys'],
  ...['crimes-unknown', 'crimes-of-two-levels', 'crimes-of-other-sets', 'crime-already', 'merged-elsewhere'],
  ...['merged-and-sealed', 'no-crime', 'sealed-crime-unsaid', 'of-crime-left-out', 'replicates-without-strata'],
  ...['tells-a-key', 'told-by-its-psu', 'several-interviews-of-a-home', 'area-too-small'],
] as const;

export type PublicSpecSentence = (typeof OF_RECORDS)[number];

/** A text that cannot be read, or has another shape. */
const OF_TEXT = ['not-json', 'too-deep', 'repeated-key', 'reserved-key', 'shape'] as const;

export const PUBLIC_SPEC_SENTENCES = [...OF_TEXT, ...OF_RECORDS] as const;

/** One thing that is wrong with a specification: where in its text, what, and what to do. */
export const publicSpecFinding = z.object({
  line: z.int(),
  column: z.int(),
  problem: z.string(),
  /** The part of the specification that it is about, as `columns.sex`. */
  part: z.string().optional(),
  /** Which sentence it is, and what that is about, for the words of other languages. */
  said: z.object({ sentence: z.enum(PUBLIC_SPEC_SENTENCES), about: z.array(z.unknown()) }),
});

/** Which sentence of what is wrong it is, and what that is about. */
export type SaidOfPublicFile = PublicSpecFinding['said'];

export type PublicSpecFinding = z.infer<typeof publicSpecFinding>;

/** The interviews of a numbered analysis file, with its weights. */
export const numberedSource = figureSource.extend({ file: figureSource.shape.file.unwrap() });

const atRisk = z.looseObject({
  records: z.int(),
  /** Records that fewer than k people share. */
  atRisk: z.int(),
  /** How many would be found if everybody was looked for. */
  expected: z.number(),
  highest: z.number(),
});

const riskMeasured = z.looseObject({
  /** Who knows area and keys. */
  people: atRisk,
  /** Who knows the crime too. */
  victims: atRisk,
});

/** What the office reads before a public-use file leaves it (docs/public-files.md). It has no record in it. */
export const publicFileRisk = z.looseObject({
  publicFile: z.string(),
  study: z.string(),
  k: z.int(),
  l: z.int(),
  records: z.record(z.string(), z.object({ before: z.int(), after: z.int() })),
  /** In the records as they are, as coarse as the file, and in the file. */
  risk: z.object({ records: riskMeasured, coarse: riskMeasured, released: riskMeasured }),
  withheld: z.looseObject({
    cells: z.int(),
    share: z.number(),
    /** How many cells of each column are blank, of how many that had a value. */
    columns: z.array(z.looseObject({ column: z.string(), blank: z.int(), cells: z.int() })),
  }),
  /** Earlier files of the survey, and what the two tell together; absent where it cannot be made again. */
  earlier: z.array(
    z.object({
      publicFile: z.string(),
      madeAt: z.string(),
      together: z.object({ people: z.int(), victims: z.int() }).optional(),
    }),
  ),
});

export type PublicFileRisk = z.infer<typeof publicFileRisk>;

const asked = {
  /** A specification as docs/public-files.md says. */
  text: specText,
  source: numberedSource,
};

/**
 * The report of the risk of a public-use file of a numbered analysis file, for the office alone, or everything that is
 * wrong with its specification. Nothing leaves the office and nothing is registered.
 */
export const makePublicFileReport = endpoint({
  method: 'POST',
  path: '/api/public-file-reports',
  access: whoMay('readWhatWasTold'),
  query: surveyQuery,
  body: z.strictObject({ ...asked, language: z.enum(FIGURE_LANGUAGES) }),
  reply: z.union([
    z.object({ made: z.object({ report: publicFileRisk, html: z.string() }) }),
    z.object({ findings: z.array(publicSpecFinding) }),
  ]),
});

/** The formats of a public-use file: as it is described and measured again, or for other programs. */
export const PUBLIC_FILE_FORMATS = ['parquet', 'csv', 'xlsx', 'dta', 'sav'] as const;

export type PublicFileFormat = (typeof PUBLIC_FILE_FORMATS)[number];

/**
 * A public-use file as a zip: records that anybody may have. It is registered, and a line of the audit trail. A second
 * one of the same survey is refused unless somebody says that what the two tell together was read.
 */
export const takePublicFile = endpoint({
  method: 'POST',
  path: '/api/public-files',
  access: whoMay('readWhatWasTold'),
  query: surveyQuery,
  body: z.strictObject({
    ...asked,
    format: z.enum(PUBLIC_FILE_FORMATS).default('parquet'),
    /** Of labels and of what codes mean. */
    language: z.enum(FIGURE_LANGUAGES),
    /** The office has read what earlier files and this one tell together, and publishes it nevertheless. */
    besideEarlier: z.boolean().default(false),
  }),
  answers: 'application/octet-stream',
  reply: z.string(),
});

/** The public-use files that were made of an edition, in their order. They stay: what left cannot be called back. */
export const listPublicFiles = endpoint({
  method: 'GET',
  path: '/api/public-files',
  access: whoMay('readWhatWasTold'),
  query: surveyQuery,
  reply: z.object({
    files: z.array(
      z.object({
        /** By which a release takes it along. */
        id: z.string(),
        publicFile: z.string(),
        madeBy: z.string(),
        madeAt: z.string(),
      }),
    ),
    /** Whether the server has the secret from which files are drawn. */
    hasSecret: z.boolean(),
  }),
});
