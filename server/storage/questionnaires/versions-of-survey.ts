import type { Kysely } from 'kysely';
import { dayOf, hasBegun } from '#contract';
import type { Survey } from '../../model.ts';
import { record } from '../audit.ts';
import type { Act, Store } from '../store.ts';
import type { Tables } from '../tables.ts';

type VersionsOfSurveyStore = Pick<Store, 'addVersion' | 'takeBackVersion'>;

/** From which day on editions use which versions of their questionnaire. */
export function versionsOfSurveyStore(
  writer: Kysely<Tables>,
  surveyIn: (db: Kysely<Tables>, key: string) => Promise<Survey | undefined>,
): VersionsOfSurveyStore {
  return {
    addVersion: (key, version, act) =>
      writer.transaction().execute(async (step) => {
        await holdSurvey(step, key);
        return addVersion(step, await surveyIn(step, key), version, act);
      }),
    takeBackVersion: (key, version, act) =>
      writer.transaction().execute(async (step) => {
        await holdSurvey(step, key);
        return takeBack(step, await surveyIn(step, key), version, act);
      }),
  };
}

/** Two who change the versions of an edition do so one after the other, on every engine. */
async function holdSurvey(db: Kysely<Tables>, key: string): Promise<void> {
  await db
    .updateTable('surveys')
    .set((row) => ({ state: row.ref('state') }))
    .where('key', '=', key)
    .execute();
}

async function addVersion(
  db: Kysely<Tables>,
  survey: Survey | undefined,
  { id, version, from }: { id: string; version: string; from: string },
  act: Act,
): ReturnType<Store['addVersion']> {
  if (!survey) return 'unknown-survey';
  const { key, instrument, state } = survey;
  if (state === 'closed' || state === 'published') return 'survey-closed';
  if (instrument && instrument.id !== id) return 'version-other-questionnaire';
  const today = dayOf(new Date(act.at));
  const last = instrument?.versions.at(-1);
  if (last?.version === version && (last.from === from || hasBegun(last, today))) return 'set';
  if (from < today) return 'version-day-past';
  if (last?.from !== undefined && from < last.from) return 'version-day-before-last';
  if (last?.version === version) return 'version-comes-already';
  const { place } = await db
    .selectFrom('survey_versions')
    .select((e) => e.fn.max('place').as('place'))
    .where('survey', '=', key)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('survey_versions')
    .values({ survey: key, place: place === null ? 0 : Number(place) + 1, instrument: id, version, from_day: from })
    .execute();
  const reason = `${id} ${version} ${from}`;
  await record(db, { action: 'survey-version-added', subject: key, survey: key, act, reason });
  return 'set';
}

async function takeBack(
  db: Kysely<Tables>,
  survey: Survey | undefined,
  { version, from }: { version: string; from: string },
  act: Act,
): ReturnType<Store['takeBackVersion']> {
  if (!survey) return 'unknown-survey';
  const { key, instrument } = survey;
  const named = instrument?.versions.filter((one) => one.version === version) ?? [];
  const today = dayOf(new Date(act.at));
  if (!named.some((one) => one.from === from)) return 'version-not-coming';
  if (from <= today) return 'version-in-use';
  await remove(db, { survey: key, instrument: instrument!.id, version, from }, act);
  return 'taken-back';
}

/** What is published stays as it is: no other version comes into use. */
export async function takeBackComing(db: Kysely<Tables>, survey: string, act: Act): Promise<void> {
  const coming = await db
    .selectFrom('survey_versions')
    .selectAll()
    .where('survey', '=', survey)
    .where('from_day', '>', dayOf(new Date(act.at)))
    .execute();
  for (const { instrument, version, from_day: from } of coming)
    await remove(db, { survey, instrument, version, from: from! }, act);
}

async function remove(
  db: Kysely<Tables>,
  { survey, instrument, version, from }: { survey: string; instrument: string; version: string; from: string },
  act: Act,
): Promise<void> {
  await db
    .deleteFrom('survey_versions')
    .where('survey', '=', survey)
    .where('version', '=', version)
    .where('from_day', '=', from)
    .execute();
  const reason = `${instrument} ${version} ${from}`;
  await record(db, { action: 'survey-version-taken-back', subject: survey, survey, act, reason });
}
