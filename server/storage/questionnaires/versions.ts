import type { Kysely } from 'kysely';
import { record } from '../audit.ts';
import type { Act } from '../store.ts';
import type { Tables } from '../tables.ts';
import type { InterviewsMade, KeptVersion, NewVersion, QuestionnaireStore } from './questionnaire-store.ts';
import type { VersionRow } from './rows.ts';

const WITHOUT_FILES = [
  'id',
  'version',
  'number',
  'sha256',
  'title',
  'note',
  'author',
  'published_at',
  'origin_id',
  'origin_version',
  'began_id',
  'began_version',
] as const;

/** Published versions, for reading. */
export function readVersions(
  reader: Kysely<Tables>,
): Pick<QuestionnaireStore, 'publishedVersions' | 'versionFiles' | 'interviewsOfVersion'> {
  return {
    async publishedVersions() {
      const rows = reader.selectFrom('questionnaire_versions').select(WITHOUT_FILES).orderBy('id').orderBy('number');
      return (await rows.execute()).map(asVersion);
    },
    async versionFiles(id, version) {
      const row = await reader
        .selectFrom('questionnaire_versions')
        .select('files')
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return row?.files;
    },
    async interviewsOfVersion(id, version, { before, most }) {
      const rows = await reader
        .selectFrom('case_claims')
        .innerJoin('submissions', 'submissions.key', 'case_claims.key')
        .select('submissions.key')
        .where('submissions.status', '=', 'accepted')
        .where('submissions.instrument', '=', id)
        .where('submissions.version', '=', version)
        .where('submissions.received_at', '<', before)
        // Keys are drawn at random.
        .orderBy('submissions.key')
        .limit(most)
        .execute();
      return rows.map(({ key }) => key);
    },
  };
}

/** Numbers alone; a draft's snapshot is sealed, and its version with it. */
async function workWith(reader: Kysely<Tables>, id: string, before: string): Promise<InterviewsMade> {
  const rows = await reader
    .selectFrom('submissions')
    .select(['version', (e) => e.fn.countAll().as('interviews')])
    .where('instrument', '=', id)
    .where('received_at', '<', before)
    .groupBy('version')
    .orderBy('version')
    .execute();
  const drafts = await reader
    .selectFrom('drafts')
    .select((e) => e.fn.countAll().as('count'))
    .where('saved_at', '<', before)
    .executeTakeFirstOrThrow();
  return {
    versions: rows.map(({ version, interviews }) => ({ version, interviews: Number(interviews) })),
    backedUpDrafts: Number(drafts.count),
  };
}

/** Published versions. There is no way to change or to remove one: an edition or an interview may name it. */
export function versionStore(
  writer: Kysely<Tables>,
  reader: Kysely<Tables>,
): Pick<
  QuestionnaireStore,
  'publishedVersions' | 'versionFiles' | 'interviewsOfVersion' | 'versionWork' | 'importVersion'
> {
  return {
    ...readVersions(reader),
    versionWork: (id, before) => workWith(reader, id, before),
    importVersion: (version, act) =>
      writer.transaction().execute(async (step) => {
        const kept = await hashOf(step, version);
        if (kept !== undefined) return kept === version.sha256 ? 'same' : 'differs';
        await addKeptVersion(step, version, act);
        return 'added';
      }),
  };
}

/** Hash of the version of that name. */
async function hashOf(
  db: Kysely<Tables>,
  { id, version }: { id: string; version: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('questionnaire_versions')
    .select('sha256')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.sha256;
}

/** Adds a version with the next number of its questionnaire, inside a transaction. */
export async function addKeptVersion(db: Kysely<Tables>, added: NewVersion, act: Act): Promise<void> {
  const { id, version, sha256, title, note, author, origin, began, reasons, files } = added;
  const last = await db
    .selectFrom('questionnaire_versions')
    .select((e) => e.fn.max('number').as('number'))
    .where('id', '=', id)
    .executeTakeFirst();
  await db
    .insertInto('questionnaire_versions')
    .values({
      id,
      version,
      number: Number(last?.number ?? 0) + 1,
      sha256,
      title: JSON.stringify(title),
      note,
      author: author ?? null,
      published_at: act.at,
      origin_id: origin?.id ?? null,
      origin_version: origin?.version ?? null,
      began_id: began?.id ?? null,
      began_version: began?.version ?? null,
      reasons: JSON.stringify(reasons),
      files,
    })
    .execute();
  // What a folder brings, each start brings again.
  if (author !== undefined) await record(db, { action: 'questionnaire-published', subject: `${id} ${version}`, act });
}

function asVersion(row: Omit<VersionRow, 'files' | 'reasons'>): KeptVersion {
  const { id, version, number, sha256, note } = row;
  return {
    id,
    version,
    number,
    sha256,
    title: JSON.parse(row.title) as Record<string, string>,
    note,
    ...(row.author === null ? {} : { author: row.author }),
    publishedAt: row.published_at,
    ...(row.origin_id === null || row.origin_version === null
      ? {}
      : { origin: { id: row.origin_id, version: row.origin_version } }),
    began:
      row.began_id === null || row.began_version === null ? null : { id: row.began_id, version: row.began_version },
  };
}
