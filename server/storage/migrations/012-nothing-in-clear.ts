import type { Migration } from '../migrate.ts';
import { sealWhatIsInClear } from '../sealed/seal-what-is-in-clear.ts';

/** What an earlier version kept in clear is sealed in parts, however often that is interrupted; then it goes. */
export const nothingInClear: Migration = {
  version: 12,
  before: sealWhatIsInClear,
  async up(db) {
    for (const column of ['violations', 'forms', 'hard_violations', 'soft_violations', 'bytes'])
      await db.schema.alterTable('submissions').dropColumn(column).execute();
    for (const column of ['address', 'phone']) await db.schema.alterTable('contacts').dropColumn(column).execute();
    await db.schema.alterTable('sample_units').dropColumn('label').execute();
    await db.schema.dropTable('codings_before').execute();
  },
};
