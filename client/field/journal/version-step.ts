import { isVersionStep, type JournalEntry } from '#questionnaires';
import type { DraftHead } from './head.ts';

/** With which version an interview goes on after some more entries, if not with the one that it was begun with. */
export function movedAfter(
  { movedTo }: Pick<DraftHead, 'movedTo'>,
  entries: readonly Omit<JournalEntry, 'seq'>[],
): Pick<DraftHead, 'movedTo'> {
  const version = entries.findLast(isVersionStep)?.value ?? movedTo;
  return version === undefined ? {} : { movedTo: String(version) };
}

/** The version with which an interview goes on, and is sent. Its draft keeps the name that it was begun under. */
export function versionOfDraft({ version, movedTo }: Pick<DraftHead, 'version' | 'movedTo'>): string {
  return movedTo ?? version;
}
