import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { setAccountPassword } from './accounts.ts';
import { attemptLimit } from './attempt-limit.ts';
import { decoyHash, verifyPassword } from './password.ts';
import { HOUR_MS, hashToken, newSessionToken, SESSION_HOURS } from './session-cookie.ts';

/** A user name may fail this often in a quarter of an hour. */
const MOST_FAILURES = 10;

/** Signing in and out, and the password of the account that is signed in. */
export interface Sessions {
  /**
   * Begins a session and gives its token.
   *
   * @param isLocal whether the request comes from the machine itself, where demonstration accounts work
   * @throws Problem too-many-attempts, wrong-credentials, demonstration-account
   */
  begin(
    credentials: { user: string; password: string },
    isLocal: boolean,
  ): Promise<{ account: Account; token: string }>;
  end(token: string): Promise<void>;
  /**
   * Replaces the password of an account and ends its sessions.
   *
   * @throws Problem too-many-attempts, wrong-password
   */
  changePassword(passwords: { current: string; next: string }, act: Act): Promise<void>;
}

export function sessions({ store, now }: Pick<Services, 'store' | 'now'>): Sessions {
  const attempts = attemptLimit({ store, now }, MOST_FAILURES);
  // Compared with when there is no such user, so that the time it takes does not show who has an account.
  const hashOfNobody = decoyHash();

  async function verify(user: string, password: string) {
    await attempts.begin(user);
    const found = await store.findUser(user);
    const isRight = await verifyPassword(password, found?.passwordHash ?? (await hashOfNobody));
    if (!found || !isRight) return undefined;
    await attempts.succeeded(user);
    return found;
  }

  return {
    async begin({ user, password }, isLocal) {
      const found = await verify(user, password);
      if (!found) throw new Problem('wrong-credentials', { reason: 'no-match' });
      const { account, passwordHash } = found;
      if (account.demonstration && !isLocal) throw new Problem('demonstration-account');
      const token = newSessionToken();
      const startedAt = now();
      const isStarted = await store.startSession({
        idHash: hashToken(token),
        user: account.user,
        passwordHash,
        startedAt: startedAt.toISOString(),
        expiresAt: new Date(startedAt.getTime() + SESSION_HOURS[account.role] * HOUR_MS).toISOString(),
      });
      if (!isStarted) throw new Problem('wrong-credentials', { reason: 'password-changed' });
      return { account, token };
    },
    end: (token) => store.endSession(hashToken(token)),
    async changePassword({ current, next }, act) {
      if (!(await verify(act.by, current))) throw new Problem('wrong-password');
      await setAccountPassword(store, { user: act.by, password: next }, act);
    },
  };
}
