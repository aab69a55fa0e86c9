import { isUtf8 } from 'node:buffer';

/** Letters with accents and signs of the languages of the region. */
const LETTERS = 'áéíóúñüàâãçêõôèîÁÉÍÓÚÑ¿¡ºª°';

/** How each encoding that is met in practice writes `LETTERS`, in their order. */
const ENCODINGS: readonly { readonly name: string; readonly letters: string }[] = [
  { name: 'Latin 1 (Windows-1252)', letters: hexOf(Buffer.from(LETTERS, 'latin1')) },
  {
    name: 'DOS (code page 850)',
    letters: 'a082a1a2a3a4818583c68788e4938a8cb590d6e0e9a5a8ada7a6f8',
  },
  { name: 'Mac Roman', letters: '878e92979c969f88898b8d909b998f94e783eaeef284c0c1bcbba1' },
];

/** Bytes around the first wrong one that are looked at. */
const SAMPLE_BYTES = 65_536;

/**
 * The encoding that bytes look like which are not UTF-8. Nothing in such a file says it: this is a guess, by the
 * letters that its bytes would be.
 *
 * @example likelyEncoding(Buffer.from('señora', 'latin1')) // => 'Latin 1 (Windows-1252)'
 */
export function likelyEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (looksLikeUtf16(sample)) return 'UTF-16';
  const high = sample.filter((byte) => byte >= 0x80);
  const scores = ENCODINGS.map(({ name, letters }) => {
    const known = new Set(Buffer.from(letters, 'hex'));
    return { name, score: high.reduce((sum, byte) => sum + (known.has(byte) ? 1 : 0), 0) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).name;
}

/** A byte order mark, or a zero in every second byte. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 200);
  const zeros = [0, 1].map((odd) => sample.filter((byte, place) => place % 2 === odd && byte === 0).length);
  return sample.length >= 4 && Math.max(...zeros) > 0.4 * (sample.length / 2);
}

/** Offset of the first byte that is not UTF-8, where there is one. */
export function firstBrokenByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle + 1)))) low = middle + 1;
    else high = middle;
  }
  // The byte that proves it may come after the beginning of the character that it breaks off.
  return wholeCharacters(bytes, low);
}

/** The largest length of at most `end` at which no character is cut; what is no UTF-8 at all is not shortened. */
export function wholeCharacters(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back]!;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) return lengthOf(byte) > back ? end - back : end;
  }
  return end;
}

/** Bytes of the character that begins with a byte. */
function lengthOf(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
