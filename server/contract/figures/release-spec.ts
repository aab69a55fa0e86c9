import { z } from 'zod';
import { writtenWords } from '../questionnaires/written-words.ts';
import { FIGURE_LANGUAGES } from '../words/figure-languages.ts';
import { isDevice } from './result-name.ts';

/** What must not be told in the tables of a release; documented in docs/publication.md. */
export const rulesSchema = z.strictObject({
  /** Cells of fewer cases than this are hidden, and of fewer persons or households. */
  minimumCases: z.int().min(2).max(100).default(5),
  /** Whether the cases of the base without the characteristic count as few too. */
  complement: z.boolean().default(true),
  /**
   * Of magnitudes such as costs. `p`: hidden when the total less the two largest is less than p per cent of the
   * largest. `n` and `k`: hidden when the n largest are more than k per cent of the total.
   */
  dominance: z
    .strictObject({
      p: z.number().positive().max(1000).optional(),
      n: z.int().min(1).max(10).optional(),
      k: z.number().gt(0).lt(100).optional(),
    })
    .refine(({ n, k }) => (n === undefined) === (k === undefined), 'n and k go together')
    .default({ p: 10 }),
  /** No hidden total may be worked out to within so many per cent of it. */
  protection: z.number().min(0).max(1000).default(10),
});

/** What must not be told. */
export type SuppressionRules = z.infer<typeof rulesSchema>;

/** Name of a release in addresses: it stays the same through all revisions. */
export const keptReleaseKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, at most 40')
  .refine((key) => !FIGURE_LANGUAGES.some((language) => language === key), 'not the code of a language');

/** The same, as a release may be named now. */
export const releaseKey = keptReleaseKey.refine(
  (key) => !isDevice(key),
  'not a name that Windows keeps for itself, such as con, aux, nul or com1',
);

/** Signs that steer a terminal, or turn what stands around them about. */
const STEERING = /[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const sentence = writtenWords.max(2000).refine((text) => !STEERING.test(text), 'no signs that cannot be seen');

/** A text in each language of the pages. */
const inAll = z.strictObject({ es: sentence, en: sentence, pt: sentence, fr: sentence });

/** What an office writes of a release. */
export const aboutRelease = z.strictObject({
  release: releaseKey,
  title: inAll,
  /** Of a correction: what was wrong and what was done, for readers. */
  why: inAll.optional(),
  /** Of a correction: whether earlier revisions are taken away. Where they told too much they have to be. */
  withdraws: z.boolean().default(false),
  /** How readers know the values of variables, such as areas that the tables have by code: by variable, by code. */
  values: z.record(z.string(), z.record(z.string(), z.string().trim().min(1).max(200))).default({}),
});

export type AboutRelease = z.infer<typeof aboutRelease>;

/** The instant before which a release is not published. */
export const embargoInstant = z.iso.datetime({ offset: true });

/** The formats in which the tables of a release are written besides CSV and JSON. */
export const TABLE_FORMATS = ['xlsx', 'json-stat'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];
