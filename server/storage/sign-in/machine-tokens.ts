import type { Kysely } from 'kysely';
import type { TokenScope } from '#contract';
import { record } from '../audit.ts';
import type { Act } from '../store.ts';
import type { Tables } from '../tables.ts';
import { asAccount } from './accounts.ts';
import type { KeptToken, MachineTokenStore, NewToken } from './machine-token-store.ts';
import { revokeAllOf, revokeTokens } from './revoke-tokens.ts';

/** A row of `machine_tokens`. */
export interface MachineTokenRow {
  id: string;
  user: string;
  name: string;
  scope: TokenScope;
  hash: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
  /** A day. */
  last_used: string | null;
}

/** Tokens for machines, by their id; the text of one is kept as its hash. */
export function machineTokenStore(writer: Kysely<Tables>, reader: Kysely<Tables>): MachineTokenStore {
  return {
    addToken: (token, limits, act) => writer.transaction().execute((step) => add(step, token, limits, act)),
    async machineTokens(user) {
      const all = reader.selectFrom('machine_tokens').selectAll().orderBy('created_at', 'desc').orderBy('id');
      const rows = await (user === undefined ? all : all.where('user', '=', user)).execute();
      return rows.map(asKept);
    },
    async machineToken(id) {
      const row = await reader.selectFrom('machine_tokens').selectAll().where('id', '=', id).executeTakeFirst();
      const of = row && (await reader.selectFrom('users').selectAll().where('user', '=', row.user).executeTakeFirst());
      return of && { token: asKept(row), hash: row.hash, account: asAccount(of) };
    },
    async noteTokenUse(id, day) {
      await writer.updateTable('machine_tokens').set({ last_used: day }).where('id', '=', id).execute();
    },
    revokeToken: (id, owner, act) =>
      writer.transaction().execute(async (step) => {
        const row = await step.selectFrom('machine_tokens').selectAll().where('id', '=', id).executeTakeFirst();
        if (!row || (owner !== undefined && row.user !== owner)) return 'unknown-token';
        if (row.revoked_at === null) await revokeTokens(step, [row], act);
        return 'done';
      }),
    revokeTokensOf: (user, act) => writer.transaction().execute((step) => revokeAllOf(step, user, act)),
  };
}

async function add(
  db: Kysely<Tables>,
  token: NewToken,
  { most, forgottenSince }: { most: number; forgottenSince: string },
  act: Act,
): Promise<'added' | 'account-changed' | 'tokens-full'> {
  const { id, user, name, scope, hash, createdAt, expiresAt, role } = token;
  const found = await db
    .selectFrom('users')
    .select(['role', 'disabled_at'])
    .where('user', '=', user)
    .executeTakeFirst();
  if (found?.role !== role || found.disabled_at !== null) return 'account-changed';
  await db
    .deleteFrom('machine_tokens')
    .where((e) => e.or([e('expires_at', '<=', forgottenSince), e('revoked_at', '<=', forgottenSince)]))
    .execute();
  const { open } = await db
    .selectFrom('machine_tokens')
    .select((e) => e.fn.countAll().as('open'))
    .where('user', '=', user)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', createdAt)
    .executeTakeFirstOrThrow();
  if (Number(open) >= most) return 'tokens-full';
  await db
    .insertInto('machine_tokens')
    .values({ id, user, name, scope, hash, created_at: createdAt, expires_at: expiresAt })
    .execute();
  await record(db, { action: 'token-given', subject: user, act, reason: `${id} ${scope} until ${expiresAt}` });
  return 'added';
}

function asKept(row: MachineTokenRow): KeptToken {
  return {
    id: row.id,
    name: row.name,
    scope: row.scope,
    user: row.user,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
    ...(row.last_used === null ? {} : { lastUsed: row.last_used }),
  };
}
