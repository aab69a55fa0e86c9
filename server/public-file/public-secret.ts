import { printable } from '../files/printable.ts';
import { readText } from '../files/read-text.ts';
import { canBeGuessed, FEWEST_SIGNS } from './can-be-guessed.ts';

/** How one is drawn. */
const MAKE_ONE = 'make one with: openssl rand -base64 32';

/** The secret of the office, or why there is none, as a sentence; the sentence never repeats it. */
export function publicSecret(
  file: string | undefined,
  ofEnvironment: string | undefined,
): { readonly secret: string } | { readonly problem: string } {
  if (file === undefined && ofEnvironment === undefined)
    return {
      problem: `there is no secret to draw from: name its file with --secret, or set CIFRA_PUBLIC_SECRET; ${MAKE_ONE}`,
    };
  let text = ofEnvironment ?? '';
  if (file !== undefined) {
    const read = readText(file, { what: 'a secret', mostBytes: 10_000 });
    if (!('text' in read)) return { problem: printable(`${file}: ${read.fault.problem}; ${read.fault.remedy}`) };
    text = read.text;
  }
  const secret = text.trim();
  const place = file === undefined ? 'CIFRA_PUBLIC_SECRET' : printable(file);
  if (canBeGuessed(secret))
    return {
      problem: `${place}: the secret can be guessed; it needs ${FEWEST_SIGNS} signs or more that were drawn, not thought of: nothing that is repeated, no words; ${MAKE_ONE}`,
    };
  return { secret };
}
