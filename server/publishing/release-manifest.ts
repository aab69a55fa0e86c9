import { createHash } from 'node:crypto';
import { z } from 'zod';
import { FIGURE_LANGUAGES, RECORD_FORMATS } from '#contract';
import { rulesSchema } from '../suppression/rules.ts';

export const RELEASE_FORMAT = 'cifra-release-1';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Name of a release in addresses: it stays the same through all revisions. */
export const releaseKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, at most 40')
  .refine((key) => !FIGURE_LANGUAGES.some((language) => language === key), 'not the code of a language');

const sentence = z.string().trim().min(1).max(2000);

/** A text in each language of the pages. */
const inAll = z.strictObject({ es: sentence, en: sentence, pt: sentence, fr: sentence });

/** What an office writes of a release, in a file of its own. */
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
export const embargo = z.iso.datetime({ offset: true });

/** The formats in which the tables of a release are written besides CSV and JSON. */
export const TABLE_FORMATS = ['xlsx', 'json-stat'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A public-use file that is published with a release. */
const attachedPublicFile = z.strictObject({
  /** In addresses. */
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  /** Key of the edition or of the study. */
  of: z.string(),
  /** Of its description, which has the hashes of its files. */
  sha256,
  k: z.int(),
  l: z.int(),
  /** Records by kind. */
  rows: z.record(z.string(), z.int()),
  formats: z.array(z.enum(RECORD_FORMATS)).min(1),
});

export type AttachedPublicFile = z.infer<typeof attachedPublicFile>;

/** The manifest of a release: what its folder holds. Its SHA-256 is what somebody prepares and somebody else checks. */
export const releaseManifest = aboutRelease.extend({
  format: z.literal(RELEASE_FORMAT),
  revision: z.int().min(1),
  embargo,
  study: z.string(),
  source: z.string(),
  rules: rulesSchema,
  cells: z.int(),
  hidden: z.int(),
  attack: z.strictObject({ equations: z.int(), hiddenQuantities: z.int(), linearPrograms: z.int() }),
  tables: z.array(
    z.strictObject({ table: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/), cells: z.int(), hidden: z.int() }),
  ),
  /** How many cells a correction changed. */
  changed: z.int().optional(),
  /** Of the manifest of the revision before. */
  before: sha256.optional(),
  /** Packages that others may verify by their hash; they are not published. */
  packages: z.array(sha256),
  publicFiles: z.array(attachedPublicFile).default([]),
  /** What a correction did to the files that readers take along. */
  filesChanged: z
    .array(
      z.strictObject({
        path: z.string(),
        kind: z.enum(['added', 'removed', 'changed']),
        before: sha256.optional(),
        after: sha256.optional(),
      }),
    )
    .optional(),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256 })),
});

export type ReleaseManifest = z.infer<typeof releaseManifest>;

export const RELEASE_MANIFEST = 'release.json';

export function manifestText(manifest: ReleaseManifest): string {
  return `${JSON.stringify(manifest, undefined, 1)}\n`;
}

export function hashOfContent(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
