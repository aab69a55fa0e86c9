import { z } from 'zod';
import type { DraftChange, DraftFiles, Operation, RefusalCode } from '#questionnaires';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';
import { isQuestionnaireId } from './version-name.ts';

/** Small letters, digits and hyphens. */
export const questionnaireId = z
  .string()
  .refine(isQuestionnaireId, 'lower-case letters, digits or hyphens, at most 64');

const versionOf = z.object({ id: z.string(), version: z.string() });

/** A draft of a questionnaire, without its contents. */
export const draftHead = z.object({
  /** Made where it was begun (UUID). */
  draft: z.string(),
  /** As its manifest has it now. */
  questionnaire: z.string(),
  /** The published version that it began as. */
  from: versionOf,
  startedBy: z.string(),
  startedAt: z.string(),
  /** Number of its last change; 0 before the first. */
  seq: z.int().min(0),
  changedAt: z.string(),
  state: z.enum(['open', 'published', 'discarded']),
});

export type QuestionnaireDraft = z.infer<typeof draftHead>;

/** What the server checks with `operationSchema` before anything is done. */
const operation = z.custom<Operation>((value) => typeof value === 'object' && value !== null);

const keptChange = z.custom<DraftChange & { readonly seq: number }>();

/** A change of a draft as the log has it, with its number there. */
export type KeptChange = z.infer<typeof keptChange>;

/**
 * Begins a draft as a copy of a published version. Sent twice, it is the same draft; with another `from` or `as` it is
 * refused.
 */
export const startDraft = endpoint({
  method: 'POST',
  path: '/api/questionnaires/drafts',
  access: whoMay('design'),
  body: z.strictObject({
    draft: z.uuid().toLowerCase(),
    from: versionOf,
    /** Id of a questionnaire of its own; left out, it becomes the next version of the same one. */
    as: questionnaireId.exactOptional(),
  }),
  reply: draftHead,
});

/** A draft as it stands after its last change. */
export const getQuestionnaireDraft = endpoint({
  method: 'GET',
  path: '/api/questionnaires/drafts/:draft',
  access: whoMay('design'),
  reply: draftHead.extend({
    files: z.custom<DraftFiles>(),
    /** The asking person's own changes that can be undone and done again, the next one at the end; 100 at most. */
    undo: z.array(keptChange),
    redo: z.array(keptChange),
  }),
});

/** The files with which a draft began; they never change. */
export const getDraftBeginning = endpoint({
  method: 'GET',
  path: '/api/questionnaires/drafts/:draft/beginning',
  access: whoMay('design'),
  reply: z.object({ files: z.custom<DraftFiles>() }),
});

/** What others and one's other tabs changed after `after`, in order. Asked for twice a second. */
export const getChanges = endpoint({
  method: 'GET',
  path: '/api/questionnaires/drafts/:draft/changes',
  access: whoMay('design'),
  query: z.strictObject({ after: z.coerce.number().int().min(0) }),
  reply: z.object({
    /** 200 at most, fewer where they are large; more where the last one is not `seq`. */
    changes: z.array(keptChange),
    seq: z.int().min(0),
    state: draftHead.shape.state,
  }),
});

const sentChange = z.union([
  z.strictObject({ id: z.uuid().toLowerCase(), operations: z.array(operation).min(1).max(5000) }),
  /**
   * Undone or done again: the server takes the inverse of that change. It is refused as `changed` where another person
   * gave the same value since.
   */
  z.strictObject({ id: z.uuid().toLowerCase(), takesBack: z.uuid().toLowerCase() }),
]);

export type SentChange = z.infer<typeof sentChange>;

/**
 * Why a change is not kept: as `applyOperations` has it; or `too-large`, the draft would have more than 20 MB of JSON;
 * or `unknown-change`, what it takes back is no own change of this draft, or its id is that of another change; or
 * `words-of-another`, it would let another person say what they did not.
 */
export type ChangeRefusal = RefusalCode | 'too-large' | 'unknown-change' | 'words-of-another';

const changeOutcome = z.union([
  z.object({ id: z.string(), seq: z.int().min(1) }),
  z.object({
    id: z.string(),
    refused: z.object({
      code: z.custom<ChangeRefusal>((code) => typeof code === 'string'),
      at: z.array(z.string()),
      /** What stands there now; absent when nothing does, or nothing is to be said of it. */
      now: z.json().exactOptional(),
    }),
  }),
]);

/** What became of a change: its number in the log, or why it was not done. */
export type ChangeOutcome = z.infer<typeof changeOutcome>;

/**
 * Changes of a draft in the order in which they were made. Each is kept whole or refused whole, whatever becomes of the
 * others. A change that is kept already is answered with its number again, also when the draft is closed meanwhile. The
 * body has 4 MB at most, and 5,000 operations in all; what undoes is measured by what it takes back, 16 MB in all.
 */
export const sendChanges = endpoint({
  method: 'POST',
  path: '/api/questionnaires/drafts/:draft/changes',
  access: whoMay('design'),
  accepts: 'edits',
  body: z.strictObject({ changes: z.array(sentChange).min(1).max(200) }),
  reply: z.object({ outcomes: z.array(changeOutcome), seq: z.int().min(0) }),
});

/** Gives a draft up. Its log stays. Published versions cannot be given up: an edition or an interview may name them. */
export const discardDraft = endpoint({
  method: 'POST',
  path: '/api/questionnaires/drafts/:draft/discard',
  access: whoMay('design'),
  reply: draftHead,
});
