import type { Role, TokenScope } from '#contract';
import type { Account } from '../../model.ts';
import type { Act } from '../tablet-store.ts';

/** A token for a machine that is kept; what the machine has to know of it is not. */
export interface KeptToken {
  id: string;
  name: string;
  scope: TokenScope;
  /** Who gave it. */
  user: string;
  createdAt: string;
  expiresAt: string;
  revokedAt?: string;
  /** Day of its last use. */
  lastUsed?: string;
}

/** A new token, by the hash of its text. */
export interface NewToken extends Omit<KeptToken, 'revokedAt' | 'lastUsed'> {
  hash: string;
  /** The role for which the scope was allowed. */
  role: Role;
}

/** Tokens for machines. As in the rest of the store each method is one transaction. */
export interface MachineTokenStore {
  /**
   * Keeps a token, and forgets those that ended before an instant.
   *
   * @param most tokens that an account has at most, of those that have not ended
   * @returns `account-changed` when the account is not there any more, was disabled or has another role
   */
  addToken(
    token: NewToken,
    limits: { most: number; forgottenSince: string },
    act: Act,
  ): Promise<'added' | 'account-changed' | 'tokens-full'>;
  /** Tokens of an account, of all without one; the newest first. */
  machineTokens(user?: string): Promise<KeptToken[]>;
  /** A token with its hash and the account that gave it. */
  machineToken(id: string): Promise<{ token: KeptToken; hash: string; account: Account } | undefined>;
  noteTokenUse(id: string, day: string): Promise<void>;
  /** Revokes a token; with an owner, only one of that account. */
  revokeToken(id: string, owner: string | undefined, act: Act): Promise<'done' | 'unknown-token'>;
  /** Revokes every token of an account, and says how many were not revoked before. */
  revokeTokensOf(user: string, act: Act): Promise<number>;
}
