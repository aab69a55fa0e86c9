/** Marks are 48 bits: two texts of one questionnaire never have the same by chance. */
const DIGITS = 12;

/**
 * The mark of a text, by which one sees later that it changed: 12 hexadecimal digits, the same on every machine. It
 * hides nothing and proves nothing.
 *
 * @example textMark('¿Qué tipo de vivienda es?').length // => 12
 */
export function textMark(text: string): string {
  // FNV-1a over UTF-16, twice with different starts: each half alone would be too short.
  const high = fnv(text, 0x811c9dc5);
  const low = fnv(text, 0x9747b28c);
  return (high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')).slice(0, DIGITS);
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // The last letter alone moves too few bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
