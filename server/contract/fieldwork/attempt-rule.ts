import type { FieldVisit, VisitChannel } from './visit.ts';

/** How often and when a household has to be looked for before it counts as not reached. */
export interface AttemptRule {
  readonly visits: number;
  /** On so many different days. */
  readonly days: number;
  /** In so many different parts of the day: morning, afternoon, evening. */
  readonly partsOfDay: number;
  /** So many in the evening or at a weekend. */
  readonly offHours: number;
}

/**
 * At least three visits, on different days and at different hours, one of them in the evening or at a weekend: the
 * least that household surveys ask for.
 */
export const ATTEMPT_RULE: AttemptRule = { visits: 3, days: 3, partsOfDay: 2, offHours: 1 };

const AFTERNOON_FROM = 12;
const EVENING_FROM = 18;

/** What of a visit the rule looks at. */
export type Attempt = Pick<FieldVisit, 'began' | 'channel'>;

/**
 * What is still missing before a household may count as not reached; all zeros when nothing is. Days and hours are
 * those of the place.
 *
 * @param counts the channels that count: calls do not stand for visits where somebody can go to the door
 * @example attemptsMissing([]) // => { visits: 3, days: 3, partsOfDay: 2, offHours: 1 }
 */
export function attemptsMissing(
  visits: readonly Attempt[],
  rule: AttemptRule = ATTEMPT_RULE,
  counts: readonly VisitChannel[] = ['door'],
): AttemptRule {
  const counted = visits.filter(({ channel }) => counts.includes(channel)).map(({ began }) => began);
  const still = (needed: number, there: number) => Math.max(0, needed - there);
  return {
    visits: still(rule.visits, counted.length),
    days: still(rule.days, new Set(counted.map(dayOf)).size),
    partsOfDay: still(rule.partsOfDay, new Set(counted.map(partOfDay)).size),
    offHours: still(rule.offHours, counted.filter(isOffHours).length),
  };
}

/** Whether nothing is missing. */
export function isEnough({ visits, days, partsOfDay, offHours }: AttemptRule): boolean {
  return visits + days + partsOfDay + offHours === 0;
}

/** Whether a visit was in the evening or at a weekend, when people who work are at home. */
export function isOffHours(began: string): boolean {
  const weekday = new Date(`${dayOf(began)}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || partOfDay(began) === 'evening';
}

function partOfDay(began: string): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(began.slice(11, 13));
  if (hour >= EVENING_FROM) return 'evening';
  return hour >= AFTERNOON_FROM ? 'afternoon' : 'morning';
}

/** The day of the place: an instant is written in its time. */
function dayOf(began: string): string {
  return began.slice(0, 10);
}
