/**
 * Small sets as one text, for a column of a table: keys with a space between two, e.g. `bribery vehicle_theft`.
 * A key is made of letters, digits and `_`. The empty set is the empty text.
 */
export function keysText(keys: readonly string[]): string {
  return keys.join(' ');
}

/** The keys of a text made by `keysText`. */
export function keysFrom(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

/**
 * Small numbers by key as one text: key, colon and number, with a space between two, e.g.
 * `homicide:1 kidnapping:2`. Without any it is the empty text.
 */
export function countsText(counts: ReadonlyMap<string, number>): string {
  return Array.from(counts, ([key, count]) => `${key}:${count}`).join(' ');
}

/** The numbers of a text made by `countsText`. */
export function countsFrom(text: string): Map<string, number> {
  return new Map(
    keysFrom(text).map((pair) => {
      const colon = pair.lastIndexOf(':');
      return [pair.slice(0, colon), Number(pair.slice(colon + 1))];
    }),
  );
}

/**
 * Short texts without blanks by key as one text: key, colon and text, with a space between two, e.g.
 * `measures_cost_total:1200`. Without any it is the empty text.
 */
export function textsText(texts: ReadonlyMap<string, string>): string {
  return Array.from(texts, ([key, text]) => `${key}:${text}`).join(' ');
}

/** The texts of a text made by `textsText`. */
export function textsFrom(text: string): Map<string, string> {
  return new Map(
    keysFrom(text).map((pair) => {
      const colon = pair.indexOf(':');
      return [pair.slice(0, colon), pair.slice(colon + 1)];
    }),
  );
}
