import type { JournalEntry } from '#questionnaires';

/**
 * The questionnaire's question who reads and answers. Where a form has it, the client does not ask a second
 * time.
 */
export const MODE_QUESTION = 'sx_mode';

/** Steps with which the tablet changes hands, in the journal as positions. */
export const CUSTODY_STEPS = {
  /** The respondent is asked who takes the tablet, and holds it from now on. */
  offered: '@offered',
  /** The respondent answers alone. */
  self: '@self',
  /** The respondent wants to have the part read, and holds the tablet until the code is typed. */
  read: '@read',
  /** The interviewer reads. */
  interviewer: '@interviewer',
  /** Somebody put the screen away, whoever held the tablet. It names no cause. */
  interrupted: '@interrupted',
  /** The interviewer has it again: the code was typed. */
  back: '@back',
} as const;

/** Steps that say through which channel an interview goes on, in the journal as positions. */
export const CHANNEL_STEPS = {
  /** It goes on by telephone: the interviewer holds the tablet and reads everything. */
  phone: '@phone',
  /** It goes on where the respondent is. */
  inPerson: '@in-person',
} as const;

const FROM_INTERVIEWER: readonly string[] = [
  CUSTODY_STEPS.offered,
  CUSTODY_STEPS.self,
  CUSTODY_STEPS.read,
  CUSTODY_STEPS.interrupted,
];
const TO_INTERVIEWER: readonly string[] = [CUSTODY_STEPS.interviewer, CUSTODY_STEPS.back];

/**
 * Whether only the interviewer's code opens the tablet after some more entries: the respondent holds it, or the screen
 * was put away. Only the journal knows it: a reload, a kill or another tab must not make the tablet anybody's again.
 *
 * @param before whether that was so before these entries
 */
export function isHeldAfter(before: boolean, entries: readonly Omit<JournalEntry, 'seq'>[]): boolean {
  let held = before;
  for (const { kind, name, value } of entries) {
    if (kind === 'position' && FROM_INTERVIEWER.includes(name)) held = true;
    if (kind === 'position' && TO_INTERVIEWER.includes(name)) held = false;
    // Interviews that were begun before there were such steps have only this answer.
    if (kind === 'answer' && name === MODE_QUESTION) held = value === 'self';
  }
  return held;
}

export function isOfChannel({ kind, name }: Pick<JournalEntry, 'kind' | 'name'>): boolean {
  return kind === 'position' && (name === CHANNEL_STEPS.phone || name === CHANNEL_STEPS.inPerson);
}

/** Whether an interview is held by telephone after some more entries. `before`: whether it was before these. */
export function isByPhoneAfter(before: boolean, entries: readonly Omit<JournalEntry, 'seq'>[]): boolean {
  const last = entries.findLast(isOfChannel);
  return last ? last.name === CHANNEL_STEPS.phone : before;
}
