import type { SavedTable, SavedTableHead } from '#contract';
import { NEW_SPEC, specIn, specTextOf, type WrittenSpec } from './spec.ts';

/** A table as somebody works on it: what it began with, and what it is now. */
export interface TableDraft {
  /** Key under which it is saved, or will be. */
  readonly key: string;
  /** As it was saved last; absent while it never was. */
  readonly saved?: { readonly head: SavedTableHead; readonly text: string };
  readonly spec: WrittenSpec;
  /** The text of the specification, as it was read or as the page writes it. */
  readonly text: string;
}

export function newDraft(key: string, spec: WrittenSpec = NEW_SPEC, text: string = specTextOf(spec)): TableDraft {
  return { key, spec, text };
}

/** A saved table, opened; undefined where this page cannot read it. */
export function draftOf({ text, ...head }: SavedTable): TableDraft | undefined {
  const spec = specIn(text);
  return spec && { key: head.key, saved: { head, text }, spec, text };
}

/** The draft with another specification. What is written back as it was is the file that was read. */
export function changedDraft(draft: TableDraft, spec: WrittenSpec): TableDraft {
  const text = specTextOf(spec);
  const before = draft.saved && specIn(draft.saved.text);
  if (before && specTextOf(before) === text) return { ...draft, spec, text: draft.saved!.text };
  return { ...draft, spec, text };
}

/** Whether something would be lost. */
export function isUnsaved({ saved, text, spec }: TableDraft): boolean {
  return saved ? saved.text !== text : spec.figures.length > 0;
}

/** What is worked on and not saved yet goes along to another edition, and waits while one looks at another page. */
const kept = new Map<string, TableDraft>();

export function keptDraft(name: string): TableDraft | undefined {
  return kept.get(name);
}

export function keepDraft(name: string, draft: TableDraft): void {
  if (isUnsaved(draft)) kept.set(name, draft);
  else kept.delete(name);
  // Opened again, a new table that was saved meanwhile is as it was saved.
  if (begun?.key === draft.key && !isUnsaved(draft)) begun = draft;
}

export function forgetTable(name: string): void {
  kept.delete(name);
}

let begun: TableDraft | undefined;

/** The new table that was begun last on this page. */
export function begunDraft(): TableDraft {
  begun ??= newDraft(crypto.randomUUID());
  return begun;
}

/**
 * The draft at an address, `new` or a key, where it is one that was begun here. At `new` a table begins anew once the
 * one before was saved: that one has an address of its own, and would be written over.
 */
export function draftAt(item: string): TableDraft | undefined {
  if (item === 'new' && begun?.saved) beginTable();
  const own = begunDraft();
  return item === 'new' || item === own.key ? own : undefined;
}

/** Begins a new table, of a specification that was read or of none. */
export function beginTable(spec?: WrittenSpec, text?: string): void {
  begun = newDraft(crypto.randomUUID(), spec, text);
}
