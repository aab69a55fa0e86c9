import { z } from 'zod';
import { standard } from './standards.ts';

/** What a package of figures says it is; another number is another shape. */
export const FIGURE_PACKAGE_FORMAT = 'cifra-package-1';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Folders and a name, each of plain signs: nothing that leads out of a folder, on any system. */
export const packagePath = z
  .string()
  .max(200)
  .regex(/^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/){0,3}[A-Za-z0-9][A-Za-z0-9._-]*$/);

const paths = z.array(packagePath);

/** The manifest of a package of figures: what is in it, of what it was made, and with what. */
export const packageManifest = z.strictObject({
  format: z.literal(FIGURE_PACKAGE_FORMAT),
  /** The survey as its figures name it. */
  survey: z.strictObject({ key: z.string(), title: z.string(), source: z.string() }),
  /** What calculated: versions. Another one may calculate otherwise, and is told. */
  program: z.strictObject({
    version: z.string(),
    node: z.string(),
    processor: z.string(),
    libraries: z.record(z.string(), z.string()),
  }),
  /** The analysis file by its hash; `records` are in the package only where somebody chose it. */
  analysisFile: z.strictObject({
    sha256,
    number: z.int().positive().optional(),
    description: packagePath,
    records: z.enum(['included', 'hashes']),
    files: z.array(z.strictObject({ file: packagePath, rows: z.int().nonnegative(), sha256 })).min(1),
  }),
  /** A public-use file, beside the one that the figures are of, and every estimate that it gives. */
  publicFile: z.strictObject({ sha256, members: paths, results: paths.min(1) }).optional(),
  /** How the weights were made; `sample` only where the records are in the package. */
  weighting: z
    .strictObject({
      name: z.string(),
      /** Of `madeFrom` as JSON; it stands in the description of the records too. */
      hash: sha256,
      madeFrom: z.array(z.strictObject({ name: z.string(), sha256 })).min(1),
      specification: packagePath,
      totals: z.array(z.strictObject({ path: z.string(), member: packagePath })),
      sample: packagePath.optional(),
      /**
       * Whether standard errors rest on the totals to which weights were fitted: there are none, they do, or they take
       * the weights as given because the sample cannot be in a package.
       */
      fit: z.enum(['none', 'used', 'left-out']),
    })
    .optional(),
  questionnaires: z.array(z.strictObject({ id: z.string(), version: z.string(), sha256, member: packagePath })),
  /** The study file, of an existing survey. */
  study: packagePath.optional(),
  codebook: packagePath,
  tables: z.array(
    z.strictObject({ table: z.string(), specification: packagePath, results: paths.min(1), scripts: paths.min(1) }),
  ),
  estimates: z.strictObject({ standard, results: paths.min(1) }),
  /** Of labels, and of the comments of scripts. */
  language: z.string(),
  /** Every other file of the package, in its order. */
  members: z.array(z.strictObject({ path: packagePath, bytes: z.int().nonnegative(), sha256 })).min(1),
  /** Hash of the manifest without this line: it names the whole package. */
  sha256,
});

/** The manifest of a package of figures. */
export type PackageManifest = z.infer<typeof packageManifest>;
