import { settingNamesInEnglish } from './en/setting-names.ts';
import { settingNamesInSpanish } from './es/setting-names.ts';
import { settingNamesInFrench } from './fr/setting-names.ts';
import { settingNamesInPortuguese } from './pt/setting-names.ts';
import type { SettingName, SettingNames } from './setting-name.ts';

/** Apart from the other words of a language: tablets need none of them. */
const NAMES: Readonly<Record<string, SettingNames>> = {
  es: settingNamesInSpanish,
  en: settingNamesInEnglish,
  pt: settingNamesInPortuguese,
  fr: settingNamesInFrench,
};

/** What settings are called in a language; English where there are no names. */
export function settingNames(language: string): SettingNames {
  const code = language.slice(0, 2);
  return Object.hasOwn(NAMES, code) ? NAMES[code]! : settingNamesInEnglish;
}

/** Under which name a setting is known, where it may stand in another one. */
export function settingKnownAs(name: string, inside: string | undefined): SettingName | undefined {
  const exact = `${inside}.${name}`;
  if (Object.hasOwn(settingNamesInEnglish, exact)) return exact as SettingName;
  return Object.hasOwn(settingNamesInEnglish, name) ? (name as SettingName) : undefined;
}

/**
 * The place of a setting in words, with the place behind: `Details › Per crime (details.perCrime)`. What is no setting,
 * such as the key of an authority, stays as it is.
 */
export function settingPlaceInWords(place: string, names: SettingNames): string {
  const parts = place.split('.');
  const known = parts.map((part, at) => settingKnownAs(part, parts[at - 1]));
  if (known.every((name) => name === undefined)) return place;
  const said = parts.map((part, at) => (known[at] === undefined ? part : names[known[at]]));
  return `${said.join(' › ')} (${place})`;
}
