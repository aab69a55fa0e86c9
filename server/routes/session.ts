import type { Express } from 'express';
import { changePassword, endOtherSessions, getSession, type MeReply, signIn, signOut } from '#contract';
import { route } from '../http/route.ts';
import type { Account } from '../model.ts';
import { addressLimit, askedFrom } from '../security/address-limit.ts';
import { setDeviceCookie } from '../security/device-mark.ts';
import { requireSameOrigin } from '../security/same-origin.ts';
import { clearSessionCookie, readSessionToken, setSessionCookie } from '../security/session-cookie.ts';
import { sessions } from '../security/sessions.ts';
import { isStranger, signInPlace } from '../security/sign-in-place.ts';
import type { Services } from '../services.ts';

/** Signing in and out, and the password of the account that is signed in. */
export function sessionRoutes(app: Express, services: Services): void {
  const addresses = addressLimit(services);
  const { begin, end, endOthers, changePassword: replacePassword } = sessions(services, addresses);

  // Whoever brings no mark of a device and no session is a stranger, and counted before anything is read. A page of
  // another site must not use up the attempts of the office from which it is looked at.
  app.post(signIn.path, async (request, _response, next) => {
    requireSameOrigin(request);
    if (isStranger(request)) await addresses.begin(askedFrom(request));
    next();
  });

  route(app, services, signIn, async ({ body, request, response }) => {
    const { account, token, mark } = await begin(body, signInPlace(services, request));
    setSessionCookie(request, response, { token, role: account.role });
    setDeviceCookie(request, response, mark);
    return meReply(account);
  });

  route(app, services, getSession, async ({ account }) => meReply(account));

  route(app, services, signOut, async ({ request, response }) => {
    await end(readSessionToken(request)!);
    clearSessionCookie(request, response);
    return null;
  });

  route(app, services, endOtherSessions, async ({ request, act }) => ({
    ended: await endOthers(readSessionToken(request)!, act),
  }));

  route(app, services, changePassword, async ({ body, act, request, response }) => {
    const { mark } = await replacePassword(body, signInPlace(services, request), act);
    clearSessionCookie(request, response);
    setDeviceCookie(request, response, mark);
    return null;
  });
}

function meReply({ user, name, role, demonstration, disabledAt }: Account): MeReply {
  return { user, name, role, demonstration, disabled: disabledAt !== undefined };
}
