/** In a word of up to this many letters an accent makes another word: `si`, `sí`; `esta`, `está`; `ou`, `où`. */
const SHORT_WORD = 5;

/**
 * Whether two texts say the same words in the same order, and differ only in how they are written: spaces, capitals,
 * quotation marks, dashes, full stops and commas, or an accent in a longer word. A fill or a number that changed, a
 * letter, a word or a question mark that came or went, is never typographical.
 */
export function isTypographical(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return wordsOf(before) === wordsOf(after);
}

function wordsOf(text: string): string {
  const words = text.normalize('NFC').match(/\{[^{}]*\}|[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*|[%$€£<>=+/*¿?-]/gu) ?? [];
  return words.flatMap((word) => (/^[-/*]$/.test(word) ? [] : [folded(word)])).join(' ');
}

function folded(word: string): string {
  if (word.startsWith('{')) return word;
  const lower = word.toLowerCase();
  if (lower.length <= SHORT_WORD) return lower;
  // The tilde of ñ, and the cedilla of ç, make another letter.
  return lower.replace(/[^ñç]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}
