import { z } from 'zod';
import type { Role } from '../roles.ts';
import { type Work, whoMay } from '../who-sees-what.ts';

/**
 * What a token for a machine opens: it has one of these. None changes anything, or tells an interview or a dwelling.
 */
export const TOKEN_SCOPES = ['figures:read', 'files:read', 'fieldwork:read', 'server:read', 'openapi:read'] as const;

export const tokenScope = z.enum(TOKEN_SCOPES);

export type TokenScope = z.infer<typeof tokenScope>;

/** A token sees no more than who gave it: so each scope is given by those whose work it is. */
const WORK_OF: Readonly<Record<TokenScope, Work>> = {
  'figures:read': 'readWhatWasTold',
  'files:read': 'readWhatWasTold',
  'fieldwork:read': 'settleInterviews',
  'server:read': 'administer',
  'openapi:read': 'giveTokens',
};

/** The roles that may give a token of a scope. */
export function whoMayGive(scope: TokenScope): readonly Role[] {
  return whoMay(WORK_OF[scope]);
}

/** The scopes of which a role may give tokens. */
export function scopesOf(role: Role): TokenScope[] {
  return TOKEN_SCOPES.filter((scope) => whoMayGive(scope).includes(role));
}
