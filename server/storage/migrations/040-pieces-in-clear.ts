import type { Migration } from '../migrate.ts';

/**
 * Pieces of uploads lay there as they came, a plain interview in clear. Those of before go: the tablet still has them,
 * and begins the upload anew.
 */
export const piecesInClear: Migration = {
  version: 40,
  async before({ db, sweep }) {
    const unfinished = await db
      .selectFrom('uploads')
      .select('sha256')
      .where('submission', 'is', null)
      .limit(1)
      .execute();
    if (unfinished.length === 0) return;
    await db.deleteFrom('upload_pieces').execute();
    await sweep();
    // Last, so that what is interrupted before begins again.
    await db.deleteFrom('uploads').where('submission', 'is', null).execute();
  },
  async up() {},
};
