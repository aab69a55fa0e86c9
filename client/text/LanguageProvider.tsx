import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { isLanguage, type Language, localeOf, preferredLanguage } from './language.ts';
import { LanguageContext } from './language-context.ts';

const REMEMBERED = 'cifra.language';

/** Gives the interface its language: the one chosen on this device, else the device's own. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const state = useMemo(
    () => ({ language, locale: localeOf(language, navigator.languages), choose: remember(setLanguage) }),
    [language],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

function rememberedLanguage(): Language {
  const code = localStorage.getItem(REMEMBERED) ?? '';
  return isLanguage(code) ? code : preferredLanguage(navigator.languages);
}

const remember = (setLanguage: (language: Language) => void) => (language: Language) => {
  localStorage.setItem(REMEMBERED, language);
  setLanguage(language);
};
