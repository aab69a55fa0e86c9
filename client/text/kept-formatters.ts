/** More of them than one language and its places need. */
const MOST = 100;

/**
 * Makes formatters and keeps them: making one reads the rules of a language, which takes longer than drawing the text.
 *
 * @param make what makes one, e.g. `Intl.NumberFormat`
 */
export function keptFormatters<Formatter, Options>(
  make: new (locale: string, options?: Options) => Formatter,
): (locale: string, options?: Options) => Formatter {
  const kept = new Map<string, Formatter>();
  return (locale, options) => {
    const name = `${locale} ${JSON.stringify(options)}`;
    const known = kept.get(name);
    if (known) return known;
    const made = new make(locale, options);
    if (kept.size < MOST) kept.set(name, made);
    return made;
  };
}
