/** Rows that one statement writes or looks for: an engine takes some ten thousand values at a time. */
export const ROWS_OF_A_STATEMENT = 500;

/** A list in parts of at most `size`. */
export function* chunks<T>(all: readonly T[], size = ROWS_OF_A_STATEMENT): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
