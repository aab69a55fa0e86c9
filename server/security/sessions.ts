import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { mayStillSend } from './access.ts';
import { setAccountPassword } from './accounts.ts';
import type { AddressLimit } from './address-limit.ts';
import { type DeviceMark, isKnownDevice, withSeal } from './device-mark.ts';
import { decoyHash, verifyPassword } from './password.ts';
import { HOUR_MS, hashToken, newSessionToken, SESSION_HOURS } from './session-cookie.ts';
import { signInLimit } from './sign-in-limit.ts';

/** Where an attempt to sign in comes from. */
export interface SignInPlace {
  readonly address: string;
  /** Whether the attempt is already counted for its address. */
  readonly isCounted: boolean;
  /** Whether the request comes from the machine itself, where demonstration accounts work. */
  readonly isLocal: boolean;
  readonly mark: DeviceMark | undefined;
  /** The token of the session that the browser has, if any. */
  readonly token: string | undefined;
}

/** Signing in and out, and the password of the account that is signed in. */
export interface Sessions {
  /**
   * Begins a session and gives its token and the mark of the device; ends the one that the browser had.
   *
   * @throws Problem too-many-attempts, wrong-credentials, demonstration-account, account-disabled
   */
  begin(
    credentials: { user: string; password: string },
    place: SignInPlace,
  ): Promise<{ account: Account; token: string; mark: DeviceMark }>;
  end(token: string): Promise<void>;
  /** Ends every session of the account that acts but this one, and says how many. */
  endOthers(token: string, act: Act): Promise<number>;
  /**
   * Makes sure that the person who is signed in is there, by the password.
   *
   * @throws Problem too-many-attempts, wrong-password
   */
  confirm(credentials: { user: string; password: string }, place: SignInPlace): Promise<void>;
  /**
   * Replaces the password of an account and ends its sessions. The device stays known.
   *
   * @throws Problem too-many-attempts, wrong-password, password-known, password-pattern, password-about-account
   */
  changePassword(
    passwords: { current: string; next: string },
    place: SignInPlace,
    act: Act,
  ): Promise<{ mark: DeviceMark }>;
}

export function sessions({ store, now }: Pick<Services, 'store' | 'now'>, addresses: AddressLimit): Sessions {
  const limit = signInLimit({ store, now }, addresses);
  // Compared with when there is no such user, so that the time it takes does not show who has an account.
  const hashOfNobody = decoyHash();

  async function verify(user: string, password: string, place: SignInPlace) {
    const found = await store.findUser(user);
    const passwordHash = found?.passwordHash ?? (await hashOfNobody);
    const knownDevice = await knownDeviceOf({ user, passwordHash }, place);
    const attempt = await limit.begin({ user, address: place.address, isCounted: place.isCounted, knownDevice });
    const isRight = await verifyPassword(password, passwordHash, knownDevice === undefined ? 'strangers' : 'known');
    if (!found || !isRight) return undefined;
    await attempt.succeeded();
    return found;
  }

  async function knownDeviceOf(
    account: { user: string; passwordHash: string },
    { mark, token }: SignInPlace,
  ): Promise<string | undefined> {
    if (mark && isKnownDevice(mark, account)) return mark.id;
    if (token === undefined) return undefined;
    const signedIn = await store.sessionAccount(hashToken(token), now().toISOString());
    return signedIn?.user === account.user ? hashToken(token) : undefined;
  }

  async function confirm({ user, password }: { user: string; password: string }, place: SignInPlace) {
    if (!(await verify(user, password, place))) throw new Problem('wrong-password');
  }

  return {
    confirm,
    async begin({ user, password }, place) {
      const found = await verify(user, password, place);
      if (!found) throw new Problem('wrong-credentials', { reason: 'no-match' });
      const { account, passwordHash } = found;
      if (account.demonstration && !place.isLocal) throw new Problem('demonstration-account');
      if (account.disabledAt !== undefined && !mayStillSend(account)) throw new Problem('account-disabled');
      const token = newSessionToken();
      const startedAt = now();
      const isStarted = await store.startSession({
        idHash: hashToken(token),
        user: account.user,
        role: account.role,
        passwordHash,
        startedAt: startedAt.toISOString(),
        expiresAt: new Date(startedAt.getTime() + SESSION_HOURS[account.role] * HOUR_MS).toISOString(),
      });
      if (!isStarted) throw new Problem('wrong-credentials', { reason: 'account-changed' });
      if (place.token !== undefined) await store.endSession(hashToken(place.token));
      return { account, token, mark: withSeal(place.mark, { user: account.user, passwordHash }) };
    },
    end: (token) => store.endSession(hashToken(token)),
    endOthers: (token, act) => store.endOtherSessions(hashToken(token), act),
    async changePassword({ current, next }, place, act) {
      await confirm({ user: act.by, password: current }, place);
      const passwordHash = await setAccountPassword(store, { user: act.by, password: next }, act);
      if (passwordHash === undefined) throw new Problem('not-signed-in');
      return { mark: withSeal(place.mark, { user: act.by, passwordHash }) };
    },
  };
}
