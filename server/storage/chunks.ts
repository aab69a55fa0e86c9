/** Rows that one statement writes or looks for: an engine takes some ten thousand values at a time. */
const MOST_ROWS = 256;

/**
 * A list in parts of 256, and the rest in parts of 128, 64 ... 1. So there are few sizes: a statement for each is
 * made once and kept, where one for every length would be made again and again.
 */
export function* chunks<T>(all: readonly T[]): Generator<T[]> {
  let size = MOST_ROWS;
  for (let start = 0; start < all.length; ) {
    while (size > all.length - start) size /= 2;
    yield all.slice(start, start + size);
    start += size;
  }
}
