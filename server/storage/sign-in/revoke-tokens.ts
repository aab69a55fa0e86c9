import type { Kysely } from 'kysely';
import { recordAll } from '../audit.ts';
import type { Act } from '../store.ts';
import type { Tables } from '../tables.ts';

/** Revokes every token of an account, inside the transaction of what ends them. */
export async function revokeAllOf(db: Kysely<Tables>, user: string, act: Act): Promise<number> {
  const rows = await db
    .selectFrom('machine_tokens')
    .select(['id', 'user'])
    .where('user', '=', user)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute();
  if (rows.length > 0) await revokeTokens(db, rows, act);
  return rows.length;
}

/** Revokes tokens, with a line of the audit trail for each. */
export async function revokeTokens(
  db: Kysely<Tables>,
  rows: readonly { id: string; user: string }[],
  act: Act,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await db.updateTable('machine_tokens').set({ revoked_at: act.at }).where('id', 'in', ids).execute();
  await recordAll(
    db,
    rows.map(({ id, user }) => ({ action: 'token-revoked' as const, subject: user, act, reason: id })),
  );
}
