import type { Services } from '../services.ts';
import { type AddressLimit, tooMany } from './address-limit.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** After the tenth wrong password each further one costs more. */
const WAITS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 30, 60].map((minutes) => minutes * MINUTE_MS);
/** The same while strangers try the account from many places: an address may still try once and be right. */
const WAITS_UNDER_ATTACK = [15, 30, 60].map((minutes) => minutes * MINUTE_MS);
/** So many wrong passwords of strangers in a day are an attack on the account. */
const ATTACK = 100;
/** Whoever knows the device waits at most so long, whatever was typed on it. */
const WAITS_OF_KNOWN = WAITS.slice(0, 10);

/** Who tries which account from where. */
export interface SignInAttempt {
  readonly user: string;
  readonly address: string;
  /** Whether the attempt is already counted for its address. */
  readonly isCounted: boolean;
  /** The name of the device, when the account has signed in on it before or is signed in. */
  readonly knownDevice: string | undefined;
}

/** An attempt that counts as failed until it succeeds. */
export interface CountedAttempt {
  succeeded(): Promise<void>;
}

/**
 * Slows down who guesses, and locks nobody out. Strangers wait by address and account together, so that nobody makes
 * somebody else wait, at another address. A device that the account knows is counted apart. Everything is in the
 * store: it holds across restarts and servers. Attempts at the same time are counted one after the other.
 */
export function signInLimit(
  { store, now }: Pick<Services, 'store' | 'now'>,
  addresses: AddressLimit,
): { begin(attempt: SignInAttempt): Promise<CountedAttempt> } {
  async function wait(name: string, waits: readonly number[]): Promise<void> {
    const instant = now();
    const early = await store.beginAttempt({ name, now: instant.toISOString(), waits, keep: DAY_MS });
    if (early) throw tooMany(early.freeAt, instant);
  }

  async function beginKnown(user: string, device: string): Promise<CountedAttempt> {
    const name = `device ${device} ${user}`;
    await wait(name, WAITS_OF_KNOWN);
    return { succeeded: () => store.forgetAttempts(name) };
  }

  async function beginStranger({ user, address, isCounted }: SignInAttempt): Promise<CountedAttempt> {
    if (!isCounted) await addresses.begin(address);
    const ofAccount = `account ${user}`;
    const ofPair = `at ${address} ${user}`;
    const instant = now().toISOString();
    const isAttacked = (await store.attempts(ofAccount, instant)) >= ATTACK;
    await wait(ofPair, isAttacked ? WAITS_UNDER_ATTACK : WAITS);
    const until = new Date(Date.parse(instant) + DAY_MS).toISOString();
    await store.countAttempt({ name: ofAccount, now: instant, until });
    return {
      async succeeded() {
        await store.forgetAttempts(ofPair);
        await store.takeBackAttempt(ofAccount);
        await addresses.succeeded(address);
      },
    };
  }

  return {
    begin: (attempt) =>
      attempt.knownDevice === undefined ? beginStranger(attempt) : beginKnown(attempt.user, attempt.knownDevice),
  };
}
