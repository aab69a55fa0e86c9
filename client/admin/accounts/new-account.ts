import { addUser, type BodyOf, type Role } from '#contract';
import type { NewAccountError } from '../../text/accounts/account-texts.ts';

/** What somebody typed of a new account, but for its password. */
export interface TypedAccount {
  name: string;
  user: string;
  role: Role | undefined;
}

/** What is wrong with a new account, by field. */
export type AccountErrors = Partial<Record<keyof TypedAccount, NewAccountError>>;

const PERSON = addUser.body.omit({ password: true });

/** The person as the request has it, or what is wrong, by field. The rules are the contract's own. */
export function readNewAccount(
  typed: TypedAccount,
): { person: Omit<BodyOf<typeof addUser>, 'password'> } | { errors: AccountErrors } {
  const person = { ...typed, name: typed.name.trim(), user: typed.user.trim() };
  const read = PERSON.safeParse(person);
  if (read.success) return { person: read.data };
  const errors: AccountErrors = {};
  for (const { path } of read.error.issues) {
    if (path[0] === 'name') errors.name = 'nameMissing';
    if (path[0] === 'user') errors.user = 'userWrong';
    if (path[0] === 'role') errors.role = 'roleMissing';
  }
  return { errors };
}
