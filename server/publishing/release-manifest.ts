import { createHash } from 'node:crypto';
import { z } from 'zod';
import { aboutRelease, embargoInstant, keptReleaseKey, RECORD_FORMATS, rulesSchema } from '#contract';
import { earlierRevision } from './earlier-revision.ts';
import { surveyOfRelease } from './survey-of-release.ts';

export const RELEASE_FORMAT = 'cifra-release-1';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

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
  release: keptReleaseKey,
  format: z.literal(RELEASE_FORMAT),
  revision: z.int().min(1),
  embargo: embargoInstant,
  study: z.string(),
  source: z.string(),
  /** Where it is of interviews of this platform; releases of before do not name it. */
  survey: surveyOfRelease.optional(),
  rules: rulesSchema,
  cells: z.int(),
  hidden: z.int(),
  /** That it recovered nothing. What it tried depends on what is hidden: only releases of before tell that. */
  attack: z.strictObject({
    /** See `ATTACK_KNOWS`; releases of before do not say it. */
    knows: z.int().optional(),
    equations: z.int().optional(),
    hiddenQuantities: z.int().optional(),
    linearPrograms: z.int().optional(),
  }),
  tables: z.array(
    z.strictObject({ table: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/), cells: z.int(), hidden: z.int() }),
  ),
  /** How many cells a correction changed. */
  changed: z.int().optional(),
  /** Of the manifest of the revision before. */
  before: sha256.optional(),
  /** The revisions before, the first one first; releases of before do not tell of them. */
  earlier: z.array(earlierRevision).optional(),
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
