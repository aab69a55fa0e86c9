import type { Instrument } from './instrument.ts';

/** One thing to mend in an instrument. */
export interface Finding {
  code: string;
  severity: 'error' | 'warning';
  /** File of the instrument, e.g. `modules/incident.json`. */
  file: string;
  /** Place in the file, e.g. `screens[2].questions[0].visibleIf`. */
  path: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** What could be better in an instrument that parsed: texts and lists that nothing uses, conditions that never hold. */
export function lint(instrument: Instrument): Finding[] {
  throw new Error('not written yet');
}
