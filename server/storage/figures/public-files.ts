import type { Kysely } from 'kysely';
import { record } from '../audit.ts';
import { openStored, SMALLEST, type StoreKeys, sealStored } from '../sealed/sealed-values.ts';
import type { Tables } from '../tables.ts';
import type { KeptPublicFile, PublicFileStore } from './public-file-store.ts';

/** A row of `public_files`. What it was made of is sealed: the hash of records tells of interviews. */
export interface PublicFileRow {
  survey: string;
  /** From 1, in the order in which they were made. */
  place: number;
  file: Buffer;
  made_by: string;
  made_at: string;
}

type SealedPart = Omit<KeptPublicFile, 'survey' | 'madeAt' | 'madeBy'>;

/** Public-use files of editions. They are never removed: what left the office cannot be called back. */
export function publicFileStore(writer: Kysely<Tables>, reader: Kysely<Tables>, keys: StoreKeys): PublicFileStore {
  return {
    publicFiles: (survey) => filesOf(reader, keys, survey),
    enterPublicFile: ({ survey, ...file }, known, act) =>
      writer.transaction().execute(async (step) => {
        const there = await filesOf(step, keys, survey);
        const isSame = (one: SealedPart) =>
          one.records === file.records && one.specification === file.specification && one.secret === file.secret;
        if (!there.some(isSame)) {
          if (there.length > known) return 'another-meanwhile';
          const place = there.length + 1;
          const sealed = sealStored(keys, file, { place: placeOf(survey, place), smallest: SMALLEST.publicFile });
          const added = await step
            .insertInto('public_files')
            .values({ survey, place, file: sealed, made_by: act.by, made_at: act.at })
            // Two servers at the same time take the same place: the second one finds it taken.
            .onConflict((conflict) => conflict.columns(['survey', 'place']).doNothing())
            .executeTakeFirst();
          if (added.numInsertedOrUpdatedRows === 0n) return 'another-meanwhile';
        }
        await record(step, { action: 'public-file-made', subject: file.publicFile, survey, act });
        return 'entered';
      }),
  };
}

async function filesOf(db: Kysely<Tables>, keys: StoreKeys, survey: string): Promise<KeptPublicFile[]> {
  const rows = await db.selectFrom('public_files').selectAll().where('survey', '=', survey).orderBy('place').execute();
  return rows.map(({ place, file, made_at: madeAt, made_by: madeBy }) => ({
    ...openStored<SealedPart>(keys, file, placeOf(survey, Number(place))),
    survey,
    madeAt,
    madeBy,
  }));
}

function placeOf(survey: string, place: number): string {
  return `public_files ${survey} ${place}`;
}
