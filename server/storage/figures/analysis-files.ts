import type { Kysely } from 'kysely';
import { record as audited } from '../audit.ts';
import { openStored, SMALLEST, type StoreKeys, sealStored } from '../sealed/sealed-values.ts';
import type { Tables } from '../tables.ts';
import type { AnalysisFileRecord, AnalysisFileStore, NumberedAnalysisFile } from './analysis-file-store.ts';

/** The register of analysis files. */
export function analysisFileStore(writer: Kysely<Tables>, reader: Kysely<Tables>, keys: StoreKeys): AnalysisFileStore {
  return {
    keepAnalysisFile: (survey, record, act) =>
      writer.transaction().execute(async (step) => {
        const known = (await read(step, keys, survey)).find(({ sha256 }) => sha256 === record.sha256);
        if (known) return { number: known.number, again: true };
        const sealed = sealStored(keys, record, { place: placeOf(survey), smallest: SMALLEST.analysisFile });
        const { number } = await step
          .insertInto('analysis_files')
          .values({ survey, made_at: act.at, made_by: act.by, record: sealed })
          .returning('number')
          .executeTakeFirstOrThrow();
        await audited(step, { action: 'analysis-file-made', subject: survey, survey, act });
        return { number: Number(number), again: false };
      }),
    noteRecordsTaken: ({ number, survey }, act) =>
      writer
        .transaction()
        .execute((step) => audited(step, { action: 'records-taken', subject: `${survey} ${number}`, survey, act })),
    analysisFiles: (survey) => read(reader, keys, survey),
  };
}

async function read(db: Kysely<Tables>, keys: StoreKeys, survey: string | undefined): Promise<NumberedAnalysisFile[]> {
  const all = db.selectFrom('analysis_files').selectAll().orderBy('number');
  const rows = await (survey === undefined ? all : all.where('survey', '=', survey)).execute();
  return rows.map((row) => ({
    number: Number(row.number),
    survey: row.survey,
    madeAt: row.made_at,
    madeBy: row.made_by,
    ...openStored<AnalysisFileRecord>(keys, row.record, placeOf(row.survey)),
  }));
}

/** The number of a file is not known before it is written. */
function placeOf(survey: string): string {
  return `analysis_files ${survey}`;
}
