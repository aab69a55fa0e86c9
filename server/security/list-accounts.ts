import type { AccountReply } from '#contract';
import type { Account } from '../model.ts';
import type { Services } from '../services.ts';

/** The accounts as somebody may see them: when people sign in concerns administrators only. */
export async function listAccounts({ store, now }: Services, reader: Account): Promise<AccountReply[]> {
  const accounts = await store.users();
  if (reader.role !== 'admin') return accounts.map((account) => withoutHabits(account));
  const open = await store.openSessions(now().toISOString());
  return accounts.map((account) => ({
    ...withoutHabits(account),
    ...(account.signedInAt === undefined ? {} : { signedInAt: account.signedInAt }),
    sessions: open.get(account.user) ?? 0,
  }));
}

function withoutHabits({ user, name, role, demonstration, createdAt, disabledAt }: Account): AccountReply {
  const reply: AccountReply = { user, name, role, demonstration, createdAt };
  if (disabledAt !== undefined) reply.disabledAt = disabledAt;
  return reply;
}
