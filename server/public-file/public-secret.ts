import { printable } from '../files/printable.ts';
import { readText } from '../files/read-text.ts';

/** Fewer signs could be tried one after the other. */
const FEWEST_SIGNS = 32;

/** Signs that are repeated are no secret. */
const FEWEST_DIFFERENT = 10;

/** The secret of the office, or why there is none, as a sentence; the sentence never repeats it. */
export function publicSecret(
  file: string | undefined,
  ofEnvironment: string | undefined,
): { readonly secret: string } | { readonly problem: string } {
  const make = 'make one with: openssl rand -hex 32';
  if (file === undefined && ofEnvironment === undefined)
    return {
      problem: `there is no secret to draw from: name its file with --secret, or set CIFRA_PUBLIC_SECRET; ${make}`,
    };
  let text = ofEnvironment ?? '';
  if (file !== undefined) {
    const read = readText(file, { what: 'a secret', mostBytes: 10_000 });
    if (!('text' in read)) return { problem: printable(`${file}: ${read.fault.problem}; ${read.fault.remedy}`) };
    text = read.text;
  }
  const secret = text.trim();
  const place = file === undefined ? 'CIFRA_PUBLIC_SECRET' : printable(file);
  if (secret.length < FEWEST_SIGNS || new Set(secret).size < FEWEST_DIFFERENT)
    return {
      problem: `${place}: the secret can be guessed; it needs ${FEWEST_SIGNS} signs at random or more, ${make}`,
    };
  return { secret };
}
