/**
 * An answer: a number, a code or text, or the codes of a multiple choice. `dk`, `refused`, `na` are the ways
 * of not answering.
 */
export type Value = string | number | string[];

/** Which form: `control`, `member.2`, `incident.robbery.1`. */
export type FormKey = string;

/** The answers of an interview: form -> variable -> value. A name that is absent was not asked. */
export type Answers = Record<FormKey, Record<string, Value>>;

/** What the chain knows of a case before the interview. */
export interface CaseContext {
  caseId: string;
  /** Seed of the draw of one adult; assigned with the case, so that anyone can repeat the draw. */
  seed: string;
  /** On the tablet: what was sealed away of the interview, so that nobody can read it there. */
  away?: SealedAway | undefined;
}

/**
 * What the rest of an interview has to know of private parts that were sealed away. It tells which forms are done that
 * everybody with the same open answers is asked, and nothing of what was told in them.
 */
export interface SealedAway {
  /** Forms that are done and due by what can still be read. Forms that only a sealed answer brings are not named. */
  readonly forms: readonly FormKey[];
  /** How many incidents were told to the interviewer whose number stands in a form that is sealed away. */
  readonly openIncidents: number;
  /** The list of incidents as it was recorded, without those whose number is sealed away; see `events_told`. */
  readonly reported?: string;
}

/** What counts as an answer at all; everything else is treated as absent by the routing and refused by the check. */
export function isValue(value: unknown): value is Value {
  if (typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) && value.length <= 1000 && value.every((item) => typeof item === 'string');
}

/** A property of an object's own, whatever it is called; undefined for everything that is not a plain object. */
export function ownValue(object: unknown, name: string): unknown {
  return isRecord(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
