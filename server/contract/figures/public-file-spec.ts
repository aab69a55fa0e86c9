import { z } from 'zod';

const name = z.string().min(1).max(200);
const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'use small letters, digits, _ and -, and at most 64 of them');

/** What becomes of one column; documented in docs/public-files.md. */
export const publicColumn = z
  .strictObject({
    /** `area`: where somebody lives, never withheld by record. `key`: what others know of somebody. */
    role: z.enum(['area', 'key', 'sensitive', 'other']).default('other'),
    /** New code: the codes that it stands for. Codes that are not named stay. */
    merge: z.record(code, z.array(name).min(1)).optional(),
    /** Lower ends of classes of a number, the first included, the last without an upper end. */
    classes: z.array(z.number()).min(1).max(100).optional(),
    /** How exactly a date is told. */
    date: z.enum(['month', 'quarter', 'year']).optional(),
    /** Amounts above a value, or above a weighted percentile, become the mean of what is above. */
    top: z
      .union([
        z.strictObject({ at: z.number().positive() }),
        z.strictObject({ percentile: z.number().min(0.5).max(0.9999) }),
      ])
      .optional(),
    /** To multiples of this. */
    round: z.number().positive().optional(),
    /**
     * Of categories: `keep` is the chance that a value stays, otherwise it is drawn as the categories are
     * spread; or the whole matrix. Of numbers: `share`, the standard deviation of what is added, as a share of
     * that of the column.
     */
    noise: z
      .union([
        z.strictObject({ keep: z.number().gt(0).lt(1) }),
        z.strictObject({ matrix: z.record(name, z.record(name, z.number().min(0).max(1))) }),
        z.strictObject({ share: z.number().gt(0).max(1) }),
      ])
      .optional(),
    /** Of a key: the larger, the less often it is withheld. */
    importance: z.int().min(1).max(100).default(10),
    /** Of a question of a sealed part: that it is published on purpose. */
    sealed: z.literal('keep').optional(),
  })
  .refine(
    ({ merge, classes, date }) => [merge, classes, date].filter((one) => one !== undefined).length <= 1,
    'merge, classes and date exclude each other',
  )
  .refine(
    ({ classes }) => classes === undefined || classes.every((from, place) => place === 0 || from > classes[place - 1]!),
    'classes must rise',
  );

/** What a public-use file holds; documented in docs/public-files.md. */
export const publicFileSpec = z.strictObject({
  /** Its name. */
  publicFile: code,
  title: z.record(z.string(), z.string()).optional(),
  /** Whatever somebody knows of the keys fits so many persons, or nobody. */
  k: z.int().min(3).max(100).default(5),
  /** People with the same keys have so many different sensitive answers, or none. */
  l: z.int().min(2).max(20).default(2),
  /** A column that is not named here is not in the file. */
  columns: z.record(name, publicColumn),
  crimes: z
    .strictObject({
      /** New code: the crimes that it stands for. */
      merge: z.record(code, z.array(name).min(2)).default({}),
      /** A crime with fewer records is merged with the other rare ones. */
      fewest: z.int().min(2).max(10_000).default(20),
      /** What rare crimes of persons and of households are called. */
      rare: z
        .strictObject({ person: code, household: code })
        .default({ person: 'rare_person_crimes', household: 'rare_household_crimes' }),
      /** What becomes of each crime that is sealed. */
      sealed: z.record(name, z.enum(['leave-out', 'merge', 'keep'])).default({}),
    })
    .prefault({}),
  /** How many times k households share a class of weights, within which persons do k by k. */
  weights: z.strictObject({ classes: z.int().min(1).max(1000).default(10) }).prefault({}),
  /** How many sampled strata are one of the file. */
  design: z.strictObject({ strata: z.int().min(2).max(10).default(2) }).prefault({}),
  /** How many figures the report compares. */
  figures: z.int().min(1).max(500).default(50),
});

/** What becomes of one column of a public-use file. */
export type PublicColumnSpec = z.infer<typeof publicColumn>;

/** What a public-use file holds. */
export type PublicFileSpec = z.infer<typeof publicFileSpec>;
