import { getSession, signOut } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { resealOwn } from '../journal/reseal.ts';
import { onlyOwner, ownerOf } from '../vault/owners.ts';
import { enterVault, MEANS, tabletDatabase } from '../vault/tablet.ts';
import { keepContents, type OpenOutcome, type OpenVault, openVault } from '../vault/vault.ts';

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
  const ending = contents.sessionOpen ? endSession() : undefined;
  await enterVault(vault);
  learnFromServer(vault, ending).catch(() => undefined);
  return outcome;
}

/**
 * Ends the session with account and password that enrolled this tablet. Begun while there is no token: it goes by the
 * cookie.
 *
 * @returns whether there is none any more
 */
export async function endSession(): Promise<boolean> {
  try {
    await call(signOut, {});
    return true;
  } catch (error) {
    return error instanceof ApiProblem && error.status === 401;
  }
}

/** Notes what the server says of the person by now, for the next time without a network. */
async function learnFromServer(vault: OpenVault, ending: Promise<boolean> | undefined): Promise<void> {
  const isOver = await ending;
  const me = await call(getSession, {}).catch(() => vault.contents.me);
  const { sessionOpen: _, ...contents } = { ...vault.contents, me };
  vault.contents = isOver === false ? { ...contents, sessionOpen: true } : contents;
  await keepContents(await tabletDatabase(), vault);
}
