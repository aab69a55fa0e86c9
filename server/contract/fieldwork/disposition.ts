import { ATTEMPT_RULE, attemptsMissing, isEnough } from './attempt-rule.ts';
import type { VisitOutcome, VisitReason } from './outcomes.ts';
import type { FieldVisit } from './visit.ts';

/**
 * What response rates count: interviews, partial interviews, refusals and break-offs, not reached, others, eligibility
 * unknown (of the household, otherwise), not eligible.
 */
export type DispositionGroup = 'I' | 'P' | 'R' | 'NC' | 'O' | 'UH' | 'UO' | 'NE';

/** A final disposition of AAPOR (Standard Definitions, in-person surveys of households). */
export interface Disposition {
  readonly code: string;
  readonly group: DispositionGroup;
}

type DispositionName = Exclude<VisitOutcome, 'appointment' | 'pending' | 'incomplete'> | VisitReason;

/** By outcome or, where it has them, by reason. An appointment is not final. */
const DISPOSITIONS: Readonly<Partial<Record<DispositionName, Disposition>>> = {
  complete: { code: '1.1', group: 'I' },
  'screeners-done': { code: '1.2', group: 'P' },
  'broken-off': { code: '2.12', group: 'R' },
  'selected-refused': { code: '2.112', group: 'R' },
  'selected-absent': { code: '2.25', group: 'NC' },
  'selected-ill': { code: '2.32', group: 'O' },
  'selected-language': { code: '2.33', group: 'O' },
  unsuitable: { code: '2.3', group: 'O' },
  nobody: { code: '2.2', group: 'NC' },
  refusal: { code: '2.11', group: 'R' },
  vacant: { code: '4.6', group: 'NE' },
  temporary: { code: '4.6', group: 'NE' },
  'other-use': { code: '4.5', group: 'NE' },
  unsafe: { code: '3.17', group: 'UH' },
  other: { code: '3.9', group: 'UO' },
};

/** What a visit says that found nobody who could say anything: only where no visit says more. */
const SAYS_LITTLE: readonly VisitOutcome[] = ['nobody', 'unsafe', 'other'];

/** What of a visit its disposition follows from. */
export type Tried = Pick<FieldVisit, 'began' | 'channel' | 'outcome' | 'reason' | 'next' | 'last'>;

/**
 * The disposition that follows from the visits to a household; undefined while there is none, or appointments alone.
 *
 * An interview goes before everything, a partial one before the rest. Of the others the latest in which somebody
 * answered, or in which the dwelling was seen not to be lived in: a refusal stays one when nobody opens afterwards.
 *
 * @param visits of one household, in any order
 */
export function dispositionOf(visits: readonly Tried[]): Disposition | undefined {
  const found = inOrder(visits).flatMap((each) => {
    const disposition = ofVisit(each);
    return disposition ? [{ ...disposition, saysLittle: SAYS_LITTLE.includes(each.outcome) }] : [];
  });
  const best =
    found.find(({ group }) => group === 'I') ??
    found.findLast(({ group }) => group === 'P') ??
    found.findLast(({ saysLittle }) => !saysLittle) ??
    found.at(-1);
  return best && { code: best.code, group: best.group };
}

/**
 * The disposition of a household to which somebody was still to go when the fieldwork ended: what its visits say by
 * then, also where it was looked for less often than the rule wants. Without a visit nobody knows whether it is
 * eligible; one that answered, and said no more than when to come, is an eligible one without an interview.
 */
export function dispositionAtEnd(visits: readonly Tried[]): Disposition {
  return dispositionOf(visits) ?? (visits.length === 0 ? NOT_VISITED : NOT_FINISHED);
}

/** Not attempted or worked. */
const NOT_VISITED: Disposition = { code: '3.11', group: 'UH' };

/** Miscellaneous. */
const NOT_FINISHED: Disposition = { code: '2.36', group: 'O' };

/** Where a household stands. */
export type HouseholdState = 'untried' | 'open' | 'appointment' | 'closed';

/**
 * Where the visits leave a household. It is closed by an interview, or by a visit that nobody follows up; as not
 * reached only when it was looked for as often as the rule wants.
 */
export function householdState(visits: readonly Tried[]): HouseholdState {
  const latest = inOrder(visits).at(-1);
  if (!latest) return 'untried';
  if (visits.some(({ outcome }) => outcome === 'complete')) return 'closed';
  if (latest.last && mayEnd(visits)) return 'closed';
  return latest.outcome === 'appointment' ? 'appointment' : 'open';
}

/** Whether nobody has to go there again. What would count as not reached must have been looked for often enough. */
export function mayEnd(visits: readonly Tried[]): boolean {
  return dispositionOf(visits)?.group !== 'NC' || isEnough(attemptsMissing(visits, ATTEMPT_RULE));
}

/** When somebody goes there again: what the latest visit says. */
export function nextVisitOf(visits: readonly Tried[]): string | undefined {
  return inOrder(visits).at(-1)?.next;
}

function ofVisit({ outcome, reason }: Tried): Disposition | undefined {
  if (outcome === 'appointment') return undefined;
  if (outcome === 'pending' || outcome === 'incomplete') return reason && DISPOSITIONS[reason];
  return DISPOSITIONS[outcome];
}

function inOrder<One extends Pick<FieldVisit, 'began'>>(visits: readonly One[]): One[] {
  return visits.toSorted((one, other) => Date.parse(one.began) - Date.parse(other.began));
}
