import { parseExpression } from '../expression/parse-expression.ts';
import { OPEN, type PartialValue, partialValue } from '../expression/partial-value.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { settingsOf } from './settings.ts';
import { isWindowClosed } from './window.ts';

/** Whether the settings alone make a condition false. */
export type IsOff = (condition: string | undefined) => boolean;

/**
 * Whether the manifest's settings alone make a condition false: a module that is off, an authority that the
 * country lacks.
 */
export function turnedOff(instrument: Instrument): IsOff {
  const settings = new Map<string, PartialValue>(settingsOf(instrument));
  settings.set('window_closed', isWindowClosed(instrument.manifest));
  return (condition) => {
    if (condition === undefined) return false;
    const holds = partialValue(parseExpression(condition), (name) => (settings.has(name) ? settings.get(name) : OPEN));
    return holds !== OPEN && !holds;
  };
}
