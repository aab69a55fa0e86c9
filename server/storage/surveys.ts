import type { Kysely } from 'kysely';

import { NEXT_SURVEY_STATES, type SurveyState, type VersionInUse } from '#contract';
import type { Survey } from '../model.ts';
import { record } from './audit.ts';
import { takeBackComing, versionsOfSurveyStore } from './questionnaires/versions-of-survey.ts';
import type { Store } from './store.ts';
import type { SurveyRow, Tables } from './tables.ts';

type SurveyStore = Pick<
  Store,
  'addSurvey' | 'surveys' | 'survey' | 'setSurveyState' | 'setSurveyOffice' | 'addVersion' | 'takeBackVersion'
>;

/** The editions. */
export function surveyStore(writer: Kysely<Tables>, reader: Kysely<Tables>): SurveyStore {
  return {
    addSurvey: (survey, act) =>
      writer.transaction().execute(async (step) => {
        const { key, title, country, instrument, referencePeriod, state, mark } = survey;
        const { numInsertedOrUpdatedRows } = await step
          .insertInto('surveys')
          .values({
            key,
            title: JSON.stringify(title),
            country: country ?? null,
            institution: survey.office?.institution ?? null,
            office_phone: survey.office?.phone ?? null,
            period_from: referencePeriod?.from ?? null,
            period_to: referencePeriod?.to ?? null,
            state,
            created_at: act.at,
            mark,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) return 'survey-exists';
        for (const [place, { version, from }] of (instrument?.versions ?? []).entries())
          await step
            .insertInto('survey_versions')
            .values({ survey: key, place, instrument: instrument!.id, version, from_day: from ?? null })
            .execute();
        await record(step, { action: 'survey-added', subject: key, survey: key, act });
        return 'added';
      }),
    surveys: () => surveysOf(reader),
    survey: async (key) => (await surveysOf(reader, key))[0],
    ...versionsOfSurveyStore(writer, async (step, key) => (await surveysOf(step, key))[0]),
    setSurveyOffice: (key, { institution, phone }, act) =>
      writer.transaction().execute(async (step) => {
        await step.updateTable('surveys').set({ institution, office_phone: phone }).where('key', '=', key).execute();
        await record(step, { action: 'survey-office-set', subject: key, survey: key, act });
      }),
    setSurveyState: (key, state, act) =>
      writer.transaction().execute(async (step) => {
        const row = await step.selectFrom('surveys').select('state').where('key', '=', key).executeTakeFirst();
        if (!row) return 'unknown-survey';
        if (row.state === state) return 'set';
        if (!NEXT_SURVEY_STATES[row.state].includes(state)) return 'not-allowed';
        await step.updateTable('surveys').set({ state }).where('key', '=', key).execute();
        await record(step, { action: 'survey-state-set', subject: key, survey: key, act, reason: state });
        if (state === 'published') await takeBackComing(step, key, act);
        return 'set';
      }),
  };
}

/** Whether an edition takes no new units, assignments and versions. */
export async function isClosed(db: Kysely<Tables>, survey: string): Promise<boolean> {
  const state = await stateOf(db, survey);
  return state === 'closed' || state === 'published';
}

/** Whether what an edition counts stays as it is. */
export async function isPublished(db: Kysely<Tables>, survey: string): Promise<boolean> {
  return (await stateOf(db, survey)) === 'published';
}

async function stateOf(db: Kysely<Tables>, survey: string): Promise<SurveyState> {
  const row = await db.selectFrom('surveys').select('state').where('key', '=', survey).executeTakeFirstOrThrow();
  return row.state;
}

async function surveysOf(db: Kysely<Tables>, key?: string): Promise<Survey[]> {
  const all = db.selectFrom('surveys').selectAll().orderBy('created_at', 'desc').orderBy('key', 'desc');
  const rows = await (key === undefined ? all : all.where('key', '=', key)).execute();
  const versions = db.selectFrom('survey_versions').selectAll().orderBy('survey').orderBy('place');
  const used = await (key === undefined ? versions : versions.where('survey', '=', key)).execute();
  const usedBy = Map.groupBy(used, ({ survey }) => survey);
  return rows.map((row) => asSurvey(row, usedBy.get(row.key) ?? []));
}

function asSurvey(row: SurveyRow, used: readonly Tables['survey_versions'][]): Survey {
  const [first] = used;
  return {
    key: row.key,
    title: JSON.parse(row.title) as Record<string, string>,
    ...(row.country === null ? {} : { country: row.country }),
    ...(first ? { instrument: { id: first.instrument, versions: used.map(asVersion) } } : {}),
    ...(row.period_from === null || row.period_to === null
      ? {}
      : { referencePeriod: { from: row.period_from, to: row.period_to } }),
    ...(row.institution === null || row.office_phone === null
      ? {}
      : { office: { institution: row.institution, phone: row.office_phone } }),
    state: row.state,
    createdAt: row.created_at,
    mark: row.mark,
  };
}

function asVersion({ version, from_day: from }: Tables['survey_versions']): VersionInUse {
  return { version, ...(from === null ? {} : { from }) };
}
