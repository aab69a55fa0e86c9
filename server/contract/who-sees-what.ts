import type { Role } from './roles.ts';

/**
 * What there is to do and to see, and the roles whose work it is. This is the one place where it is decided: every
 * endpoint and every page asks `whoMay`.
 */
const WORK = {
  /** One's own dwellings, and the interviews of them sent. */
  interview: ['interviewer'],
  /** What arrived, without anything that was told, and whether single interviews count. */
  settleInterviews: ['supervisor'],
  /** The dwellings, who interviews where, and when an edition takes interviews. */
  leadFieldwork: ['supervisor', 'admin'],
  /** Accounts and editions. */
  administer: ['admin'],
  /** Questionnaires: their drafts, and what becomes a version. */
  design: ['designer'],
  /** What was told: single incidents, their codings, and figures of interviews that can still come and go. */
  readWhatWasTold: ['statistician'],
  /** The map on which figures of areas are drawn: public shapes, nothing that was told. */
  bringMaps: ['statistician', 'admin'],
  /** Tokens for machines, which see of the own work what their scope says. */
  giveTokens: ['supervisor', 'statistician', 'admin'],
  /** How far the long work is that one waits for. */
  waitForWork: ['supervisor', 'statistician', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Work = keyof typeof WORK;

/** Whose these are can bring a single interview into the figures, or take it out. */
const MOVES_INTERVIEWS: readonly Work[] = ['interview', 'settleInterviews', 'leadFieldwork'];

/** Whether a role can bring single interviews into the figures, or take them out, and knows whose they are. */
export function movesInterviews(role: Role): boolean {
  return MOVES_INTERVIEWS.some((work) => isWorkOf(work, role));
}

/**
 * The roles that may do or see something. What was told is for none that moves interviews: of two figures, one with
 * and one without an interview, the difference is what one person told. So of two abilities of a role the least wins.
 */
export function whoMay(work: Work): readonly Role[] {
  return ALLOWED.get(work)!;
}

const ALLOWED: ReadonlyMap<Work, readonly Role[]> = new Map(
  // Object.keys gives strings.
  (Object.keys(WORK) as Work[]).map((work) => [work, allowedOf(work)]),
);

function allowedOf(work: Work): readonly Role[] {
  const roles: readonly Role[] = WORK[work];
  return work === 'readWhatWasTold' ? roles.filter((role) => !movesInterviews(role)) : roles;
}

function isWorkOf(work: Work, role: Role): boolean {
  return WORK[work].some((each) => each === role);
}
