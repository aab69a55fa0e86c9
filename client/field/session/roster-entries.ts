import { type FormKey, HEAD_LINE, type JournalEntry, LINES_LEFT, ROSTER, type Value } from '#questionnaires';
import type { NewEntry } from '../journal/draft.ts';

/** What an interviewer changes about the list of the household. Lines of the roster, as texts. */
export interface RosterCorrection {
  readonly left?: readonly string[];
  readonly back?: readonly string[];
  /** Who heads the household, when the one who did leaves. */
  readonly head?: string;
}

/** What the program recorded of the roster, and with which form. */
export interface RosterRecords {
  readonly form: FormKey | undefined;
  readonly left: readonly string[];
  readonly head: Value | undefined;
}

interface RosterChange {
  /** The form on the screen. */
  readonly form: FormKey;
  /** Why the list changes, where somebody said so. */
  readonly reason: string | undefined;
  readonly correction: RosterCorrection;
}

/** What the journal has to say of a change of the roster. */
export function rosterEntries(
  roster: RosterRecords,
  told: readonly JournalEntry[],
  { form, reason, correction: { left = [], back = [], head } }: RosterChange,
): Omit<NewEntry, 'at'>[] {
  const entries: Omit<NewEntry, 'at'>[] = [];
  if (reason !== undefined) entries.push({ kind: 'confirm', form, name: 'roster_changed', value: reason });
  if (roster.form === undefined) return entries;
  if (left.length + back.length > 0) {
    const value = [...roster.left.filter((line) => !back.includes(line)), ...left];
    entries.push({ kind: 'selection', form: roster.form, name: LINES_LEFT, value });
  }
  if (head !== undefined) {
    entries.push({ kind: 'selection', form: roster.form, name: HEAD_LINE, value: Number(head) });
    // Relations are told from the head: those told from another one are asked again.
    const relations = told.filter(({ kind, name }) => kind === 'answer' && name === ROSTER.relation);
    for (const member of new Set(relations.map((entry) => entry.form)))
      entries.push({ kind: 'clear', form: member, name: ROSTER.relation, value: null });
  }
  return entries;
}
