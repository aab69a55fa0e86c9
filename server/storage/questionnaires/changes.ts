import type { Kysely } from 'kysely';
import type { KeptChange } from '#contract';
import { anyTablesOf } from '../any-tables.ts';
import { insertInto } from '../insert-rows.ts';
import type { Tables } from '../tables.ts';
import type { ChangesToKeep, QuestionnaireStore } from './questionnaire-store.ts';
import type { ChangeRow } from './rows.ts';

const insertChanges = insertInto('questionnaire_changes');

/** The log of drafts, for reading. */
export function changeStore(
  reader: Kysely<Tables>,
): Pick<QuestionnaireStore, 'draftSnapshot' | 'changesAfter' | 'changesOf' | 'stepsOf'> {
  return {
    async draftSnapshot(draft) {
      const rows = reader.selectFrom('questionnaire_snapshots').select(['seq', 'files']).where('draft', '=', draft);
      return rows.orderBy('seq', 'desc').executeTakeFirst();
    },
    async changesAfter(draft, after, most) {
      const rows = reader.selectFrom('questionnaire_changes').selectAll().where('draft', '=', draft);
      return (await rows.where('seq', '>', after).orderBy('seq').limit(most).execute()).map(asChange);
    },
    async changesOf(draft, ids) {
      if (ids.length === 0) return [];
      const rows = reader.selectFrom('questionnaire_changes').selectAll().where('draft', '=', draft);
      return (
        await rows
          .where('id', 'in', [...ids])
          .orderBy('seq')
          .execute()
      ).map(asChange);
    },
    async stepsOf(draft, by) {
      const rows = await reader
        .selectFrom('questionnaire_changes')
        .select(['id', 'takes_back'])
        .where('draft', '=', draft)
        .where('by', '=', by)
        .orderBy('seq')
        .execute();
      return rows.map(({ id, takes_back }) => ({ id, by, ...(takes_back === null ? {} : { takesBack: takes_back }) }));
    },
  };
}

/** Adds changes to the log of a draft, inside a transaction; false when one of them is there already. */
export async function addChanges(db: Kysely<Tables>, { draft, after, changes }: ChangesToKeep): Promise<boolean> {
  const ids = changes.map(({ id }) => id);
  const known = db.selectFrom('questionnaire_changes').select('id').where('draft', '=', draft).where('id', 'in', ids);
  if ((await known.executeTakeFirst()) !== undefined) return false;
  const rows = changes.map(({ id, by, at, operations, inverse, takesBack }, place) => ({
    draft,
    seq: after + place + 1,
    id,
    by,
    at,
    operations: JSON.stringify(operations),
    inverse: JSON.stringify(inverse),
    takes_back: takesBack ?? null,
  }));
  await insertChanges(anyTablesOf(db), rows);
  return true;
}

function asChange({ seq, id, by, at, operations, inverse, takes_back }: ChangeRow): KeptChange {
  return {
    seq,
    id,
    by,
    at,
    operations: JSON.parse(operations) as KeptChange['operations'],
    inverse: JSON.parse(inverse) as KeptChange['inverse'],
    ...(takes_back === null ? {} : { takesBack: takes_back }),
  };
}
