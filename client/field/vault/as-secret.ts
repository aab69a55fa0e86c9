/** A secret as it is compared: it does not matter how a keyboard composes letters, nor how many spaces are typed. */
export function asSecret(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
}
