import type { FormKey } from '../instrument/answers.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';

/** Between two entries that lie further apart nobody interviewed: somebody was called away, or it went on later. */
const LONGEST_STEP_SECONDS = 600;

const MS = 1000;

/**
 * The seconds that each form of an interview took: the time between an entry of the journal and the one before
 * belongs to the form of the later one. Breaks of more than ten minutes, and steps during which the clock was set
 * back, are left out.
 *
 * @param entries in their order
 */
export function secondsByForm(entries: readonly Pick<JournalEntry, 'form' | 'at'>[]): Map<FormKey, number> {
  const seconds = new Map<FormKey, number>();
  let before: number | undefined;
  for (const { form, at } of entries) {
    const now = Date.parse(at) / MS;
    const step = before === undefined ? 0 : now - before;
    if (step >= 0 && step <= LONGEST_STEP_SECONDS) seconds.set(form, (seconds.get(form) ?? 0) + step);
    if (!Number.isNaN(now)) before = now;
  }
  return seconds;
}
