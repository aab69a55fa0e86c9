import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type AttemptStore = Pick<Store, 'countAttempt' | 'takeBackAttempt' | 'forgetAttempts'>;

/** Whoever tries names without end drives out the oldest, not the disk. */
const MOST_KEPT = 10_000;
/** SQLite skips rows only together with a limit. */
const ALL_OTHERS = 1_000_000_000;

/**
 * Attempts by name. A name is kept as a hash with a salt of this database: people type their password where the
 * name belongs.
 */
export function attemptStore(db: Kysely<Tables>): AttemptStore {
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
        if (counted.count === 1) await dropOldest(step);
        return counted;
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

async function hashOf(db: Kysely<Tables>, name: string): Promise<string> {
  return createHmac('sha256', await saltOf(db))
    .update(name)
    .digest('hex');
}

async function saltOf(db: Kysely<Tables>): Promise<string> {
  const kept = await db.selectFrom('attempt_salts').select('salt').executeTakeFirst();
  if (kept) return kept.salt;
  const salt = randomBytes(32).toString('hex');
  await db.insertInto('attempt_salts').values({ salt }).execute();
  return salt;
}

async function dropOldest(db: Kysely<Tables>): Promise<void> {
  const oldest = db
    .selectFrom('attempts')
    .select('name_hash')
    .orderBy('until', 'desc')
    .orderBy('name_hash')
    .limit(ALL_OTHERS)
    .offset(MOST_KEPT);
  await db.deleteFrom('attempts').where('name_hash', 'in', oldest).execute();
}
