import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { isLanguage, type LanguageCode, localeOf, preferredLanguage } from './language.ts';
import { LanguageContext } from './language-context.ts';

const REMEMBERED = 'cifra.language';

/** Gives the interface its language: the one chosen on this device, else the device's own. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<LanguageCode>(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const state = useMemo(
    () => ({ language, locale: localeOf(language, navigator.languages), choose: remember(setLanguage) }),
    [language],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

function rememberedLanguage(): LanguageCode {
  const code = localStorage.getItem(REMEMBERED) ?? '';
  return isLanguage(code) ? code : preferredLanguage(navigator.languages);
}

const remember = (setLanguage: (language: LanguageCode) => void) => (language: LanguageCode) => {
  localStorage.setItem(REMEMBERED, language);
  setLanguage(language);
};
