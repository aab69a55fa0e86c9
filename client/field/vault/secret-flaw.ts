import { type MeReply, type PasswordFlaw, passwordFlaw } from '#contract';
import { asSecret } from './as-secret.ts';

/** Why a secret is too easy to guess for a tablet that may be stolen. */
export type SecretFlaw = 'short' | 'one-word' | PasswordFlaw;

const LEAST_SIGNS = 10;
const LEAST_WORDS = 4;
/** Shorter ones are no words of a phrase. */
const SHORTEST_WORD = 3;

/**
 * What is wrong with a secret: it has neither four different words nor ten signs, is a single word, or is one that
 * attackers try first (the rules for passwords of accounts).
 */
export async function secretFlaw(typed: string, me: Pick<MeReply, 'user' | 'name'>): Promise<SecretFlaw | undefined> {
  const secret = asSecret(typed);
  const words = new Set(secret.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST_WORD));
  const signs = [...secret.replaceAll(' ', '')].length;
  if (words.size < LEAST_WORDS && signs < LEAST_SIGNS) return 'short';
  if (/^\p{L}+$/u.test(secret)) return 'one-word';
  return passwordFlaw(secret, me);
}

/** Digits of a PIN, which will do where the hardware's secret takes part: without the device nobody can try one. */
export const PIN_DIGITS = 6;

/** Whether a PIN is one that somebody would try first. */
export function isWeakPin(pin: string): boolean {
  const isRow = '01234567890'.includes(pin) || '09876543210'.includes(pin);
  return !/^\d+$/.test(pin) || pin.length < PIN_DIGITS || /^(\d{1,3})\1+$/.test(pin) || isRow;
}
