import type { Value } from '../instrument/answers.ts';
import { entriesInOrder } from './fold.ts';
import type { JournalEntry } from './journal-entry.ts';

/**
 * The step with which an interview goes on with another version of its questionnaire, in the journal as a position.
 * Its value names the version; entries before it were made with the one before.
 */
export const VERSION_STEP = '@version';

/** Whether an entry of the journal is such a step. */
export function isVersionStep({ kind, name }: Pick<JournalEntry, 'kind' | 'name'>): boolean {
  return kind === 'position' && name === VERSION_STEP;
}

/**
 * The version with which an interview goes on by its journal, as its last step has it.
 *
 * @returns undefined where it never went on with another version than the one that it was begun with
 * @example versionOfJournal([{ seq: 1, form: 'control', name: '@version', value: '1.2.0', kind: 'position', ... }]) // => '1.2.0'
 */
export function versionOfJournal(entries: readonly unknown[]): Value | null | undefined {
  return entriesInOrder(entries).findLast(isVersionStep)?.value;
}
