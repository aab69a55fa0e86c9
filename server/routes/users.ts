import type { Express } from 'express';
import {
  addUser,
  endUserSessions,
  listColleagues,
  listUsers,
  setUserPassword,
  setUserRole,
  setUserState,
  whoMay,
} from '#contract';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import { addAccount, changeAccount, setAccountPassword } from '../security/accounts.ts';
import { listAccounts } from '../security/list-accounts.ts';
import type { Services } from '../services.ts';

/** Accounts. */
export function userRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, listUsers, async ({ account }) => ({ users: await listAccounts(services, account) }));

  route(app, services, listColleagues, async () => {
    const accounts = await store.users();
    const colleagues = accounts.filter(({ role }) => whoMay('readWhatWasTold').includes(role));
    return { people: colleagues.map(({ user, name }) => ({ user, name })) };
  });

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

  route(app, services, setUserRole, async ({ params, body, act }) => {
    await changeAccount(store, params.user, { what: 'role', role: body.role }, act);
    return null;
  });

  route(app, services, setUserState, async ({ params, body, act }) => {
    const what = body.state === 'disabled' ? 'disable' : 'enable';
    await changeAccount(store, params.user, { what }, act);
    return null;
  });

  route(app, services, endUserSessions, async ({ params, act }) => {
    await changeAccount(store, params.user, { what: 'end-sessions' }, act);
    return null;
  });
}
