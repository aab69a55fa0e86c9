import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type LanguageCode, localeOf } from './language.ts';
import { LanguageContext } from './language-context.ts';
import { onLanguageChosenElsewhere, rememberedLanguage, rememberLanguage } from './remembered-language.ts';

/** Gives the interface its language: the one chosen on this device, else the device's own. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<LanguageCode>(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => onLanguageChosenElsewhere(setLanguage), []);
  const state = useMemo(
    () => ({ language, locale: localeOf(language, navigator.languages), choose: remember(setLanguage) }),
    [language],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

const remember = (setLanguage: (language: LanguageCode) => void) => (language: LanguageCode) => {
  rememberLanguage(language);
  setLanguage(language);
};
