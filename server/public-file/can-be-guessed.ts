/** Fewer signs could be tried one after the other. */
export const FEWEST_SIGNS = 32;

/** Signs that are repeated are no secret. */
const FEWEST_DIFFERENT = 10;

/** Different runs of three signs; of 32 signs at random some 30 are. */
const FEWEST_RUNS = 24;

/** What people write where a secret is asked for. */
const WELL_KNOWN =
  /password|passwort|contrase[nñ]a|motdepasse|palavra|senha|secret[oa]?|segredo|clave|letmein|welcome|admin|change[-_ ]?(me|it)|default|example|ejemplo|exemplo|exemple|cifra|public|office|oficina|qwert[yz]?|azerty|asdf(gh)?|zxcv(bn)?|uiop|hjkl|1234(5|56|567|5678|56789|567890)?|lorem|ipsum|dolor/giu;

/**
 * Whether somebody could try until a secret is found: too few signs, few different ones, the same again and
 * again, signs in the order of the alphabet, or words that stand in every list. It finds what was typed without
 * thinking, and cannot tell a sentence from chance: secrets are to be drawn.
 */
export function canBeGuessed(secret: string): boolean {
  return isPoor(secret) || isPoor(secret.replace(WELL_KNOWN, ''), FEWEST_RUNS);
}

function isPoor(text: string, fewestSigns = FEWEST_SIGNS): boolean {
  const signs = [...text];
  if (signs.length < fewestSigns || new Set(signs).size < FEWEST_DIFFERENT) return true;
  const pairs = signs.slice(1).map((sign, place) => Math.abs(sign.codePointAt(0)! - signs[place]!.codePointAt(0)!));
  if (pairs.filter((step) => step <= 1).length > pairs.length / 2) return true;
  const runs = new Set(signs.slice(2).map((sign, place) => signs[place]! + signs[place + 1]! + sign));
  return runs.size < Math.min(FEWEST_RUNS, signs.length - 2);
}
