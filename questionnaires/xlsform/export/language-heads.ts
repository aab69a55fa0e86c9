/** Names of languages as heads of columns have them. */
const NAMES: Readonly<Record<string, string>> = { es: 'Español', en: 'English', pt: 'Português', fr: 'Français' };

/** The name of a language with its code, e.g. `Español (es)`. */
export function languageName(code: string): string {
  return `${NAMES[code.slice(0, 2)] ?? code} (${code})`;
}

/** The head of a column in a language, e.g. `label::Español (es)`. */
export function headIn(key: string, language: string): string {
  return `${key}::${languageName(language)}`;
}
