import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { role } from './roles.ts';

/** Name that an account signs in with. */
export const userName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,39}$/, 'lower-case letters, digits, dot, hyphen or underscore, at most 40');

/** A new password: long enough to resist guessing, bounded so that hashing cannot be made expensive. */
export const newPassword = z.string().min(10, 'at least 10 characters').max(200, 'at most 200 characters');

/** Who is signed in. */
export const meReply = z.object({ user: z.string(), name: z.string(), role, demonstration: z.boolean() });

export type MeReply = z.infer<typeof meReply>;

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  access: 'public',
  body: z.object({ user: z.string().max(100), password: z.string().max(200) }),
  reply: meReply,
});

export const getSession = endpoint({ method: 'GET', path: '/api/session', access: 'signed-in', reply: meReply });

export const signOut = endpoint({ method: 'DELETE', path: '/api/session', access: 'signed-in', reply: z.null() });

/** Changes the password of the account that is signed in and ends every session of it, this one too. */
export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/password',
  access: 'signed-in',
  body: z.object({ current: z.string().max(200), next: newPassword }),
  reply: z.null(),
});
