import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';

/** Largest snapshot of a draft, in bytes. */
export const LARGEST_DRAFT = 2 * 1024 * 1024;

/** Snapshots are numbered by something that grows with the interview, such as the last entry of its journal. */
const LARGEST_SEQUENCE = 2_147_483_647;

/** Name that a tablet makes of a draft with a key of its own: it says nothing of the case. */
export const draftBackupName = z.string().regex(/^[\w-]{16,100}$/, 'letters, digits, hyphen or underscore, 16 to 100');

/** What is known of a draft backup without opening it. */
export const draftSummary = z.object({
  name: z.string(),
  /** The enrolment that sent it, whose vault opens it; absent when it came with a session. */
  device: z.string().optional(),
  /** Grows with each snapshot. */
  sequence: z.number().int(),
  /** Of the sealed snapshot. */
  bytes: z.number().int(),
  savedAt: z.string(),
});

export type DraftSummary = z.infer<typeof draftSummary>;

/**
 * Keeps a snapshot of a draft, sealed and padded by the tablet. A snapshot with a sequence number that is not larger
 * than that of the one that is kept changes nothing: the reply says which is kept.
 */
export const putDraft = endpoint({
  method: 'PUT',
  path: '/api/drafts/:name',
  access: whoMay('interview'),
  query: z.object({ sequence: z.coerce.number().int().min(1).max(LARGEST_SEQUENCE) }),
  accepts: 'snapshot',
  reply: z.object({ sequence: z.number().int() }),
});

/** The last snapshot of an own draft, from whichever tablet it came. */
export const getDraft = endpoint({
  method: 'GET',
  path: '/api/drafts/:name',
  access: whoMay('interview'),
  reply: draftSummary.extend({
    /** The sealed snapshot, base64. */
    data: z.string(),
  }),
});

/** Forgets an own draft that is not needed any more; one that is not there too. */
export const deleteDraft = endpoint({
  method: 'DELETE',
  path: '/api/drafts/:name',
  access: whoMay('interview'),
  reply: z.null(),
});

/** The own drafts that are backed up, the last one saved first. */
export const listDraftBackups = endpoint({
  method: 'GET',
  path: '/api/drafts',
  access: whoMay('interview'),
  reply: z.object({ drafts: z.array(draftSummary) }),
});
