import type { FormKey, Value } from '../instrument/answers.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { isInstant } from '../routing/window.ts';

const SECONDS_PER_ENTRY = 5;

/** The journal of a made-up interview: an entry every few seconds. */
export interface SyntheticJournal {
  entries: JournalEntry[];
  write(kind: JournalEntry['kind'], form: FormKey, name: string, value: Value | null): void;
}

/** An empty journal of an interview that starts at an instant. */
export function startJournal(startedAt: string): SyntheticJournal {
  const start = isInstant(startedAt) ? Date.parse(startedAt) : 0;
  const entries: JournalEntry[] = [];
  const write: SyntheticJournal['write'] = (kind, form, name, value) => {
    const at = new Date(start + entries.length * SECONDS_PER_ENTRY * 1000).toISOString();
    entries.push({ seq: entries.length + 1, form, name, value, at, kind });
  };
  return { entries, write };
}
