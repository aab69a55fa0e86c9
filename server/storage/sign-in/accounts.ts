import type { Kysely } from 'kysely';
import type { Role } from '#contract';
import type { Account } from '../../model.ts';
import { record } from '../audit.ts';
import type { AccountOutcome, Act, Store } from '../store.ts';
import type { Tables, UserRow } from '../tables.ts';
import { revokeAllOf } from './revoke-tokens.ts';

type AccountStore = Pick<
  Store,
  'isEmpty' | 'addUser' | 'users' | 'findUser' | 'setPassword' | 'setRole' | 'setDisabled' | 'endSessions'
>;

/** Accounts, and what an administrator does to them. */
export function accountStore(writer: Kysely<Tables>, reader: Kysely<Tables>): AccountStore {
  /** Changes an account if it is there and who asks may still ask. */
  const change = (user: string, act: Act, how: (step: Kysely<Tables>, found: UserRow) => Promise<AccountOutcome>) =>
    writer.transaction().execute(async (step): Promise<AccountOutcome> => {
      if (!(await mayStillAct(step, act))) return 'not-an-administrator';
      const found = await step.selectFrom('users').selectAll().where('user', '=', user).executeTakeFirst();
      return found ? how(step, found) : 'unknown-user';
    });

  return {
    isEmpty: () => isEmptyDatabase(reader),
    addUser: (account, passwordHash, act) =>
      writer.transaction().execute(async (step) => {
        const { numInsertedOrUpdatedRows } = await step
          .insertInto('users')
          .values({
            user: account.user,
            name: account.name,
            role: account.role,
            password_hash: passwordHash,
            demonstration: account.demonstration ? 1 : 0,
            created_at: account.createdAt,
            was_interviewer: 0,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) return 'user-exists';
        await record(step, { action: 'user-added', subject: account.user, act, reason: account.role });
        return 'added';
      }),
    async users() {
      return (await reader.selectFrom('users').selectAll().orderBy('user').execute()).map(asAccount);
    },
    async findUser(user) {
      const row = await reader.selectFrom('users').selectAll().where('user', '=', user).executeTakeFirst();
      return row && { account: asAccount(row), passwordHash: row.password_hash };
    },
    setPassword: (user, passwordHash, act) =>
      writer.transaction().execute(async (step) => {
        const { numUpdatedRows } = await step
          .updateTable('users')
          .set({ password_hash: passwordHash })
          .where('user', '=', user)
          .executeTakeFirst();
        if (!numUpdatedRows) return false;
        await dropSessions(step, user);
        await record(step, { action: 'password-changed', subject: user, act });
        return true;
      }),
    setRole: (user, role, act) =>
      change(user, act, async (step, found) => {
        if (found.role === role) return 'done';
        if (await isLastAdministrator(step, found)) return 'last-administrator';
        const interviewed = found.role === 'interviewer' ? { was_interviewer: 1 } : {};
        await step
          .updateTable('users')
          .set({ role, ...interviewed })
          .where('user', '=', user)
          .execute();
        await dropSessions(step, user);
        await revokeAllOf(step, user, act);
        await record(step, { action: 'role-changed', subject: user, act, reason: fromTo(found.role, role) });
        return 'done';
      }),
    setDisabled: (user, isDisabled, act) =>
      change(user, act, async (step, found) => {
        if ((found.disabled_at !== null) === isDisabled) return 'done';
        if (isDisabled && (await isLastAdministrator(step, found))) return 'last-administrator';
        await step
          .updateTable('users')
          .set({ disabled_at: isDisabled ? act.at : null })
          .where('user', '=', user)
          .execute();
        // With these sessions what waits on a tablet is still sent; access allows nothing else.
        const mayHoldInterviews = found.role === 'interviewer' || found.was_interviewer === 1;
        if (!isDisabled || !mayHoldInterviews) await dropSessions(step, user);
        if (isDisabled) await revokeAllOf(step, user, act);
        await record(step, { action: isDisabled ? 'user-disabled' : 'user-enabled', subject: user, act });
        return 'done';
      }),
    endSessions: (user, act) =>
      change(user, act, async (step) => {
        await dropSessions(step, user);
        await record(step, { action: 'sessions-ended', subject: user, act });
        return 'done';
      }),
  };
}

/**
 * Whether nobody has an account, there is no edition, nothing is in the sample, and no questionnaire is of this
 * database alone: those that came from a folder come again.
 */
export async function isEmptyDatabase(db: Kysely<Tables>): Promise<boolean> {
  for (const table of ['users', 'surveys', 'sample_units', 'questionnaire_drafts'] as const) {
    const row = await db
      .selectFrom(table)
      .select((e) => e.lit(1).as('one'))
      .limit(1)
      .executeTakeFirst();
    if (row) return false;
  }
  const published = db.selectFrom('questionnaire_versions').select('id').where('author', 'is not', null).limit(1);
  return (await published.executeTakeFirst()) === undefined;
}

export function asAccount(row: UserRow): Account {
  const account: Account = {
    user: row.user,
    name: row.name,
    role: row.role,
    demonstration: row.demonstration === 1,
    createdAt: row.created_at,
  };
  if (row.disabled_at !== null) account.disabledAt = row.disabled_at;
  if (row.signed_in_at !== null) account.signedInAt = row.signed_in_at;
  if (row.was_interviewer === 1 && row.role !== 'interviewer') account.formerInterviewer = true;
  return account;
}

/**
 * Whether who acts may do so at the moment of writing: somebody else may have taken the role away since the request
 * was let in. A command has no account.
 */
async function mayStillAct(db: Kysely<Tables>, { by }: Act): Promise<boolean> {
  const actor = await db.selectFrom('users').select(['role', 'disabled_at']).where('user', '=', by).executeTakeFirst();
  return !actor || (actor.role === 'admin' && actor.disabled_at === null);
}

/**
 * Whether without this account nobody could administer. One of the demonstration works on the machine itself only:
 * it does not stand in for a real one.
 */
async function isLastAdministrator(db: Kysely<Tables>, account: UserRow): Promise<boolean> {
  if (account.role !== 'admin' || account.disabled_at !== null) return false;
  const others = db
    .selectFrom('users')
    .select('user')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .where('user', '!=', account.user);
  const standIns = account.demonstration === 1 ? others : others.where('demonstration', '=', 0);
  return (await standIns.limit(1).executeTakeFirst()) === undefined;
}

async function dropSessions(db: Kysely<Tables>, user: string): Promise<void> {
  await db.deleteFrom('sessions').where('user', '=', user).execute();
}

function fromTo(before: Role, after: Role): string {
  return `${before} -> ${after}`;
}
