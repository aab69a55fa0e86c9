import type { Value } from '../instrument/answers.ts';
import type { Correction } from './corrected-interview.ts';
import type { Wishes } from './explore.ts';
import type { Settings } from './settings.ts';

/** A scripted interview: what is answered on purpose; everything else is answered by somebody quiet to whom nothing happened. */
export interface Scenario {
  /** `visit-refused` for written ones, `reach-012` for those that the search made. */
  id: string;
  title: string;
  /** Answers by name or, for forms that repeat, by form and name: `member.2 m_age`. */
  answers: Wishes;
  /** What the country sets otherwise than the manifest. */
  settings?: Settings;
  /** Answers of earlier forms that are given anew, one correction after the other. */
  corrections?: readonly Correction[];
}

/** A scenario with what it walks. */
export interface WalkedScenario extends Scenario {
  written: boolean;
  /** Questions answered. */
  answered: number;
  /** Forms in the order of the interview. */
  forms: string[];
  edges: string[];
}

/** Something to mend, in a scenario or in the routing. */
export interface CoverageFinding {
  file: string;
  path: string;
  message: string;
  remedy: string;
}

/** How an answer reads in a report. */
export function answerText(value: Value): string {
  return Array.isArray(value) ? value.join(' + ') : String(value);
}
