import type { InEveryLanguage } from '../shell/index.ts';
import { iccsInEnglish } from './en.ts';
import { iccsInSpanish } from './es.ts';
import { iccsInFrench } from './fr.ts';
import { iccsInPortuguese } from './pt.ts';

export type IccsNames = Readonly<Record<string, string>>;

export const iccsTexts: InEveryLanguage<IccsNames> = {
  es: iccsInSpanish,
  en: iccsInEnglish,
  pt: iccsInPortuguese,
  fr: iccsInFrench,
};

/** The name of a code, or of the nearest category above it that has one. */
export function iccsName(names: IccsNames, code: string): string {
  for (let length = code.length; length >= 2; length--) {
    const name = Object.hasOwn(names, code.slice(0, length)) ? names[code.slice(0, length)] : undefined;
    if (name !== undefined) return name;
  }
  return '';
}
