import type { Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import { changePassword, getSession, type MeReply, signIn, signOut } from '#contract';
import { sendProblem } from '../http/answer-problem.ts';
import { route } from '../http/route.ts';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import { attemptLimit } from '../security/attempt-limit.ts';
import { fromThisMachine } from '../security/from-this-machine.ts';
import { hashPassword, verifyPassword } from '../security/password.ts';
import {
  clearSessionCookie,
  hashToken,
  newSessionToken,
  readSessionToken,
  SESSION_HOURS,
  setSessionCookie,
} from '../security/session-cookie.ts';
import type { Services } from '../services.ts';

const me = ({ user, name, role, demonstration }: Account): MeReply => ({ user, name, role, demonstration });

/** Signing in and out, and one's own password. */
export function sessionRoutes(app: Express, services: Services): void {
  const { store, now, config } = services;
  const attempts = attemptLimit(10, now);
  // Compared with when there is no such user, so that the time taken does not tell who has an account.
  const nobody = hashPassword(newSessionToken());

  app.post(signIn.path, limitByAddress());

  route(app, services, signIn, async ({ body, request, response }) => {
    attempts.begin(body.user);
    const found = await store.findUser(body.user);
    const right = await verifyPassword(body.password, found?.passwordHash ?? (await nobody));
    if (!found || !right) throw new Problem('wrong-credentials', { reason: 'no-match' });
    attempts.succeeded(body.user);
    const { account } = found;
    if (account.demonstration && !fromThisMachine(request, config.host)) throw new Problem('demonstration-account');
    const token = newSessionToken();
    const started = now();
    const begun = await store.startSession({
      idHash: hashToken(token),
      user: account.user,
      passwordHash: found.passwordHash,
      startedAt: started.toISOString(),
      expiresAt: new Date(started.getTime() + SESSION_HOURS[account.role] * 3_600_000).toISOString(),
    });
    if (!begun) throw new Problem('wrong-credentials', { reason: 'password-changed' });
    setSessionCookie(request, response, token, account.role);
    return me(account);
  });

  route(app, services, getSession, async ({ account }) => me(account));

  route(app, services, signOut, async ({ request, response }) => {
    await store.endSession(hashToken(readSessionToken(request)!));
    clearSessionCookie(request, response);
    return null;
  });

  route(app, services, changePassword, async ({ account, body, request, response }) => {
    attempts.begin(account.user);
    const found = await store.findUser(account.user);
    if (!found || !(await verifyPassword(body.current, found.passwordHash))) throw new Problem('wrong-password');
    attempts.succeeded(account.user);
    const act = { by: account.user, at: now().toISOString() };
    await store.setPassword(account.user, await hashPassword(body.next), act);
    clearSessionCookie(request, response);
    return null;
  });
}

/** One address may fail a hundred times in a quarter of an hour: a whole office shares one. */
function limitByAddress() {
  return rateLimit({
    windowMs: 15 * 60_000,
    limit: 100,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Addresses are taken as Express sees them; that a proxy also sends the standard header is nothing to log.
    validate: { forwardedHeader: false },
    handler: (_request, response) => sendProblem(response, new Problem('too-many-attempts')),
  });
}
