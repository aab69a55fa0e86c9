import type { CreateTableBuilder } from 'kysely';
import type { Migration } from '../../migrate.ts';

/**
 * Questionnaires: their published versions, which nothing changes or removes; the drafts of the next ones, each change
 * of them in the order in which it was kept, and now and then a draft as it stood, so that opening it is quick.
 */
export const questionnaires: Migration = {
  version: 50,
  async up(db) {
    let versions: CreateTableBuilder<string, string> = db.schema.createTable('questionnaire_versions');
    for (const name of ['id', 'version', 'sha256', 'title', 'note', 'published_at', 'reasons'])
      versions = versions.addColumn(name, 'text', (c) => c.notNull());
    await versions
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('author', 'text')
      .addColumn('origin_id', 'text')
      .addColumn('origin_version', 'text')
      .addColumn('files', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('questionnaire_versions_key', ['id', 'version'])
      .addUniqueConstraint('questionnaire_versions_number', ['id', 'number'])
      .execute();
    let drafts: CreateTableBuilder<string, string> = db.schema
      .createTable('questionnaire_drafts')
      .addColumn('draft', 'text', (c) => c.primaryKey());
    const ofDraft = ['questionnaire', 'title', 'from_id', 'from_version', 'started_by', 'started_at', 'changed_at'];
    for (const name of [...ofDraft, 'state']) drafts = drafts.addColumn(name, 'text', (c) => c.notNull());
    await drafts
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('began', 'blob', (c) => c.notNull())
      .execute();
    let changes: CreateTableBuilder<string, string> = db.schema
      .createTable('questionnaire_changes')
      .addColumn('draft', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull());
    for (const name of ['id', 'by', 'at', 'operations', 'inverse'])
      changes = changes.addColumn(name, 'text', (c) => c.notNull());
    await changes
      .addColumn('takes_back', 'text')
      .addPrimaryKeyConstraint('questionnaire_changes_key', ['draft', 'seq'])
      .addUniqueConstraint('questionnaire_changes_id', ['draft', 'id'])
      .execute();
    await db.schema
      .createTable('questionnaire_snapshots')
      .addColumn('draft', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('files', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('questionnaire_snapshots_key', ['draft', 'seq'])
      .execute();
  },
};
