import { countPieces } from './pieces-of-text.ts';

/** Fewer signs could be tried one after the other. */
export const FEWEST_SIGNS = 32;

/** Signs that are repeated are no secret; of the ten digits some are absent by chance. */
const FEWEST_DIFFERENT = { digits: 7, any: 10 };

/** Different runs of three signs; of 32 signs at random some 30 are. Pieces of what is left without words too. */
const FEWEST_RUNS = 24;

/** Signs beside each other in their order: of digits at random a quarter is. */
const MOST_IN_ORDER = { digits: 2 / 3, any: 1 / 2 };

/** Three digits stand in their order by chance, four hardly. */
const SHORTEST_PIECE = { digits: 4, any: 3 };

/** What people write where a secret is asked for. */
const WELL_KNOWN =
  /password|passwort|contrase[nñ]a|motdepasse|palavra|senha|secret[oa]?|segredo|clave|letmein|welcome|admin|change[-_ ]?(me|it)|default|example|ejemplo|exemplo|exemple|cifra|public|office|oficina|qwert[yz]?|azerty|asdf(gh)?|zxcv(bn)?|uiop|hjkl|1234(5|56|567|5678|56789|567890)?|lorem|ipsum|dolor/giu;

/**
 * Whether somebody could try until a secret is found: too few signs, few different ones, the same again and again,
 * signs in the order of the alphabet or of a keyboard, or words that stand in every list; also where this was written
 * in hexadecimal or base64. It finds what was typed without thinking, and cannot tell a sentence from chance: secrets
 * are to be drawn.
 */
export function canBeGuessed(secret: string): boolean {
  if (isWeak(secret)) return true;
  const bytes = decoded(secret);
  if (!bytes) return false;
  const text = textOf(bytes);
  return text === undefined ? isMonotonous([...bytes]) : isWeak(text);
}

function isWeak(text: string): boolean {
  return isPoor(text) || isPoor(text.replace(WELL_KNOWN, ''), FEWEST_RUNS);
}

function isPoor(text: string, fewestSigns = FEWEST_SIGNS): boolean {
  const signs = [...text];
  const of = /^\d*$/.test(text) ? 'digits' : 'any';
  if (signs.length < fewestSigns || new Set(signs).size < FEWEST_DIFFERENT[of]) return true;
  const numbers = signs.map((sign) => sign.codePointAt(0)!);
  const steps = numbers.slice(1).map((number, place) => Math.abs(number - numbers[place]!));
  if (steps.filter((step) => step <= 1).length > steps.length * MOST_IN_ORDER[of]) return true;
  const runs = new Set(signs.slice(2).map((sign, place) => signs[place]! + signs[place + 1]! + sign));
  const fewest = Math.min(FEWEST_RUNS, signs.length - 2);
  return runs.size < fewest || countPieces(numbers, SHORTEST_PIECE[of]) < fewest;
}

/** Bytes that are no text: counted up, or the same again and again. */
function isMonotonous(bytes: readonly number[]): boolean {
  return new Set(bytes).size < bytes.length / 2 || countPieces(bytes, SHORTEST_PIECE.any) < bytes.length / 2;
}

/** What stands in hexadecimal or base64; undefined where it is neither, or digits alone. */
function decoded(secret: string): Buffer | undefined {
  if (/^\d+$/.test(secret)) return undefined;
  const inHex = secret.replace(/[\s:-]/g, '');
  if (/^([0-9a-f]{2})+$/i.test(inHex)) return Buffer.from(inHex, 'hex');
  const inBase64 = secret.replace(/\s/g, '');
  return /^[\w+/-]+=*$/.test(inBase64) ? Buffer.from(inBase64, 'base64') : undefined;
}

/** Undefined where bytes are no text that can be read: chance hardly gives one. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    return /^[\P{C}\s]*$/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
