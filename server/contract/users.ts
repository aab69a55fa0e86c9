import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { newPassword } from './password.ts';
import { role } from './roles.ts';
import { userName } from './session.ts';
import { whoMay } from './who-sees-what.ts';

export const accountReply = z.object({
  user: z.string(),
  name: z.string(),
  role,
  demonstration: z.boolean(),
  createdAt: z.string(),
  /** Since when it is disabled; absent while it may sign in. */
  disabledAt: z.string().optional(),
  /** When somebody last signed in to it. Administrators only. */
  signedInAt: z.string().optional(),
  /** How many sessions of it are open. Administrators only. */
  sessions: z.number().int().optional(),
});

export type AccountReply = z.infer<typeof accountReply>;

/** Accounts, in order of name. Supervisors need the interviewers among them to hand out cases. */
export const listUsers = endpoint({
  method: 'GET',
  path: '/api/users',
  access: whoMay('leadFieldwork'),
  reply: z.object({ users: z.array(accountReply) }),
});

/**
 * What statisticians are called: lists of tables, files and releases name whoever made something by the account. Their
 * names alone, of those who are gone too.
 */
export const listColleagues = endpoint({
  method: 'GET',
  path: '/api/colleagues',
  access: whoMay('readWhatWasTold'),
  reply: z.object({ people: z.array(z.object({ user: z.string(), name: z.string() })) }),
});

/** Adds an account, which signs in with the password that is given here. */
export const addUser = endpoint({
  method: 'POST',
  path: '/api/users',
  access: whoMay('administer'),
  body: z.object({ user: userName, name: z.string().trim().min(1).max(120), role, password: newPassword }),
  reply: accountReply,
});

/** Sets the password of an account and ends its sessions. */
export const setUserPassword = endpoint({
  method: 'PUT',
  path: '/api/users/:user/password',
  access: whoMay('administer'),
  body: z.object({ password: newPassword }),
  reply: z.null(),
});

/** Gives an account another role and ends its sessions. */
export const setUserRole = endpoint({
  method: 'PUT',
  path: '/api/users/:user/role',
  access: whoMay('administer'),
  body: z.object({ role }),
  reply: z.null(),
});

/**
 * Disables an account, or lets it sign in again. Its sessions end; those of somebody who interviewed can send what
 * waits on the tablet, and nothing else.
 */
export const setUserState = endpoint({
  method: 'PUT',
  path: '/api/users/:user/state',
  access: whoMay('administer'),
  body: z.object({ state: z.enum(['active', 'disabled']) }),
  reply: z.null(),
});

/** Ends every session of an account. */
export const endUserSessions = endpoint({
  method: 'DELETE',
  path: '/api/users/:user/sessions',
  access: whoMay('administer'),
  reply: z.null(),
});
