import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

type AttemptStore = Pick<Store, 'countAttempt' | 'beginAttempt' | 'attempts' | 'takeBackAttempt' | 'forgetAttempts'>;

/**
 * Kinds of names, by their first word. Whoever tries names without end drives out the oldest of that kind, not the
 * disk and not what is counted of an address.
 */
const KINDS = ['address', 'account', 'at', 'device', 'machine'];
const MOST_KEPT = 10_000;
/** Rows are dropped with one new name in so many: finding the oldest takes longer than adding one. */
const DROP_EVERY = 50;
/** SQLite skips rows only together with a limit. */
const ALL_OTHERS = 1_000_000_000;

/**
 * Attempts by name. A name is kept as a hash with a salt of this database: people type their password where the
 * name belongs.
 */
export function attemptStore(db: Kysely<Tables>): AttemptStore {
  let added = 0;

  async function dropOldest(step: Kysely<Tables>, name: string): Promise<void> {
    if (added++ % DROP_EVERY === 0) await dropOldestOf(step, kindOf(name));
  }

  return {
    countAttempt: ({ name, now, until }) =>
      db.transaction().execute(async (step) => {
        await step.deleteFrom('attempts').where('until', '<=', now).execute();
        const counted = await step
          .insertInto('attempts')
          .values({ name_hash: await hashOf(step, name), count: 1, until })
          .onConflict((conflict) =>
            conflict.column('name_hash').doUpdateSet((e) => ({ count: e('attempts.count', '+', 1) })),
          )
          .returning(['count', 'until'])
          .executeTakeFirstOrThrow();
        if (counted.count === 1) await dropOldest(step, name);
        return counted;
      }),
    beginAttempt: ({ name, now, waits, keep }) =>
      db.transaction().execute(async (step) => {
        await step.deleteFrom('attempts').where('until', '<=', now).execute();
        const name_hash = await hashOf(step, name);
        const kept = await step
          .selectFrom('attempts')
          .select(['count', 'free_at'])
          .where('name_hash', '=', name_hash)
          .executeTakeFirst();
        if (kept?.free_at && kept.free_at > now) return { freeAt: kept.free_at };
        const count = (kept?.count ?? 0) + 1;
        const counted = {
          count,
          until: later(now, keep),
          free_at: later(now, waits[Math.min(count, waits.length) - 1] ?? 0),
        };
        await step
          .insertInto('attempts')
          .values({ name_hash, ...counted })
          .onConflict((conflict) => conflict.column('name_hash').doUpdateSet(counted))
          .execute();
        if (!kept) await dropOldest(step, name);
        return undefined;
      }),
    attempts: (name, now) =>
      db.transaction().execute(async (step) => {
        const kept = await step
          .selectFrom('attempts')
          .select('count')
          .where('name_hash', '=', await hashOf(step, name))
          .where('until', '>', now)
          .executeTakeFirst();
        return kept?.count ?? 0;
      }),
    takeBackAttempt: (name) =>
      db.transaction().execute(async (step) => {
        await step
          .updateTable('attempts')
          .set((e) => ({ count: e('count', '-', 1) }))
          .where('name_hash', '=', await hashOf(step, name))
          .where('count', '>', 0)
          .execute();
      }),
    forgetAttempts: (name) =>
      db.transaction().execute(async (step) => {
        await step
          .deleteFrom('attempts')
          .where('name_hash', '=', await hashOf(step, name))
          .execute();
      }),
  };
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

async function hashOf(db: Kysely<Tables>, name: string): Promise<string> {
  const hash = createHmac('sha256', await saltOf(db))
    .update(name)
    .digest('hex');
  return `${kindOf(name)}:${hash}`;
}

function kindOf(name: string): string {
  return KINDS.find((kind) => name.startsWith(`${kind} `)) ?? 'other';
}

async function saltOf(db: Kysely<Tables>): Promise<string> {
  const kept = await db.selectFrom('attempt_salts').select('salt').executeTakeFirst();
  if (kept) return kept.salt;
  const salt = randomBytes(32).toString('hex');
  await db.insertInto('attempt_salts').values({ salt }).execute();
  return salt;
}

async function dropOldestOf(db: Kysely<Tables>, kind: string): Promise<void> {
  const oldest = db
    .selectFrom('attempts')
    .select('name_hash')
    .where('name_hash', '>=', `${kind}:`)
    .where('name_hash', '<', `${kind};`)
    .orderBy('until', 'desc')
    .orderBy('name_hash')
    .limit(ALL_OTHERS)
    .offset(MOST_KEPT);
  await db.deleteFrom('attempts').where('name_hash', 'in', oldest).execute();
}
