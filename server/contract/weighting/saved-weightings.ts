import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';
import { totalsFiles, weightingFinding, weightingText } from './made-weights.ts';

/** A saved specification of weighting without its text. */
export const savedWeightingHead = z.object({
  /** Made where it was saved first (UUID). */
  key: z.string(),
  weighting: z.string(),
  /** Grows with each change, from 1. */
  revision: z.int().min(1),
  changedBy: z.string(),
  changedAt: z.string(),
});

export type SavedWeightingHead = z.infer<typeof savedWeightingHead>;

/** A saved specification, as it was saved, with its files of totals. */
export const savedWeighting = savedWeightingHead.extend({ text: weightingText, totals: totalsFiles });

export type SavedWeighting = z.infer<typeof savedWeighting>;

/** Specifications that statisticians saved, of all editions, by name. They hold nothing of any interview. */
export const listWeightings = endpoint({
  method: 'GET',
  path: '/api/weightings',
  access: whoMay('readWhatWasTold'),
  reply: z.object({ weightings: z.array(savedWeightingHead) }),
});

/** A saved specification of weights with its totals. */
export const getWeighting = endpoint({
  method: 'GET',
  path: '/api/weightings/:key',
  access: whoMay('readWhatWasTold'),
  reply: savedWeighting,
});

/**
 * Saves a specification with its totals under a key. `revision` is the one that was changed, 0 for a new one: where
 * another one stands there, nothing is written, and the reply has what stands there. Sent twice, it is saved once.
 */
export const putWeighting = endpoint({
  method: 'PUT',
  path: '/api/weightings/:key',
  access: whoMay('readWhatWasTold'),
  body: z.strictObject({ text: weightingText, totals: totalsFiles, revision: z.int().min(0) }),
  reply: z.union([
    z.object({ saved: savedWeightingHead }),
    z.object({ findings: z.array(weightingFinding) }),
    /** Somebody else changed it since; null where it was deleted. */
    z.object({ other: savedWeighting.nullable() }),
  ]),
});

export type PutWeightingReply = z.infer<(typeof putWeighting)['reply']>;

/** Deletes a saved specification, unless somebody changed it since `revision`. One that is gone already is deleted. */
export const deleteWeighting = endpoint({
  method: 'DELETE',
  path: '/api/weightings/:key',
  access: whoMay('readWhatWasTold'),
  query: z.strictObject({ revision: z.coerce.number().int().min(1) }),
  reply: z.union([z.object({ deleted: z.literal(true) }), z.object({ other: savedWeighting })]),
});
