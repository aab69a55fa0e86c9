import type { Role } from '#contract';
import type { Account } from '../model.ts';
import type { Act, Store } from '../storage/store.ts';
import { hashPassword } from './password.ts';

/** Somebody who gets an account. */
export interface NewAccount {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

/** Adds an account, or says that the user name is taken. */
export async function addAccount(
  store: Store,
  { password, ...person }: NewAccount,
  act: Act,
): Promise<Account | 'user-exists'> {
  const account = { ...person, demonstration: false, createdAt: act.at };
  const result = await store.addUser(account, await hashPassword(password), act);
  return result === 'added' ? account : result;
}

/** Sets the password of an account and ends its sessions. False when there is no such account. */
export async function setAccountPassword(
  store: Store,
  { user, password }: { user: string; password: string },
  act: Act,
): Promise<boolean> {
  return store.setPassword(user, await hashPassword(password), act);
}
