import { isLanguage, type LanguageCode, preferredLanguage } from './language.ts';

const REMEMBERED = 'cifra.language';

/** The language that was chosen on this device, else the device's own. */
export function rememberedLanguage(): LanguageCode {
  const code = storage(() => localStorage.getItem(REMEMBERED)) ?? '';
  return isLanguage(code) ? code : preferredLanguage(navigator.languages);
}

/** Remembers the language; on a device without room, or that lets nothing be stored, until the page is closed. */
export function rememberLanguage(language: LanguageCode): void {
  storage(() => localStorage.setItem(REMEMBERED, language));
}

function storage<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** Another page of this device, or the one around this, chose a language. @returns ends it */
export function onLanguageChosenElsewhere(take: (language: LanguageCode) => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === REMEMBERED) take(rememberedLanguage());
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
