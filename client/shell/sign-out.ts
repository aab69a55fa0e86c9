import { signOut } from '#contract';
import { ApiProblem, call } from '../api.ts';

const KEY = 'cifra-sign-out';

/** Ends the session of this device. Without a network it is noted, and ends before the page lets anybody in again. */
export async function endSessionHere(): Promise<void> {
  try {
    localStorage.setItem(KEY, 'left');
  } catch {
    // A browser that keeps nothing: it ends now or never.
  }
  await ended();
}

/**
 * Ends a session that somebody left without a network.
 *
 * @returns false where the server cannot be told yet: whoever holds the device now is not who signed in
 */
export async function endSessionLeft(): Promise<boolean> {
  try {
    if (localStorage.getItem(KEY) === null) return true;
  } catch {
    return true;
  }
  return ended();
}

async function ended(): Promise<boolean> {
  try {
    await call(signOut, {});
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) return false;
  }
  noneIsLeft();
  return true;
}

/** Somebody signs in: the session of before has no place on this device any more. */
export function noneIsLeft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing.
  }
}
