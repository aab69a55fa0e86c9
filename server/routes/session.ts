import type { Express } from 'express';
import { changePassword, getSession, type MeReply, signIn, signOut } from '#contract';
import { route } from '../http/route.ts';
import type { Account } from '../model.ts';
import { fromThisMachine } from '../security/from-this-machine.ts';
import { limitByAddress } from '../security/limit-by-address.ts';
import { clearSessionCookie, readSessionToken, setSessionCookie } from '../security/session-cookie.ts';
import { sessions } from '../security/sessions.ts';
import type { Services } from '../services.ts';

/** Signing in and out, and the password of the account that is signed in. */
export function sessionRoutes(app: Express, services: Services): void {
  const { begin, end, changePassword: replacePassword } = sessions(services);

  app.post(signIn.path, limitByAddress(services));

  route(app, services, signIn, async ({ body, request, response }) => {
    const { account, token } = await begin(body, fromThisMachine(request, services.config.host));
    setSessionCookie(request, response, { token, role: account.role });
    return meReply(account);
  });

  route(app, services, getSession, async ({ account }) => meReply(account));

  route(app, services, signOut, async ({ request, response }) => {
    await end(readSessionToken(request)!);
    clearSessionCookie(request, response);
    return null;
  });

  route(app, services, changePassword, async ({ body, act, request, response }) => {
    await replacePassword(body, act);
    clearSessionCookie(request, response);
    return null;
  });
}

function meReply({ user, name, role, demonstration }: Account): MeReply {
  return { user, name, role, demonstration };
}
