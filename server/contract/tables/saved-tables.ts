import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';
import { specFinding, specText } from './made-tables.ts';

/** A saved table without its specification. */
export const savedTableHead = z.object({
  /** Made where it was saved first (UUID). */
  key: z.string(),
  /** Name of the files that are made of it. */
  table: z.string(),
  /** By language; under a blank one where the specification has a title in no language. */
  title: z.record(z.string(), z.string()),
  /** Grows with each change, from 1. */
  revision: z.int().min(1),
  changedBy: z.string(),
  changedAt: z.string(),
});

export type SavedTableHead = z.infer<typeof savedTableHead>;

/** A saved table with the text of its specification, as it was saved. */
export const savedTable = savedTableHead.extend({ text: specText });

export type SavedTable = z.infer<typeof savedTable>;

/**
 * Specifications that statisticians saved, of all editions, by name. They hold no figures: a table is made anew each
 * time.
 */
export const listTables = endpoint({
  method: 'GET',
  path: '/api/tables',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read', 'files:read'],
  reply: z.object({ tables: z.array(savedTableHead) }),
});

/** A saved table with its specification. */
export const getTable = endpoint({
  method: 'GET',
  path: '/api/tables/:key',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read', 'files:read'],
  reply: savedTable,
});

/** What became of a change; only `saved` changed something. */
const changed = z.union([
  z.object({ saved: savedTableHead }),
  /** What is wrong with the specification, all of it. */
  z.object({ findings: z.array(specFinding) }),
  /** Somebody else changed it since; null where it was deleted. */
  z.object({ other: savedTable.nullable() }),
]);

/**
 * Saves a specification under a key. `revision` is the one that was changed, 0 for a new table: where another one
 * stands there, nothing is written, and the reply has what stands there. Sent twice, it is saved once.
 */
export const putTable = endpoint({
  method: 'PUT',
  path: '/api/tables/:key',
  access: whoMay('readWhatWasTold'),
  body: z.strictObject({ text: specText, revision: z.int().min(0) }),
  reply: changed,
});

export type PutTableReply = z.infer<(typeof putTable)['reply']>;

/** Deletes a saved table, unless somebody changed it since `revision`. One that is gone already is deleted. */
export const deleteTable = endpoint({
  method: 'DELETE',
  path: '/api/tables/:key',
  access: whoMay('readWhatWasTold'),
  query: z.strictObject({ revision: z.coerce.number().int().min(1) }),
  reply: z.union([z.object({ deleted: z.literal(true) }), z.object({ other: savedTable })]),
});
