/** The languages of the interface, in the order in which the chooser shows them. */
export const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, so that its speakers find it. */
export const languageNames: Record<Language, string> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
  fr: 'Français',
};

/** Latin American forms where the device names no country of its own. */
const fallbackLocale: Record<Language, string> = { es: 'es-419', en: 'en', pt: 'pt-BR', fr: 'fr' };

export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}

/** The first of the device's languages that the interface speaks; Spanish when there is none. */
export function preferredLanguage(deviceLocales: readonly string[]): Language {
  return deviceLocales.map((locale) => locale.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'es';
}

/** The device's own variant of a language (es-MX writes 1,000.5 and es-CL 1.000,5), or a Latin American one. */
export function localeOf(language: Language, deviceLocales: readonly string[]): string {
  return deviceLocales.find((locale) => locale.startsWith(`${language}-`)) ?? fallbackLocale[language];
}
