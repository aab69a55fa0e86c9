/**
 * The languages of the interface, in the order in which the chooser shows them. To add one: enter it here,
 * write one file for each place in the folders of this one, and enter it where the compiler says that it is
 * missing.
 */
export const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;

export type LanguageCode = (typeof LANGUAGES)[number];

/** The texts of a place in every language. A language or a text that is missing does not compile. */
export type InEveryLanguage<Texts> = Readonly<Record<LanguageCode, Texts>>;

/** Each language by its own name, so that its speakers find it. */
export const LANGUAGE_NAMES: Readonly<Record<LanguageCode, string>> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
  fr: 'Français',
};

/** Latin American forms where the device names no country of its own. */
const FALLBACK_LOCALES: Readonly<Record<LanguageCode, string>> = { es: 'es-419', en: 'en', pt: 'pt-BR', fr: 'fr' };

export function isLanguage(code: string): code is LanguageCode {
  return (LANGUAGES as readonly string[]).includes(code);
}

/** The first of the device's languages that the interface speaks; Spanish when there is none. */
export function preferredLanguage(deviceLocales: readonly string[]): LanguageCode {
  return deviceLocales.map((locale) => locale.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'es';
}

/**
 * The device's own variant of a language (es-MX writes 1,000.5 and es-CL 1.000,5), or a Latin American one.
 */
export function localeOf(language: LanguageCode, deviceLocales: readonly string[]): string {
  return deviceLocales.find((locale) => locale.startsWith(`${language}-`)) ?? FALLBACK_LOCALES[language];
}
