import type { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

type KeptQuestionnaireStore = Pick<
  Store,
  'keepDeviceQuestionnaires' | 'deviceQuestionnaires' | 'interviewersOfSurveys'
>;

/** Which tablet keeps which questionnaires, as it said last. */
export function keptQuestionnaireStore(writer: Kysely<Tables>, reader: Kysely<Tables>): KeptQuestionnaireStore {
  return {
    keepDeviceQuestionnaires: (id, user, questionnaires) =>
      writer.transaction().execute(async (step) => {
        // The row is held, so that of two lists of one tablet one is whole.
        const { numUpdatedRows } = await step
          .updateTable('devices')
          .set((row) => ({ help: row.ref('help') }))
          .where('id', '=', id)
          .where('user', '=', user)
          .executeTakeFirst();
        if (!numUpdatedRows) return 'unknown-device';
        await step.deleteFrom('device_questionnaires').where('device', '=', id).execute();
        const rows = questionnaires.map(({ id: instrument, version, sha256, drafts }) => ({
          device: id,
          instrument,
          version,
          sha256,
          drafts,
        }));
        if (rows.length > 0) await step.insertInto('device_questionnaires').values(rows).execute();
        return 'done';
      }),
    deviceQuestionnaires: async () => {
      const rows = await reader
        .selectFrom('device_questionnaires')
        .selectAll()
        .orderBy('device')
        .orderBy('instrument')
        .orderBy('version')
        .execute();
      return rows.map(({ device, instrument, version, sha256, drafts }) => ({
        device,
        id: instrument,
        version,
        sha256,
        drafts,
      }));
    },
    interviewersOfSurveys: () =>
      reader
        .selectFrom('assignments')
        .select(['survey', 'interviewer'])
        .distinct()
        .orderBy('survey')
        .orderBy('interviewer')
        .execute(),
  };
}
