import { type JournalEntry, SELECTED_LINE, type Value } from '#questionnaires';
import type { Draft } from '../journal/draft.ts';
import type { AdultAway } from '../journal/sealed-away.ts';
import { STEPS } from './care.ts';

/** What was sealed away of what the adult told who is drawn now; undefined when nothing was. */
export function awayNow({ head, entries }: Pick<Draft, 'head' | 'entries'>): AdultAway | undefined {
  if (!head.sealed) return undefined;
  const line = drawnLine({ entries });
  return head.sealed.adults.find((adult) => adult.line === line);
}

/** The line of the roster of the adult who is drawn now; null before the draw. */
export function drawnLine({ entries }: Pick<Draft, 'entries'>): Value | null {
  return entries.findLast(({ kind, name }) => kind === 'selection' && name === SELECTED_LINE)?.value ?? null;
}

/**
 * The newest entry that says where the interview is; undefined where it is sealed away. That the tablet was put away or
 * taken back does not say it.
 */
export function lastPositionIn({ head, entries }: Pick<Draft, 'head' | 'entries'>): JournalEntry | undefined {
  const last = entries.findLast(({ kind, name }) => kind === 'position' && !NO_PLACES.has(name));
  return last && last.seq < (head.sealed?.position ?? 0) ? undefined : last;
}

const NO_PLACES: ReadonlySet<string> = new Set([STEPS.interrupted, STEPS.back]);
