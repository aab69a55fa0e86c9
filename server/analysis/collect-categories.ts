import type { Categories } from './analysis-file.ts';

/** Makes a categorical column of texts; what is not on the list is not known. */
export function categoriesFrom(texts: readonly (string | undefined)[], names: readonly string[]): Categories {
  const codeOf = new Map(names.map((name, code) => [name, code]));
  return { codes: Int32Array.from(texts, (text) => (text === undefined ? -1 : (codeOf.get(text) ?? -1))), names };
}

/** The same with the texts that occur as the list, in alphabetical order. */
export function categoriesOfTexts(texts: readonly (string | undefined)[]): Categories {
  const present = texts.filter((text) => text !== undefined && text !== '');
  return categoriesFrom(texts, [...new Set(present as string[])].sort());
}
