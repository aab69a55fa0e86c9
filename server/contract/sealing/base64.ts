type Bytes = Uint8Array<ArrayBuffer>;

/** `String.fromCharCode` takes so many arguments at once in every browser. */
const PIECE = 0x8000;

/** Bytes as base64 with padding (RFC 4648), in browsers without `Uint8Array.prototype.toBase64` too. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE)
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return btoa(text);
}

/**
 * The bytes of a text in base64.
 *
 * @throws DOMException InvalidCharacterError when it is none
 */
export function fromBase64(text: string): Bytes {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
