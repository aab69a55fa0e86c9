import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { role } from './roles.ts';
import { newPassword, userName } from './session.ts';
import { whoMay } from './who-sees-what.ts';

export const accountReply = z.object({
  user: z.string(),
  name: z.string(),
  role,
  demonstration: z.boolean(),
  createdAt: z.string(),
});

export type AccountReply = z.infer<typeof accountReply>;

/** Accounts, in order of name. Supervisors need the interviewers among them to hand out cases. */
export const listUsers = endpoint({
  method: 'GET',
  path: '/api/users',
  access: whoMay('leadFieldwork'),
  reply: z.object({ users: z.array(accountReply) }),
});

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
