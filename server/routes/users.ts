import type { Express } from 'express';
import { addUser, listUsers, setUserPassword } from '#contract';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import { hashPassword } from '../security/password.ts';
import type { Services } from '../services.ts';

/** Accounts. */
export function userRoutes(app: Express, services: Services): void {
  const { store, now } = services;

  route(app, services, listUsers, async () => ({ users: await store.users() }));

  route(app, services, addUser, async ({ account, body, response }) => {
    const at = now().toISOString();
    const { password, ...person } = body;
    const added = { ...person, demonstration: false, createdAt: at };
    if ((await store.addUser(added, await hashPassword(password), { by: account.user, at })) === 'user-exists')
      throw new Problem('user-exists');
    response.status(201);
    return added;
  });

  route(app, services, setUserPassword, async ({ account, params, body }) => {
    const act = { by: account.user, at: now().toISOString() };
    if (!(await store.setPassword(params.user, await hashPassword(body.password), act)))
      throw new Problem('unknown-user');
    return null;
  });
}
