import type { Kysely } from 'kysely';
import type { DraftSummary } from '#contract';
import type { Store } from '../store.ts';
import type { DraftBackupRow, Tables } from '../tables.ts';

type DraftStore = Pick<Store, 'keepDraft' | 'drafts' | 'draft' | 'forgetDraft'>;

const SUMMARY = ['name', 'device', 'sequence', 'bytes', 'saved_at'] as const;

/** Sealed snapshots of drafts, each of an account. */
export function draftStore(writer: Kysely<Tables>, reader: Kysely<Tables>): DraftStore {
  return {
    keepDraft: ({ user, name, device, sequence, snapshot }, { most, forgottenSince }, now) =>
      writer.transaction().execute(async (step) => {
        await step.deleteFrom('drafts').where('saved_at', '<', forgottenSince).execute();
        const own = await step
          .selectFrom('drafts')
          .select(['name', 'sequence', 'bytes'])
          .where('user', '=', user)
          .execute();
        const kept = own.find((draft) => draft.name === name);
        if (kept && kept.sequence >= sequence) return kept.sequence;
        const others = own.filter((draft) => draft.name !== name);
        const bytes = others.reduce((sum, draft) => sum + draft.bytes, snapshot.byteLength);
        if (others.length >= most.drafts || bytes > most.bytes) return 'drafts-full';
        const values = { device: device ?? null, sequence, saved_at: now, bytes: snapshot.byteLength, snapshot };
        await step
          .insertInto('drafts')
          .values({ user, name, ...values })
          .onConflict((conflict) => conflict.columns(['user', 'name']).doUpdateSet(values))
          .execute();
        return sequence;
      }),
    async drafts(user) {
      const rows = await reader
        .selectFrom('drafts')
        .select(SUMMARY)
        .where('user', '=', user)
        .orderBy('saved_at', 'desc')
        .orderBy('name')
        .execute();
      return rows.map(asSummary);
    },
    async draft(user, name) {
      const row = await reader
        .selectFrom('drafts')
        .selectAll()
        .where('user', '=', user)
        .where('name', '=', name)
        .executeTakeFirst();
      return row && { ...asSummary(row), snapshot: row.snapshot };
    },
    async forgetDraft(user, name) {
      await writer.deleteFrom('drafts').where('user', '=', user).where('name', '=', name).execute();
    },
  };
}

function asSummary({
  name,
  device,
  sequence,
  bytes,
  saved_at,
}: Omit<DraftBackupRow, 'user' | 'snapshot'>): DraftSummary {
  return { name, ...(device === null ? {} : { device }), sequence, bytes, savedAt: saved_at };
}
