import type { Kysely } from 'kysely';
import { SealingError } from '#contract';
import type { UploadPiece } from '../../devices/kept.ts';
import type { KeyRing } from '../../keys/key-ring.ts';
import { Problem } from '../../problems.ts';
import type { StoreKeys } from '../sealed/sealed-values.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

type UploadStore = Pick<Store, 'keepPiece' | 'upload' | 'uploadedBytes' | 'finishUpload' | 'forgetUpload'>;

type Limits = Parameters<Store['keepPiece']>[1];

/** What tablets send in pieces, each sealed for the time until all are there: a plain interview may come so. */
export function uploadStore(writer: Kysely<Tables>, reader: Kysely<Tables>, keys: StoreKeys): UploadStore {
  return {
    keepPiece: (piece, limits, now) =>
      writer.transaction().execute((step) => keepPiece({ db: step, keys }, piece, limits, now)),
    async upload(user, sha256) {
      const row = await rowOf(reader, user, sha256);
      if (!row) return undefined;
      const { total, received, submission, content_sha256 } = row;
      const state = { total, offset: received, finished: submission !== null };
      if (submission === null || content_sha256 === null) return state;
      return { ...state, as: { submission, contentSha256: content_sha256 } };
    },
    async uploadedBytes(user, sha256) {
      const row = await rowOf(reader, user, sha256);
      if (!row || row.received !== row.total) return undefined;
      const pieces = await reader
        .selectFrom('upload_pieces')
        .select(['place', 'piece'])
        .where('user', '=', user)
        .where('sha256', '=', sha256)
        .orderBy('place')
        .execute();
      const bytes = Buffer.concat(pieces.map(({ place, piece }) => opened(keys, piece, placeOf(row, place))));
      return bytes.length === row.total ? bytes : undefined;
    },
    finishUpload: (user, sha256, { submission, contentSha256 }, now) =>
      writer.transaction().execute(async (step) => {
        await step
          .updateTable('uploads')
          .set({ submission, content_sha256: contentSha256, touched_at: now })
          .where('user', '=', user)
          .where('sha256', '=', sha256)
          .execute();
        await removePieces(step, user, sha256);
      }),
    forgetUpload: (user, sha256) => writer.transaction().execute((step) => forget(step, user, sha256)),
  };
}

const placeOf = ({ user, sha256 }: Pick<UploadPiece, 'user' | 'sha256'>, place: number) =>
  `upload_pieces ${user} ${sha256} ${place}`;

/** Nothing, where the piece cannot be opened any more: the tablet sends it anew. */
function opened(keys: StoreKeys, piece: Uint8Array, place: string): Uint8Array {
  try {
    return presentRing(keys).openArriving(piece, place);
  } catch (error) {
    if (error instanceof SealingError) return new Uint8Array();
    throw error;
  }
}

/** Also a ring without secret halves will do. */
function presentRing(keys: StoreKeys): KeyRing {
  if (!keys) throw new Problem('keys-absent');
  return keys;
}

async function keepPiece(
  { db, keys }: { db: Kysely<Tables>; keys: StoreKeys },
  { user, sha256, total, offset, piece }: UploadPiece,
  limits: Limits,
  now: string,
) {
  const row = (await rowOf(db, user, sha256)) ?? (await begin(db, { user, sha256, total, offset }, limits, now));
  if (!row) return { offset: 0, finished: false };
  const { received } = row;
  const finished = row.submission !== null;
  if (row.total !== total || offset + piece.byteLength > total) {
    if (!finished) await forget(db, user, sha256);
    return 'upload-mismatch';
  }
  // It is there already, or there is a gap before it.
  if (finished || offset > received || offset + piece.byteLength <= received) return { offset: received, finished };
  const rest = piece.subarray(received - offset);
  const next = received + rest.byteLength;
  const sealed = presentRing(keys).sealArriving(rest, placeOf({ user, sha256 }, received));
  await db.insertInto('upload_pieces').values({ user, sha256, place: received, piece: sealed }).execute();
  await db
    .updateTable('uploads')
    .set({ received: next, touched_at: now })
    .where('user', '=', user)
    .where('sha256', '=', sha256)
    .execute();
  return { offset: next, finished };
}

/** Begins an upload with its first piece; one that comes later waits for it. */
async function begin(
  db: Kysely<Tables>,
  { user, sha256, total, offset }: Omit<UploadPiece, 'piece'>,
  { most, forgottenSince }: Limits,
  now: string,
) {
  if (offset !== 0) return undefined;
  const old = await db
    .selectFrom('uploads')
    .select(['user', 'sha256'])
    .where('touched_at', '<', forgottenSince)
    .execute();
  for (const each of old) await forget(db, each.user, each.sha256);
  await makeRoom(db, user, most - total);
  const row = { user, sha256, total, received: 0, touched_at: now, submission: null, content_sha256: null };
  await db.insertInto('uploads').values(row).execute();
  return row;
}

/** Lets go of the account's unfinished uploads, the one touched last as the last one. The tablet still has them. */
async function makeRoom(db: Kysely<Tables>, user: string, most: number): Promise<void> {
  const unfinished = await db
    .selectFrom('uploads')
    .select(['sha256', 'total'])
    .where('user', '=', user)
    .where('submission', 'is', null)
    .orderBy('touched_at', 'desc')
    .orderBy('sha256')
    .execute();
  let bytes = 0;
  for (const { sha256, total } of unfinished) {
    bytes += total;
    if (bytes > most) await forget(db, user, sha256);
  }
}

function rowOf(db: Kysely<Tables>, user: string, sha256: string) {
  return db.selectFrom('uploads').selectAll().where('user', '=', user).where('sha256', '=', sha256).executeTakeFirst();
}

async function forget(db: Kysely<Tables>, user: string, sha256: string): Promise<void> {
  await removePieces(db, user, sha256);
  await db.deleteFrom('uploads').where('user', '=', user).where('sha256', '=', sha256).execute();
}

async function removePieces(db: Kysely<Tables>, user: string, sha256: string): Promise<void> {
  await db.deleteFrom('upload_pieces').where('user', '=', user).where('sha256', '=', sha256).execute();
}
