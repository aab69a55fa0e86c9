import type { Kysely } from 'kysely';
import { record, recordAll } from '../audit.ts';
import type { Tables } from '../tables.ts';
import type { KeptPublication, PublicationStore } from './publication-store.ts';

/** A row of `publications`. */
export interface PublicationRow {
  release: string;
  revision: number;
  sha256: string;
  embargo: string;
  prepared_by: string;
  prepared_at: string;
  checked_by: string | null;
  checked_at: string | null;
  published_at: string | null;
  /** JSON. */
  not_published: string | null;
}

type Named = Parameters<PublicationStore['checkPublication']>[0];

/** Releases that are prepared, checked by somebody else, and published. */
export function publicationStore(writer: Kysely<Tables>, reader: Kysely<Tables>): PublicationStore {
  return {
    preparePublication: ({ embargo, replaces, ...named }, act) =>
      writer.transaction().execute(async (step) => {
        const { release, revision, sha256 } = named;
        const published = await step
          .selectFrom('publications')
          .select((e) => e.fn.max('revision').as('last'))
          .where('release', '=', release)
          .where('published_at', 'is not', null)
          .executeTakeFirst();
        if (revision !== Number(published?.last ?? 0) + 1) return 'not-the-next';
        const waiting = await step
          .selectFrom('publications')
          .select(['sha256', 'prepared_by'])
          .where('release', '=', release)
          .where('revision', '=', revision)
          .executeTakeFirst();
        // The very same one, prepared again by the same person, is the one that waits.
        const isOwn = waiting?.sha256 === sha256 && waiting.prepared_by === act.by;
        if (waiting && waiting.sha256 !== replaces && !isOwn) return 'another-waits';
        const fresh = { sha256, embargo, prepared_by: act.by, prepared_at: act.at };
        const unchecked = { checked_by: null, checked_at: null, not_published: null };
        await step
          .insertInto('publications')
          .values({ release, revision, ...fresh, ...unchecked, published_at: null })
          .onConflict((conflict) => conflict.columns(['release', 'revision']).doUpdateSet({ ...fresh, ...unchecked }))
          .execute();
        await record(step, { action: 'release-prepared', subject: release, act, reason: reasonOf(named) });
        return 'prepared';
      }),
    checkPublication: (named, act) =>
      writer.transaction().execute(async (step) => {
        const row = await rowOf(step, named);
        if (!row || row.published_at !== null) return 'unknown-publication';
        if (row.prepared_by === act.by) return 'own-publication';
        await set(step, named, { checked_by: act.by, checked_at: act.at, not_published: null });
        await record(step, { action: 'release-checked', subject: named.release, act, reason: reasonOf(named) });
        return 'checked';
      }),
    notePublished: (named, act) =>
      writer.transaction().execute(async (step) => {
        const row = await rowOf(step, named);
        if (!row) return 'unknown-publication';
        if (row.published_at !== null) return 'published';
        if (row.checked_by === null) return 'not-checked';
        if (Date.parse(act.at) < Date.parse(row.embargo)) return 'embargoed';
        await set(step, named, { published_at: act.at, not_published: null });
        await record(step, { action: 'release-published', subject: named.release, act, reason: reasonOf(named) });
        return 'published';
      }),
    noteNotPublished: (named, why) =>
      writer.transaction().execute(async (step) => {
        const row = await rowOf(step, named);
        if (row && row.published_at === null) await set(step, named, { not_published: JSON.stringify(why) });
      }),
    noteChanged: async (named, act) => void (await noteOnce(writer, 'release-changed', named, act)),
    noteLapsed: (named, act) => noteOnce(writer, 'release-check-lapsed', named, act),
    notePutBack: (revisions, act) =>
      writer.transaction().execute(async (step) => {
        await step.updateTable('publications').set({ not_published: null }).execute();
        const lines = revisions.map((named) => ({ subject: named.release, reason: reasonOf(named) }));
        if (lines.length > 0)
          await recordAll(
            step,
            lines.map((line) => ({ ...line, action: 'site-put-back', act })),
          );
      }),
    async publications() {
      const rows = await reader.selectFrom('publications').selectAll().orderBy('release').orderBy('revision').execute();
      return rows.map(asKept);
    },
  };
}

const NOTES = ['release-changed', 'release-check-lapsed'] as const;

/** Writes down what was met of a revision, where that was not since somebody did something with it. */
function noteOnce(
  writer: Kysely<Tables>,
  action: (typeof NOTES)[number],
  named: Named,
  act: Parameters<PublicationStore['noteChanged']>[1],
): Promise<boolean> {
  return writer.transaction().execute(async (step) => {
    const last = await step
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', named.release)
      .where('reason', '=', reasonOf(named))
      .orderBy('seq', 'desc')
      .limit(NOTES.length)
      .execute();
    const done = last.findIndex((line) => !NOTES.some((note) => note === line.action));
    const isKept = last.slice(0, done < 0 ? last.length : done).some((line) => line.action === action);
    if (last.length === 0 || isKept) return false;
    await record(step, { action, subject: named.release, act, reason: reasonOf(named) });
    return true;
  });
}

/** Another content under the same revision is another one. */
function rowOf(db: Kysely<Tables>, { release, revision, sha256 }: Named): Promise<PublicationRow | undefined> {
  return db
    .selectFrom('publications')
    .selectAll()
    .where('release', '=', release)
    .where('revision', '=', revision)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

async function set(db: Kysely<Tables>, { release, revision }: Named, values: Partial<PublicationRow>): Promise<void> {
  await db
    .updateTable('publications')
    .set(values)
    .where('release', '=', release)
    .where('revision', '=', revision)
    .execute();
}

function reasonOf({ revision, sha256 }: Named): string {
  return `revision ${revision} ${sha256}`;
}

function asKept(row: PublicationRow): KeptPublication {
  return {
    release: row.release,
    revision: row.revision,
    sha256: row.sha256,
    embargo: row.embargo,
    preparedBy: row.prepared_by,
    preparedAt: row.prepared_at,
    ...(row.checked_by === null ? {} : { checkedBy: row.checked_by }),
    ...(row.checked_at === null ? {} : { checkedAt: row.checked_at }),
    ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
    ...(row.not_published === null ? {} : { notPublished: JSON.parse(row.not_published) }),
  };
}
