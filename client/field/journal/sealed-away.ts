import type { SealedAway, Value } from '#questionnaires';

/** Entries that were sealed away, one after the other, and the digest of the last one: the chain goes on from it. */
export interface Gap {
  from: number;
  to: number;
  digest: string;
}

/** What the rest of the interview knows of the private parts of one adult. */
export interface AdultAway extends SealedAway {
  /** Line of the roster of the adult who was drawn; null before the draw. */
  line: Value | null;
  /** The respondent answered some of it alone. */
  alone: boolean;
}

/** What of an interview was sealed to the survey before it is finished. It stands in its sealed head. */
export interface SealedParts {
  /** Name of the submission to be: the parts are bound to it. */
  submission: string;
  /** How many parts there are. */
  count: number;
  gaps: Gap[];
  /** Number of the newest entry when the newest part was sealed. Nobody else had the tablet then. */
  through: number;
  /** Number of the newest entry in the parts that said where the interview was; 0 when none did. */
  position: number;
  /** Language in which the interview went on. */
  language: string;
  /** One for each adult who was drawn and whose parts were sealed. */
  adults: AdultAway[];
}
