import type { Expectations } from '../authoring/design/scenario-file.ts';
import type { Value } from '../instrument/answers.ts';
import type { Localized } from '../instrument/manifest.ts';
import type { Correction } from './corrected-interview.ts';
import type { ScriptedAnswers } from './scripted-interview.ts';
import type { Settings } from './settings.ts';

/**
 * A scripted interview: what is answered on purpose. Everything else is answered by somebody who consents to
 * everything and to whom nothing happened.
 */
export interface Scenario {
  /** `visit-refused` for written ones, `reach-012` for those that the search made. */
  readonly id: string;
  /** What it shows: by language, or a plain text, which is in the default language. */
  readonly title: string | Localized;
  /** Name by language of somebody who can be chosen in the preview; the scenario is their interview. */
  readonly respondent?: Localized;
  /** Seed of what is drawn, and the instant at which the interview starts; those of all scenarios where left out. */
  readonly seed?: string;
  readonly startedAt?: string;
  /** Answers by name or, for forms that repeat, by form and name: `member.2 m_age`. */
  readonly answers: ScriptedAnswers;
  /** Settings in which the country differs from the manifest. */
  readonly settings?: Settings;
  /** Answers of earlier forms that are corrected, one correction after the other. */
  readonly corrections?: readonly Correction[];
  /** What must come of it. */
  readonly expect?: Expectations;
}

/** A scenario with the edges that it walks. */
export interface WalkedScenario extends Scenario {
  /** In English, as reports of coverage are, where it is said in English. */
  readonly title: string;
  /** Whether somebody wrote it by hand. */
  readonly written: boolean;
  /** Number of questions answered. */
  readonly answered: number;
  /** Forms in the order of the interview. */
  readonly forms: readonly string[];
  /** Ids of the edges. */
  readonly edges: readonly string[];
}

/** A problem of a scenario or of the routing: where, what, and what to do. */
export interface CoverageFinding {
  readonly file: string;
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** How an answer reads in a report. */
export function answerText(value: Value): string {
  return Array.isArray(value) ? value.join(' + ') : String(value);
}
