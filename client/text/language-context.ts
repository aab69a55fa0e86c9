import { createContext } from 'react';
import type { Language } from './language.ts';

export interface LanguageState {
  language: Language;
  /** BCP 47 locale for numbers and dates, e.g. es-MX. */
  locale: string;
  choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageState>({ language: 'es', locale: 'es-419', choose: () => {} });
