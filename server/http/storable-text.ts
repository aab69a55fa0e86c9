/** Stands for what a database cannot keep: the sign for a character that could not be read. */
const REPLACEMENT = '\uFFFD';

/** What a place of a request should hold, in words. */
export const STORABLE = 'text without the character U+0000 and without halves of characters';

/**
 * Whether a text can be kept as it is. PostgreSQL keeps no U+0000, and no engine half a character (a lone
 * surrogate), which has no form in UTF-8.
 */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** The text as it can be kept. */
export function asStorable(text: string): string {
  return text.toWellFormed().replaceAll('\0', REPLACEMENT);
}

/**
 * Paths of the texts in a checked value that cannot be kept. The value has the depth of its schema, whoever
 * sent it.
 */
export function unstorablePlaces(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [path.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => unstorablePlaces(inner, [...path, name]));
}
