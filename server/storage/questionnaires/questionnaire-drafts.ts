import type { Kysely } from 'kysely';
import { type QuestionnaireDraft, type VersionFlaw, versionFlaw } from '#contract';
import { record } from '../audit.ts';
import type { Act } from '../store.ts';
import type { Tables } from '../tables.ts';
import { addChanges } from './changes.ts';
import type { ChangesToKeep, DraftOutcome, NewVersion, QuestionnaireStore } from './questionnaire-store.ts';
import type { QuestionnaireDraftRow } from './rows.ts';
import { addKeptVersion } from './versions.ts';

type DraftStore = Pick<
  QuestionnaireStore,
  | 'beginQuestionnaireDraft'
  | 'questionnaireDrafts'
  | 'questionnaireDraft'
  | 'draftBeginning'
  | 'keepChanges'
  | 'discardQuestionnaireDraft'
  | 'publishQuestionnaireDraft'
>;

const HEAD = [
  'draft',
  'questionnaire',
  'title',
  'from_id',
  'from_version',
  'started_by',
  'started_at',
  'seq',
  'changed_at',
  'state',
] as const;

/** Drafts of questionnaires: begun, changed, closed. */
export function questionnaireDraftStore(writer: Kysely<Tables>, reader: Kysely<Tables>): DraftStore {
  return {
    beginQuestionnaireDraft: ({ draft, questionnaire, from, title, began, isOwn }, act) =>
      writer.transaction().execute(async (step) => {
        const kept = await headOf(step, draft);
        if (kept) {
          const isOfSame = kept.started_by === act.by && kept.from_id === from.id && kept.from_version === from.version;
          return isOfSame && isEqual(await beginningOf(step, draft), began) ? 'again' : 'draft-exists';
        }
        if (isOwn && (await isTaken(step, questionnaire))) return 'name-taken';
        await step
          .insertInto('questionnaire_drafts')
          .values({
            draft,
            questionnaire,
            title: JSON.stringify(title),
            from_id: from.id,
            from_version: from.version,
            started_by: act.by,
            started_at: act.at,
            seq: 0,
            changed_at: act.at,
            state: 'open',
            began,
          })
          .execute();
        return 'begun';
      }),
    async questionnaireDrafts() {
      const rows = reader.selectFrom('questionnaire_drafts').select(HEAD).where('state', '=', 'open');
      const ordered = await rows.orderBy('changed_at', 'desc').orderBy('draft').execute();
      return ordered.map((row) => ({ ...asHead(row), title: JSON.parse(row.title) as Record<string, string> }));
    },
    async questionnaireDraft(draft) {
      const row = await headOf(reader, draft);
      return row && asHead(row);
    },
    draftBeginning: (draft) => beginningOf(reader, draft),
    keepChanges: (changes, at) => writer.transaction().execute((step) => keepChanges(step, changes, at)),
    discardQuestionnaireDraft: (draft, act) =>
      writer.transaction().execute(async (step) => {
        const row = await headOf(step, draft);
        if (!row) return 'unknown-draft';
        if (row.state === 'discarded') return 'done';
        if (row.state !== 'open') return 'draft-closed';
        await close(step, draft, 'discarded');
        await record(step, { action: 'questionnaire-draft-discarded', subject: row.questionnaire, act });
        return 'done';
      }),
    publishQuestionnaireDraft: (changes, version, act) =>
      writer.transaction().execute((step) => publish(step, changes, version, act)),
  };
}

async function isTaken(db: Kysely<Tables>, name: string): Promise<boolean> {
  const version = db.selectFrom('questionnaire_versions').select('id').where('id', '=', name).limit(1);
  const open = db
    .selectFrom('questionnaire_drafts')
    .select('draft')
    .where('questionnaire', '=', name)
    .where('state', '=', 'open')
    .limit(1);
  return ((await version.executeTakeFirst()) ?? (await open.executeTakeFirst())) !== undefined;
}

async function publish(
  db: Kysely<Tables>,
  changes: ChangesToKeep,
  version: NewVersion,
  act: Act,
): Promise<DraftOutcome | VersionFlaw> {
  const state = await mayChange(db, changes);
  if (state !== 'done') return state;
  const published = await db
    .selectFrom('questionnaire_versions')
    .select('version')
    .where('id', '=', version.id)
    .execute();
  const flaw = versionFlaw(
    version.version,
    published.map((row) => row.version),
  );
  if (flaw) return flaw;
  const kept = await keepChanges(db, changes, act.at);
  if (kept !== 'done') return kept;
  await addKeptVersion(db, version, act);
  await close(db, changes.draft, 'published');
  return 'done';
}

async function keepChanges(db: Kysely<Tables>, kept: ChangesToKeep, at: string): Promise<DraftOutcome> {
  const state = await mayChange(db, kept);
  if (state !== 'done') return state;
  const { draft, after, changes, questionnaire, title, snapshot } = kept;
  if (changes.length === 0) return 'done';
  if (!(await addChanges(db, kept))) return 'behind';
  const seq = after + changes.length;
  await db
    .updateTable('questionnaire_drafts')
    .set({ seq, changed_at: at, questionnaire, title: JSON.stringify(title) })
    .where('draft', '=', draft)
    .execute();
  if (snapshot !== undefined) {
    await db.deleteFrom('questionnaire_snapshots').where('draft', '=', draft).execute();
    await db.insertInto('questionnaire_snapshots').values({ draft, seq, files: snapshot }).execute();
  }
  return 'done';
}

async function mayChange(db: Kysely<Tables>, { draft, after }: ChangesToKeep): Promise<DraftOutcome> {
  const row = await headOf(db, draft);
  if (!row) return 'unknown-draft';
  if (row.state !== 'open') return 'draft-closed';
  return row.seq === after ? 'done' : 'behind';
}

async function close(db: Kysely<Tables>, draft: string, state: 'published' | 'discarded'): Promise<void> {
  await db.updateTable('questionnaire_drafts').set({ state }).where('draft', '=', draft).execute();
}

async function beginningOf(db: Kysely<Tables>, draft: string): Promise<Uint8Array | undefined> {
  const rows = db.selectFrom('questionnaire_drafts').select('began').where('draft', '=', draft);
  return (await rows.executeTakeFirst())?.began;
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

function headOf(db: Kysely<Tables>, draft: string) {
  return db.selectFrom('questionnaire_drafts').select(HEAD).where('draft', '=', draft).executeTakeFirst();
}

function asHead(row: Omit<QuestionnaireDraftRow, 'began'>): QuestionnaireDraft {
  return {
    draft: row.draft,
    questionnaire: row.questionnaire,
    from: { id: row.from_id, version: row.from_version },
    startedBy: row.started_by,
    startedAt: row.started_at,
    seq: row.seq,
    changedAt: row.changed_at,
    state: row.state,
  };
}
