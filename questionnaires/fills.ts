import type { Station } from './follow-chain.ts';
import type { Instrument } from './instrument.ts';
import { textsIn } from './text.ts';
import { dayName } from './window.ts';

/**
 * What `{name}` in a text becomes: country texts and the crime in the language, days of the window in words, everything else
 * as it was answered. Undefined when nothing fills it.
 */
export function fillOf(instrument: Instrument, station: Station, name: string, language: string): string | undefined {
  const { scope, crime, window } = station;
  const country = Object.hasOwn(instrument.manifest.fills, name) ? instrument.manifest.fills[name] : undefined;
  if (country) return country[language] ?? country[instrument.manifest.defaultLanguage];
  if (name === 'crime' && crime) return textsIn(instrument, language).crimes[crime.key]?.short;
  if (name === 'window_start' && window) return dayName(window.start, language);
  if (name === 'window_end' && window) return dayName(window.end, language);
  const value = scope.own.get(name) ?? scope.local.get(name) ?? scope.chain.get(name);
  return value === undefined ? undefined : String(value);
}

/** A text with its fills replaced; a fill without a value leaves nothing behind. */
export function fillText(instrument: Instrument, station: Station, text: string, language: string): string {
  return text.replace(/\{([a-z0-9_]+)\}/g, (_, name: string) => fillOf(instrument, station, name, language) ?? '');
}
