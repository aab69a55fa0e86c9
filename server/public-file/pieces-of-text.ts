/** Ways over a keyboard that fingers know: its rows, its columns, and from one row to the next and back. */
const ON_KEYBOARDS = [
  ...['qwertyuiop', 'asdfghjklñ', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertzuiop', 'yxcvbnm'],
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/', '1aqw', '2zsx', '!@#$%^&*()'],
  ...['1q2w3e4r5t6y7u8i9o0p', 'qawsedrftgyhujikolp', 'azsxdcfvgbhnjmk', '1234567890'],
];

const WAYS = ON_KEYBOARDS.flatMap((way) => [way, [...way].reverse().join('')]);

/**
 * Of how many pieces signs are made: what goes on as the alphabet does, forwards or backwards, stays the same, or
 * follows a way over a keyboard is one piece; what belongs to none counts sign by sign.
 *
 * @param signs their numbers (code points, bytes)
 * @param shortest signs of a piece: fewer ones stand together by chance
 */
export function countPieces(signs: readonly number[], shortest: number): number {
  let count = 0;
  for (let place = 0; place < signs.length; count += 1) {
    const length = Math.max(inOrder(signs, place), onKeyboard(signs, place));
    place += length >= shortest ? length : 1;
  }
  return count;
}

function inOrder(signs: readonly number[], start: number): number {
  const step = signs[start + 1]! - signs[start]!;
  if (!(Math.abs(step) <= 1)) return 1;
  let end = start + 1;
  while (signs[end + 1]! - signs[end]! === step) end += 1;
  return end - start + 1;
}

function onKeyboard(signs: readonly number[], start: number): number {
  let typed = '';
  for (let end = start; end < signs.length; end += 1) {
    const next = typed + String.fromCodePoint(signs[end]!).toLowerCase();
    if (!WAYS.some((way) => way.includes(next))) break;
    typed = next;
  }
  return [...typed].length;
}
