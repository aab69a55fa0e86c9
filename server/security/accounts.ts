import { passwordFlaw, type Role } from '#contract';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import type { AccountOutcome, Act, Store } from '../storage/store.ts';
import { hashPassword } from './password.ts';

/** Somebody who gets an account. */
export interface NewPerson {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

/**
 * Adds an account, or says that the user name is taken.
 *
 * @throws Problem password-known, password-pattern, password-about-account
 */
export async function addAccount(
  store: Store,
  { password, ...person }: NewPerson,
  act: Act,
): Promise<Account | 'user-exists'> {
  await refuseFlaw(password, person);
  const account = { ...person, demonstration: false, createdAt: act.at };
  const result = await store.addUser(account, await hashPassword(password), act);
  return result === 'added' ? account : result;
}

/**
 * Sets the password of an account and ends its sessions.
 *
 * @returns the hash that is kept; undefined when there is no such account
 * @throws Problem password-known, password-pattern, password-about-account
 */
export async function setAccountPassword(
  store: Store,
  { user, password }: { user: string; password: string },
  act: Act,
): Promise<string | undefined> {
  const found = await store.findUser(user);
  if (!found) return undefined;
  await refuseFlaw(password, found.account);
  const passwordHash = await hashPassword(password);
  return (await store.setPassword(user, passwordHash, act)) ? passwordHash : undefined;
}

/** What an administrator does to the account of somebody else. */
export type AccountAct =
  | { readonly what: 'role'; readonly role: Role }
  | { readonly what: 'disable' | 'enable' | 'end-sessions' };

/**
 * Changes an account. Nobody changes an own one: who slips on it could not undo it.
 *
 * @throws Problem own-account, unknown-user, role-not-allowed, last-administrator
 */
export async function changeAccount(store: Store, user: string, change: AccountAct, act: Act): Promise<void> {
  if (user === act.by) throw new Problem('own-account');
  switch (await applied(store, user, change, act)) {
    case 'unknown-user':
      throw new Problem('unknown-user');
    case 'not-an-administrator':
      throw new Problem('role-not-allowed', { roles: ['admin'] });
    case 'last-administrator':
      throw new Problem('last-administrator');
    case 'done':
  }
}

function applied(store: Store, user: string, change: AccountAct, act: Act): Promise<AccountOutcome> {
  if (change.what === 'role') return store.setRole(user, change.role, act);
  if (change.what === 'end-sessions') return store.endSessions(user, act);
  return store.setDisabled(user, change.what === 'disable', act);
}

async function refuseFlaw(password: string, account: { user: string; name: string }): Promise<void> {
  const flaw = await passwordFlaw(password, account);
  if (flaw) throw new Problem(`password-${flaw}`);
}
