import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * What is written at once. A larger body would hold up every other write, and in SQLite the whole server, until it
 * is on the disk.
 */
const PART_BYTES = 1024 * 1024;

/** Stands in `submission_bodies` for a body that is in parts. */
const IN_PARTS = Buffer.alloc(0);

/** A body that is written for longer than this was interrupted. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;

/** A body and the submission that it belongs to. */
interface BodyOf {
  readonly key: string;
  readonly body: Uint8Array;
  readonly receivedAt: string;
}

/** Whether a body is kept in parts. */
export function isInParts(body: Uint8Array): boolean {
  return body.byteLength > PART_BYTES;
}

/** What a submission's own transaction writes of its body. */
export function bodyColumn(body: Uint8Array): Uint8Array {
  return isInParts(body) ? IN_PARTS : body;
}

/** Writes the parts of a large body before its submission, each in a transaction of its own. */
export async function writeParts(db: Kysely<Tables>, { key, body, receivedAt }: BodyOf): Promise<void> {
  for (const row of partRows({ key, body, receivedAt })) {
    await db.transaction().execute((step) => step.insertInto('body_parts').values(row).execute());
    // SQLite writes without leaving the thread; whoever waits for it comes in between.
    await setImmediate();
  }
}

/** The rows of the parts of a large body. */
export function partRows({ key, body, receivedAt }: BodyOf): Tables['body_parts'][] {
  return Array.from({ length: partsOf(body) }, (_, place) => {
    const part = body.subarray(place * PART_BYTES, (place + 1) * PART_BYTES);
    return { key, place, written_at: receivedAt, part };
  });
}

/** Makes sure, in the transaction of the submission, that all parts of its body are there. */
export async function requireParts(db: Kysely<Tables>, { key, body }: Pick<BodyOf, 'key' | 'body'>): Promise<void> {
  if (!isInParts(body)) return;
  const found = await db
    .selectFrom('body_parts')
    .select((e) => e.fn.countAll().as('parts'))
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (Number(found.parts) !== partsOf(body)) throw new Error('parts of a body are gone');
}

function partsOf(body: Uint8Array): number {
  return isInParts(body) ? Math.ceil(body.byteLength / PART_BYTES) : 0;
}

/** Removes the parts of a body whose submission was not stored. What cannot be removed now is at the next start. */
export async function forgetParts(db: Kysely<Tables>, { key, body }: Pick<BodyOf, 'key' | 'body'>): Promise<void> {
  if (!isInParts(body)) return;
  await db
    .transaction()
    .execute((step) => step.deleteFrom('body_parts').where('key', '=', key).execute())
    .catch(() => {});
}

/** The whole body of a submission, given what stands in `submission_bodies`. */
export async function wholeBody(db: Kysely<Tables>, { key, body }: { key: string; body: Uint8Array }) {
  if (body.byteLength > 0) return body;
  const rows = await db.selectFrom('body_parts').select('part').where('key', '=', key).orderBy('place').execute();
  return rows.length === 0 ? body : Buffer.concat(rows.map(({ part }) => part));
}

/** Removes the parts that an interruption left without their submission, a day ago or earlier. */
export async function removeLeftParts(db: Kysely<Tables>, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - LEFT_AFTER_MS).toISOString();
  const left = await db
    .selectFrom('body_parts')
    .select('key')
    .distinct()
    .where('written_at', '<', before)
    .where('key', 'not in', (kept) => kept.selectFrom('submissions').select('submissions.key'))
    .execute();
  for (const { key } of left)
    await db.transaction().execute((step) => step.deleteFrom('body_parts').where('key', '=', key).execute());
}
