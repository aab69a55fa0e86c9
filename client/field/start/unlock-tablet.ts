import { getSession, getSurveyKeys, signOut } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { resealOwn } from '../journal/reseal.ts';
import { isGenuine } from '../sync/is-genuine.ts';
import { noteSession, sessionsLeft } from '../vault/open-session.ts';
import { onlyOwner, ownerOf } from '../vault/owners.ts';
import { enterVault, learn, MEANS, openedVault, tabletDatabase } from '../vault/tablet.ts';
import { type OpenOutcome, type OpenVault, openVault } from '../vault/vault.ts';

/** Whose vault is to be opened: of the only person, or of whoever types the own user name. */
export async function ownerToOpen(user: string | undefined): Promise<string | undefined> {
  const db = await tabletDatabase();
  return user === undefined ? onlyOwner(db) : ownerOf(db, user);
}

/**
 * Opens the tablet with a person's secret, without a network. What lay under keys in clear is sealed anew first.
 *
 * @throws HardwareSilent; JournalError
 */
export async function unlockTablet(owner: string, secret: string): Promise<OpenOutcome> {
  const db = await tabletDatabase();
  const outcome = await openVault(db, { owner, secret }, MEANS);
  if (outcome.state !== 'open') return outcome;
  await work(outcome.vault);
  return outcome;
}

/** Begins the work with a vault that was just opened, and ends a session that was left open. */
export async function work(vault: OpenVault): Promise<void> {
  const db = await tabletDatabase();
  const { keys, contents } = vault;
  // What cannot be moved now, for want of room, is moved at the next unlocking.
  await resealOwn({ db, keys, user: contents.me.user, locks: navigator.locks }).catch(() => undefined);
  // Begun while there is no token: it goes by the cookie.
  await endSessionsLeft();
  await enterVault(vault);
  learnFromServer().catch(() => undefined);
}

/** Begins to end a session that was left open when enrolling, or asking for help, was broken off. */
export async function endSessionsLeft(): Promise<void> {
  const owners = await sessionsLeft(await tabletDatabase());
  if (owners.length > 0) endSession(owners).catch(() => undefined);
}

/**
 * Ends the session with account and password of this device.
 *
 * @param owners of the vaults where one is noted
 * @throws JournalError storage-full, storage-unavailable: it has ended, and stays noted
 */
export async function endSession(owners: readonly string[] = []): Promise<void> {
  try {
    await call(signOut, {});
  } catch (error) {
    // Without a network it is ended at the next start.
    if (!(error instanceof ApiProblem) || error.status !== 401) return;
  }
  const db = await tabletDatabase();
  for (const owner of owners) await noteSession(db, owner, false);
}

/** Notes what the server says of the person by now, and its keys, for the next time without a network. */
export async function learnFromServer(): Promise<void> {
  await learn({ me: await call(getSession, {}) });
  const { surveyKeys, signature } = await call(getSurveyKeys, {});
  const receiptKey = openedVault()?.contents.receiptKey;
  if (receiptKey !== undefined && isGenuine({ surveyKeys, signature }, receiptKey)) await learn({ surveyKeys });
}
