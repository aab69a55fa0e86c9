import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { typedPassword } from '../password.ts';
import { whoMay } from '../who-sees-what.ts';
import { tokenScope } from './token-scopes.ts';

/** A token ends by itself after at most so many days. */
export const MOST_TOKEN_DAYS = 365;

export const tokenName = z.string().trim().min(1).max(80);

export const tokenDays = z.int().min(1).max(MOST_TOKEN_DAYS);

const tokenReply = z.object({
  /** Names it, and is part of it; opens nothing. */
  id: z.string(),
  name: z.string(),
  scope: tokenScope,
  /** Who gave it: it sees no more than this account. */
  user: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  state: z.enum(['active', 'expired', 'revoked']),
  /** The day on which it was used last; absent when it never was. */
  lastUsed: z.string().optional(),
});

export type TokenReply = z.infer<typeof tokenReply>;

/** The own tokens for machines, the newest first; administrators see those of everybody. */
export const listTokens = endpoint({
  method: 'GET',
  path: '/api/tokens',
  access: whoMay('giveTokens'),
  reply: z.object({ tokens: z.array(tokenReply) }),
});

/**
 * Makes a token with which a machine calls this API as `Authorization: Bearer`. It is shown in this answer and never
 * again. Who is signed in types the own password: an open session is not enough for what lasts longer than it.
 */
export const addToken = endpoint({
  method: 'POST',
  path: '/api/tokens',
  access: whoMay('giveTokens'),
  body: z.strictObject({ name: tokenName, scope: tokenScope, days: tokenDays, password: typedPassword }),
  reply: tokenReply.extend({ token: z.string() }),
});

/** Revokes a token, at once: an own one, or for administrators any. One that is revoked already stays so. */
export const revokeToken = endpoint({
  method: 'DELETE',
  path: '/api/tokens/:id',
  access: whoMay('giveTokens'),
  reply: z.null(),
});
