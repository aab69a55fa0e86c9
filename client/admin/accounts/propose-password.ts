/** Without letters and digits that are taken for each other when they are read out or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const OF_GROUP = 4;

/** A password to hand over: four groups of four random letters and digits, about 79 bits. */
export function proposePassword(): string {
  const letters = Array.from({ length: GROUPS * OF_GROUP }, randomLetter).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

function randomLetter(): string {
  // Bytes beyond the last whole number of alphabets would favour its first letters.
  const limit = 256 - (256 % LETTERS.length);
  for (;;) {
    const [byte = limit] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return LETTERS.charAt(byte % LETTERS.length);
  }
}
