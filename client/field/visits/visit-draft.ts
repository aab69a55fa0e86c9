import {
  REASONS,
  type RefusalPoint,
  type VisitBody,
  type VisitChannel,
  type VisitOutcome,
  type VisitReason,
} from '#contract';
import type { VisitError } from '../../text/visits/visit-texts.ts';
import { deviceInstant } from '../session/device-instant.ts';

/** A visit as it stands on the form. Instants are as the fields write them, `2026-11-24T18:30`, in local time. */
export interface VisitDraft {
  /** When the form was opened, in milliseconds: what was not touched is of that instant, to the second. */
  opened: number;
  channel: VisitChannel;
  outcome?: VisitOutcome | undefined;
  reason?: VisitReason | undefined;
  point?: RefusalPoint | undefined;
  began: string;
  ended: string;
  next: string;
  last: boolean;
  note: string;
}

/** What is wrong with it, by the field where it is shown. */
export type VisitErrors = Partial<Record<'outcome' | 'reason' | 'began' | 'ended' | 'next', VisitError>>;

/** These end the work at a dwelling unless somebody means to come back. */
const ENDING: readonly VisitOutcome[] = ['vacant', 'temporary', 'other-use', 'complete'];

/** A visit that begins now. */
export function newVisit(now: number, channel: VisitChannel): VisitDraft {
  const moment = localTime(now);
  return { opened: now, channel, began: moment, ended: moment, next: '', last: false, note: '' };
}

/** The draft with another outcome: what belonged to the one before goes. */
export function withOutcome(draft: VisitDraft, outcome: VisitOutcome): VisitDraft {
  return { ...draft, outcome, reason: undefined, point: undefined, last: ENDING.includes(outcome) };
}

/** What is wrong with a draft; empty when it can be kept. */
export function errorsOf({ outcome, reason, began, ended, next, last }: VisitDraft, now: number): VisitErrors {
  const begin = Date.parse(began);
  const end = Date.parse(ended);
  const errors: VisitErrors = {};
  if (outcome === undefined) errors.outcome = 'outcome';
  else if (REASONS[outcome] && reason === undefined) errors.reason = 'reason';
  if (!(begin <= now)) errors.began = 'beganFuture';
  if (!(end >= begin)) errors.ended = 'ended';
  if (next === '' && outcome === 'appointment') errors.next = 'nextNeeded';
  else if (next !== '' && !last && !(Date.parse(next) > end)) errors.next = 'next';
  return errors;
}

/** The visit that a draft without errors says. */
export function visitOf(
  { opened, channel, outcome, reason, point, began, ended, next, last, note }: VisitDraft,
  place: Pick<VisitBody, 'survey' | 'caseId' | 'household'>,
): VisitBody {
  const instant = (local: string) => deviceInstant(new Date(local === localTime(opened) ? opened : local));
  return {
    ...place,
    channel,
    began: instant(began),
    ended: instant(ended),
    outcome: outcome!,
    ...(reason && { reason }),
    ...(point && outcome === 'refusal' && { point }),
    ...(next !== '' && !last && { next: instant(next) }),
    last,
    ...(note.trim() !== '' && { note: note.trim() }),
  };
}

/** A moment as a field for day and time takes it. */
export function localTime(moment: number): string {
  return deviceInstant(new Date(moment)).slice(0, 16);
}
