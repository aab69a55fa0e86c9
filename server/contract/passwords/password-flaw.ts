import { passwordLength, SHORTEST_PASSWORD } from '../password.ts';
import { foldText } from './fold-text.ts';
import { isPattern } from './is-pattern.ts';
import { knownPasswords } from './known-passwords.ts';

/** Why a password that is long enough is easy to guess all the same. */
export type PasswordFlaw = 'known' | 'pattern' | 'about-account';

/** So many characters beside a word that everybody knows do not make a secret of it. */
const FEW = 8;

/** Shorter ones stand in too many good passwords by chance. */
const SHORTEST_WORD = 3;

const PRODUCT = 'cifra';

/** Signs that people put for letters. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/**
 * What makes a new password easy to guess, after NIST SP 800-63B: it is known from breaches, a pattern of the
 * keyboard or of repetition, or little more than the name of its account or of the product. There are no rules of
 * composition.
 */
export async function passwordFlaw(
  password: string,
  account: { user: string; name: string },
): Promise<PasswordFlaw | undefined> {
  const folded = foldText(password);
  const known = await knownPasswords();
  if (isKnown(folded, known)) return 'known';
  if (isPattern(folded, SHORTEST_PASSWORD)) return 'pattern';
  const rest = withoutWords(folded, wordsOf(account));
  const isWeakRest =
    passwordLength(lettersAndDigits(rest)) < FEW || isKnown(rest, known) || isPattern(rest, SHORTEST_PASSWORD);
  if (rest !== folded && isWeakRest) return 'about-account';
  return isPattern(lettersOf(folded), SHORTEST_PASSWORD) ? 'pattern' : undefined;
}

/**
 * Whether a text is in the list, or is one of the list with digits and signs around it: a few, or many that anybody
 * would try (`password123456789`).
 */
function isKnown(folded: string, known: ReadonlySet<string>): boolean {
  const isEasy = (text: string) => text.length <= FEW || known.has(text) || isPattern(text, SHORTEST_PASSWORD);
  const readings = [folded, folded.replace(/[013457@$]/g, (sign) => LOOKALIKES[sign]!)];
  return readings.some((text) => {
    if (known.has(text)) return true;
    const core = withoutEnds(text);
    const isListed = core !== '' && (known.has(core) || known.has(lettersAndDigits(core)));
    // What is put for a letter may be a digit of its own at the end.
    const start = text.indexOf(core);
    return isListed && isEasy(folded.slice(0, start) + folded.slice(start + core.length));
  });
}

function withoutEnds(text: string): string {
  return text.replace(/^\P{L}+|\P{L}+$/gu, '');
}

/** A text without the digits and signs at its ends and the signs in it, where those are few. */
function lettersOf(text: string): string {
  const core = lettersAndDigits(withoutEnds(text));
  return text.length - core.length <= FEW ? core : text;
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function wordsOf({ user, name }: { user: string; name: string }): string[] {
  const parts = [user, ...user.split(/[._-]/), ...name.split(/[^\p{L}\p{N}]+/u), PRODUCT];
  return parts
    .map(foldText)
    .filter((word) => word.length >= SHORTEST_WORD)
    .sort((a, b) => b.length - a.length);
}

function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), text);
}
