/**
 * A pattern of whole words or phrases. JavaScript's own `\b` takes an accented letter for the end of a word.
 *
 * @param phrases alternatives, separated by `|`
 */
export function wholeWords(phrases: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${phrases})(?![\\p{L}\\p{M}])`, flags);
}
