import { getSession, getSurveyKeys, signOut } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { resealOwn } from '../journal/reseal.ts';
import { maySessionBeOpen, noteSession } from '../vault/open-session.ts';
import { onlyOwner, ownerOf } from '../vault/owners.ts';
import { enterVault, learn, MEANS, tabletDatabase } from '../vault/tablet.ts';
import { type OpenOutcome, openVault } from '../vault/vault.ts';

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
  const { vault } = outcome;
  const { keys, contents } = vault;
  // What cannot be moved now, for want of room, is moved at the next unlocking.
  await resealOwn({ db, keys, user: contents.me.user, locks: navigator.locks }).catch(() => undefined);
  if (await maySessionBeOpen(db, owner)) endSession(owner).catch(() => undefined);
  await enterVault(vault);
  learnFromServer().catch(() => undefined);
  return outcome;
}

/**
 * Ends the session with account and password of this device. Begun while there is no token: it goes by the cookie.
 *
 * @param owner of the vault where it is noted, if there is one
 * @throws JournalError storage-full, storage-unavailable: it has ended, and is tried again
 */
export async function endSession(owner?: string): Promise<void> {
  try {
    await call(signOut, {});
  } catch (error) {
    // Without a network it is ended at the next unlocking.
    if (!(error instanceof ApiProblem) || error.status !== 401) return;
  }
  if (owner !== undefined) await noteSession(await tabletDatabase(), owner, false);
}

/** Notes what the server says of the person by now, and its keys, for the next time without a network. */
async function learnFromServer(): Promise<void> {
  await learn({ me: await call(getSession, {}) });
  const { surveyKeys } = await call(getSurveyKeys, {});
  await learn({ surveyKeys });
}
