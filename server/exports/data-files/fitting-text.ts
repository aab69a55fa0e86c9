/** The beginning of a text that has at most so many bytes in UTF-8, without half of a letter. */
export function withinBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  let end = most;
  // Bytes that go on with a letter begin with 10.
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end -= 1;
  return bytes.toString('utf8', 0, end);
}

/** A text in a field of a fixed number of bytes, the rest filled. */
export function inField(text: string, bytes: number, filler: number): Buffer {
  const field = Buffer.alloc(bytes, filler);
  field.write(withinBytes(text, bytes), 'utf8');
  return field;
}

/** A label on one line: programs show it in a table. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
