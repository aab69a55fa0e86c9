/**
 * A pattern with its places filled in, all at once, so that a value may itself contain `$2`.
 *
 * @example filled('$1 is $2', ['a', '“$1”']) // => 'a is “$1”'
 */
export function filled(pattern: string, values: readonly string[]): string {
  return pattern.replace(/\$(\d)/g, (place, number: string) => values[Number(number) - 1] ?? place);
}
