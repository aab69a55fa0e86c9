import { type Instrument, isOpenPlace, type JournalEntry } from '#questionnaires';

/** Kinds of entries that make the answers. The others say how an interview went, or which warnings it gave. */
const OF_ANSWERS: ReadonlySet<JournalEntry['kind']> = new Set(['answer', 'clear', 'start', 'selection']);

/**
 * The entries of a journal that say nothing of an incident or a sealed answer. They are numbered anew and have the
 * instant of the first: gaps in numbers or times would say how much was told between them.
 */
export function openPartOfJournal(instrument: Instrument, journal: readonly JournalEntry[]): JournalEntry[] {
  const open = journal.filter(({ kind, form, name }) => OF_ANSWERS.has(kind) && isOpenPlace(instrument, form, name));
  const at = open[0]?.at ?? '';
  return open.map(({ form, name, value, kind }, place) => ({ seq: place + 1, form, name, value, at, kind }));
}
