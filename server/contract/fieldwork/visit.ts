import { z } from 'zod';
import { surveyKey } from '../surveys.ts';
import { REASONS, refusalPoint, visitOutcome, visitReason } from './outcomes.ts';

/** How somebody was looked for. */
export const visitChannel = z.enum(['door', 'telephone']);

export type VisitChannel = z.infer<typeof visitChannel>;

/** The most households of a dwelling. */
export const MOST_HOUSEHOLDS = 6;

/** The longest note. */
export const LONGEST_NOTE = 1000;

/** An instant with the time zone of the place, so that its day and its hour are those of the people there. */
export const localInstant = z.iso.datetime({ offset: true, local: false }).max(40);

/** The fields of a visit, each for itself. */
export const visitFields = z.object({
  survey: surveyKey,
  caseId: z.string().min(1).max(100),
  /** Number of the household in its dwelling, from 1. */
  household: z.number().int().min(1).max(MOST_HOUSEHOLDS),
  channel: visitChannel,
  began: localInstant,
  ended: localInstant,
  outcome: visitOutcome,
  reason: visitReason.optional(),
  /** Only of a refusal. */
  point: refusalPoint.optional(),
  /** When somebody goes there again, or the appointment. */
  next: localInstant.optional(),
  /** Nobody goes there again. */
  last: z.boolean(),
});

/** A visit without what somebody wrote about it: what rules and rates are computed from. */
export const visit = visitFields.superRefine(requireSense);

export type FieldVisit = z.infer<typeof visit>;

/** One attempt to reach a household, as the tablet made it. It is never changed; a mistake is put right by another. */
export const visitBody = visitFields
  .extend({
    /** May tell of people; sealed wherever it is kept. */
    note: z.string().trim().min(1).max(LONGEST_NOTE).optional(),
  })
  .superRefine(requireSense);

export type VisitBody = z.infer<typeof visitBody>;

/** What is wrong with a visit as a whole, at its place. */
function requireSense(
  { began, ended, outcome, reason, point, next, last }: z.infer<typeof visitFields>,
  context: z.RefinementCtx,
): void {
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (Date.parse(ended) < Date.parse(began)) wrong('ended', 'an instant that is not before the beginning');
  if (next !== undefined && Date.parse(next) <= Date.parse(ended)) wrong('next', 'an instant after the visit');
  if (outcome === 'appointment' && next === undefined) wrong('next', 'the instant of the appointment');
  if (last && next !== undefined) wrong('last', 'false, because there is a next visit');
  const reasons = REASONS[outcome];
  if (reasons ? !reasons.some((each) => each === reason) : reason !== undefined)
    wrong('reason', reasons ? `one of ${reasons.join(', ')}` : 'nothing, because this outcome has no reasons');
  if (outcome !== 'refusal' && point !== undefined) wrong('point', 'nothing, because nobody refused');
}
