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
    const at = instantOf(start, entries.length);
    entries.push({ seq: entries.length + 1, form, name, value, at, kind });
  };
  return { entries, write };
}

let known: { readonly start: number; readonly instants: string[] } = { start: 0, instants: [] };

/** The instant of an entry as it is written; kept, for thousands of interviews in a row start at the same one. */
function instantOf(start: number, place: number): string {
  if (known.start !== start) known = { start, instants: [] };
  const kept = known.instants[place];
  if (kept !== undefined) return kept;
  const instant = new Date(start + place * SECONDS_PER_ENTRY * 1000).toISOString();
  known.instants[place] = instant;
  return instant;
}
