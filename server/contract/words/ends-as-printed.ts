/** More groups than these at one end are not named: they are no end. */
const MOST_NAMED = 3;

/**
 * The groups at both ends of an order, as a reader sees them: all whose figures are printed alike. An end of more than
 * three has no names, and neither has one where all are printed alike.
 *
 * @param ranked from the highest to the lowest
 * @param printed the figure as it is written
 */
export function endsAsPrinted<T>(ranked: readonly T[], printed: (one: T) => string): { top: T[]; bottom: T[] } {
  const texts = ranked.map(printed);
  const at = (end: string | undefined) => {
    const alike = ranked.filter((_, place) => texts[place] === end);
    return alike.length === ranked.length || alike.length > MOST_NAMED ? [] : alike;
  };
  return { top: at(texts[0]), bottom: at(texts.at(-1)) };
}
