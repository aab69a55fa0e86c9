import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';

/** A revision by its name. */
export const namedRevision = z.object({ release: z.string(), revision: z.int() });

const filesOfRevision = namedRevision.extend({
  sha256: z.string(),
  files: z.int(),
  file: z.string(),
  /** Where the site has something else than a file there: a link, which is never followed; a pipe, a folder. */
  kind: z.enum(['link', 'other']).optional(),
});

/**
 * Puts the site back as it was published: every release with the revisions that can be read, of what is left of the
 * site and of what the server keeps, each file compared with its hash. Nothing is published by it that was not before.
 * Where the site has something of a revision whose other files are nowhere, it would leave the site: then nothing is
 * done but told, until a request names it. What was left of it is set aside, and looked through ever after.
 */
export const putSiteBack = endpoint({
  method: 'POST',
  path: '/api/release-site',
  access: whoMay('readWhatWasTold'),
  body: z.strictObject({
    /** Revisions that may leave the site: those that `leaves` of a reply named. */
    without: z.array(namedRevision).max(10_000).optional(),
  }),
  reply: z.object({
    /** Otherwise nothing was done: more would leave the site than the request named. */
    isDone: z.boolean(),
    /** What the site has now, or would have. */
    releases: z.array(z.string()),
    /** Revisions of which it lacked files or had others: how many, and one of them. */
    mended: z.array(filesOfRevision),
    /** Revisions that it stands without: so many of their files are neither on the site nor kept. */
    lost: z.array(filesOfRevision),
    /** Of these, revisions of which the site has something, and would have nothing more; or had, where it is done. */
    leaves: z.array(filesOfRevision),
    /** Where what was left of them is kept, by the paths within the folder of releases of the server. */
    setAside: z.array(z.string()),
  }),
});

export type PutSiteBackReply = z.infer<(typeof putSiteBack)['reply']>;

/**
 * What the audit trail has of a release; somebody met files that are not those that were prepared; who checked it may
 * check no more.
 */
export const RELEASE_ACTIONS = [
  'release-prepared',
  'release-checked',
  'release-published',
  'site-put-back',
  'release-changed',
  'release-check-lapsed',
] as const;

export type ReleaseAction = (typeof RELEASE_ACTIONS)[number];

/** Who prepared, checked and published revisions of a release, and when; the latest comes last. */
export const getReleaseLog = endpoint({
  method: 'GET',
  path: '/api/release-log/:release',
  access: whoMay('readWhatWasTold'),
  reply: z.object({
    lines: z.array(
      z.object({
        action: z.enum(RELEASE_ACTIONS),
        by: z.string(),
        at: z.string(),
        revision: z.int(),
        sha256: z.string(),
      }),
    ),
  }),
});
