import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';
import { dataFilesOfStudy, studyFinding, studyText } from './study-finding.ts';

/** A saved study without its text. */
export const savedStudyHead = z.object({
  /** Made where it was saved first (UUID). */
  key: z.string(),
  /** Its key `study`. */
  study: z.string(),
  /** Grows with each change, from 1. */
  revision: z.int().min(1),
  changedBy: z.string(),
  changedAt: z.string(),
});

export type SavedStudyHead = z.infer<typeof savedStudyHead>;

/** A saved study, as it was saved, with the ids of its data files. */
export const savedStudy = savedStudyHead.extend({ text: studyText, files: dataFilesOfStudy });

export type SavedStudy = z.infer<typeof savedStudy>;

/** Studies that statisticians saved, by name. */
export const listStudies = endpoint({
  method: 'GET',
  path: '/api/studies',
  access: whoMay('readWhatWasTold'),
  reply: z.object({ studies: z.array(savedStudyHead) }),
});

/** A saved study with its text. */
export const getStudy = endpoint({
  method: 'GET',
  path: '/api/studies/:key',
  access: whoMay('readWhatWasTold'),
  reply: savedStudy,
});

/**
 * Saves a study under a key, also one that is not sound yet: it needs a name and has to be JSON. `revision` is the one
 * that was changed, 0 for a new one: where another one stands there, nothing is written, and the reply has what stands
 * there. Sent twice, it is saved once.
 */
export const putStudy = endpoint({
  method: 'PUT',
  path: '/api/studies/:key',
  access: whoMay('readWhatWasTold'),
  body: z.strictObject({ text: studyText, files: dataFilesOfStudy, revision: z.int().min(0) }),
  reply: z.union([
    z.object({ saved: savedStudyHead }),
    z.object({ findings: z.array(studyFinding) }),
    /** Somebody else changed it since; null where it was deleted. */
    z.object({ other: savedStudy.nullable() }),
  ]),
});

export type PutStudyReply = z.infer<(typeof putStudy)['reply']>;

/** Deletes a saved study, unless somebody changed it since `revision`. One that is gone already is deleted. */
export const deleteStudy = endpoint({
  method: 'DELETE',
  path: '/api/studies/:key',
  access: whoMay('readWhatWasTold'),
  query: z.strictObject({ revision: z.coerce.number().int().min(1) }),
  reply: z.union([z.object({ deleted: z.literal(true) }), z.object({ other: savedStudy })]),
});
