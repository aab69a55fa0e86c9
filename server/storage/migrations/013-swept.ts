import type { Migration } from '../migrate.ts';

/** What was in clear still lies where it was deleted: the database is written anew. */
export const swept: Migration = {
  version: 13,
  before: ({ sweep }) => sweep(),
  async up() {},
};
