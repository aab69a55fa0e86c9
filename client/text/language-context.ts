import { createContext } from 'react';
import type { LanguageCode } from './language.ts';

export interface LanguageState {
  language: LanguageCode;
  /** BCP 47 locale for numbers and dates, e.g. es-MX. */
  locale: string;
  choose: (language: LanguageCode) => void;
}

export const LanguageContext = createContext<LanguageState>({ language: 'es', locale: 'es-419', choose: () => {} });
