import type { Express } from 'express';
import { addUser, listUsers, setUserPassword } from '#contract';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import { addAccount, setAccountPassword } from '../security/accounts.ts';
import type { Services } from '../services.ts';

/** Accounts. */
export function userRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, listUsers, async () => ({ users: await store.users() }));

  route(app, services, addUser, async ({ body, act, response }) => {
    const added = await addAccount(store, body, act);
    if (added === 'user-exists') throw new Problem('user-exists');
    response.status(201);
    return added;
  });

  route(app, services, setUserPassword, async ({ params, body, act }) => {
    const isSet = await setAccountPassword(store, { user: params.user, password: body.password }, act);
    if (!isSet) throw new Problem('unknown-user');
    return null;
  });
}
