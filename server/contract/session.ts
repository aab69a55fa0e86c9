import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { newPassword, typedPassword } from './password.ts';
import { role } from './roles.ts';

/** Name that an account signs in with. */
export const userName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,39}$/, 'lower-case letters, digits, dot, hyphen or underscore, at most 40');

/** Who is signed in. */
export const meReply = z.object({
  user: z.string(),
  name: z.string(),
  role,
  demonstration: z.boolean(),
  /** The account is disabled: the only thing left is to send the interviews that wait on this device. */
  disabled: z.boolean(),
});

export type MeReply = z.infer<typeof meReply>;

/** Signs in: sets the cookie of a session. After several wrong passwords the account waits before it may try again. */
export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  access: 'public',
  body: z.object({ user: z.string().max(100), password: typedPassword }),
  reply: meReply,
});

/** Who is signed in. */
export const getSession = endpoint({
  method: 'GET',
  path: '/api/session',
  access: 'signed-in',
  forFormer: true,
  tokens: 'accepted',
  reply: meReply,
});

/** Ends the session of the account that is signed in. */
export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  access: 'signed-in',
  forFormer: true,
  reply: z.null(),
});

/** Ends every session of the account that is signed in but this one, and says how many there were. */
export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/session/others',
  access: 'signed-in',
  reply: z.object({ ended: z.number().int() }),
});

/** Changes the password of the account that is signed in and ends every session of it, this one too. */
export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/password',
  access: 'signed-in',
  body: z.object({ current: typedPassword, next: newPassword }),
  reply: z.null(),
});
