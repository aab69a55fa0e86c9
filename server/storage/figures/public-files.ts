import type { Kysely } from 'kysely';
import { record } from '../audit.ts';
import type { Tables } from '../tables.ts';
import type { KeptPublicFile, PublicFileStore } from './public-file-store.ts';

/** A row of `public_files`; the specification is JSON. */
export interface PublicFileRow {
  survey: string;
  /** From 1, in the order in which they were made. */
  place: number;
  name: string;
  records: string;
  specification: string;
  program: string;
  made_by: string;
  made_at: string;
}

/** Public-use files of editions. They are never removed: what left the office cannot be called back. */
export function publicFileStore(writer: Kysely<Tables>, reader: Kysely<Tables>): PublicFileStore {
  return {
    publicFiles: (survey) => filesOf(reader, survey),
    enterPublicFile: (file, known, act) =>
      writer.transaction().execute(async (step) => {
        const there = await filesOf(step, file.survey);
        if (there.length > known) return 'another-meanwhile';
        const { publicFile: name, survey, records, specification, program } = file;
        if (!there.some((one) => one.records === records && one.specification === specification)) {
          const row = { survey, place: there.length + 1, name, records, specification, program };
          const added = await step
            .insertInto('public_files')
            .values({ ...row, made_by: act.by, made_at: act.at })
            // Two servers at the same time take the same place: the second one finds it taken.
            .onConflict((conflict) => conflict.columns(['survey', 'place']).doNothing())
            .executeTakeFirst();
          if (added.numInsertedOrUpdatedRows === 0n) return 'another-meanwhile';
        }
        await record(step, { action: 'public-file-made', subject: name, survey, act, reason: records });
        return 'entered';
      }),
  };
}

async function filesOf(db: Kysely<Tables>, survey: string): Promise<KeptPublicFile[]> {
  const rows = await db.selectFrom('public_files').selectAll().where('survey', '=', survey).orderBy('place').execute();
  return rows.map(({ name, made_at: madeAt, made_by: madeBy, records, specification, program }) => ({
    publicFile: name,
    survey,
    records,
    specification,
    program,
    madeAt,
    madeBy,
  }));
}
