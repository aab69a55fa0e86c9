import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';
import { draftHead } from './drafts.ts';
import { isVersionNumber } from './version-name.ts';
import { writtenWords } from './written-words.ts';

const localized = z.record(z.string(), z.string());

/** Author of what the command line did: no account has a space in its name. */
export const BY_COMMAND = 'command line';

/** A version that is asked, or was: it never changes. */
const publishedVersion = z.object({
  version: z.string(),
  /** First published, second published ...: from 1. */
  number: z.int().min(1),
  /** SHA-256 (hexadecimal) of its files, each with its name and its bytes. */
  sha256: z.string(),
  /** What is new in it, in the author's words. */
  note: z.string(),
  /** Account, or `BY_COMMAND`; absent where it came with the platform or from a folder. */
  author: z.string().exactOptional(),
  publishedAt: z.string(),
  /** The version of another questionnaire that it began as. */
  origin: z.object({ id: z.string(), version: z.string() }).exactOptional(),
  /** The published version that its draft began as; null where it came from a folder or from another Cifra. */
  began: z.object({ id: z.string(), version: z.string() }).nullable(),
  /** Keys of the editions that use it. */
  usedBy: z.array(z.string()),
});

export type PublishedVersion = z.infer<typeof publishedVersion>;

const questionnaire = z.object({
  id: z.string(),
  title: localized,
  /** The newest first. */
  versions: z.array(publishedVersion),
  /** Those that are worked on, the one that was changed last first. */
  drafts: z.array(draftHead),
});

export type Questionnaire = z.infer<typeof questionnaire>;

/** Every questionnaire with its published versions and its open drafts. */
export const listQuestionnaires = endpoint({
  method: 'GET',
  path: '/api/questionnaires',
  access: whoMay('design'),
  reply: z.object({ questionnaires: z.array(questionnaire) }),
});

/** Why a warning of the lint is all right: `key` names the finding (`findingKey`). */
const reason = z.object({ key: z.string().max(500), reason: writtenWords.max(500) });

/**
 * Publishes what a draft holds. Refused while it has errors, while a warning has no reason, where the version exists,
 * and where somebody changed the draft after `seq`. Afterwards the draft is closed; the same publication of the same
 * person is answered with the same version again. Findings are the `places` of the problem, named as in `key`, 20 at
 * most.
 */
export const publishDraft = endpoint({
  method: 'POST',
  path: '/api/questionnaires/drafts/:draft/publish',
  access: whoMay('design'),
  body: z.strictObject({
    /** Number of the last change that the author saw. */
    seq: z.int().min(0),
    /** Higher than those that are published: `versionFlaw`. */
    version: z.string().refine(isVersionNumber, 'three whole numbers without zeros in front, such as 1.2.0'),
    note: writtenWords.max(2000),
    reasons: z.array(reason).max(2000),
  }),
  reply: publishedVersion,
});
