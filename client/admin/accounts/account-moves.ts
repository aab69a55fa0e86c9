import type { AccountReply } from '#contract';
import type { AccountMove } from '../../text/accounts/account-texts.ts';

/** What can be done to an account as it is. */
export function movesOf({ disabledAt, sessions = 0 }: AccountReply): AccountMove[] {
  const always: AccountMove[] = ['role', 'password'];
  if (sessions > 0) always.push('end-sessions');
  return [...always, disabledAt === undefined ? 'disable' : 'enable'];
}

/** What an administrator looks for in the list. */
export interface AccountFilter {
  readonly text: string;
  readonly role: string;
  readonly state: string;
}

export const EVERYTHING: AccountFilter = { text: '', role: '', state: '' };

/** The accounts that match, in the order of their names. Accents and capitals do not matter. */
export function accountsMatching(
  accounts: readonly AccountReply[],
  filter: AccountFilter,
  locale: string,
): AccountReply[] {
  const words = folded(filter.text).split(/\s+/).filter(Boolean);
  return accounts
    .filter(({ role, disabledAt }) => {
      const state = disabledAt === undefined ? 'active' : 'disabled';
      return (filter.role === '' || filter.role === role) && (filter.state === '' || filter.state === state);
    })
    .filter(({ user, name }) => {
      const text = folded(`${name} ${user}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale) || a.user.localeCompare(b.user));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
