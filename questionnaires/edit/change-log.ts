import type { Operation } from './operation.ts';

/** A change as it is kept: operations that are done together, or not at all. */
export interface DraftChange {
  /** Made where it is made (UUID): sent twice it is kept once. */
  readonly id: string;
  /** Account of the author. */
  readonly by: string;
  /** Instant at which the server kept it (ISO 8601). */
  readonly at: string;
  readonly operations: readonly Operation[];
  /** What takes it back, as it stood when it was done. */
  readonly inverse: readonly Operation[];
  /** Id of the change that it takes back: undone, or done again where that one undid another. */
  readonly takesBack?: string;
}

/** What a person may undo and do again next; undefined where there is nothing. */
export interface NextSteps {
  readonly undo: DraftChange | undefined;
  readonly redo: DraftChange | undefined;
}

/** What of a change says how it stands to others. */
type Step = Pick<DraftChange, 'id' | 'by' | 'takesBack'>;

/**
 * What a person may undo and do again, for their own changes: what others did stays. It follows from the log alone, so
 * that it is the same after a reload. A new change leaves nothing to be done again.
 *
 * @param log all changes of a draft, in the order in which the server kept them
 * @returns of each the next one at the end
 */
export function ownSteps<Kept extends Step>(log: readonly Kept[], by: string): { undo: Kept[]; redo: Kept[] } {
  const undo: Kept[] = [];
  let redo: Kept[] = [];
  for (const change of log) {
    if (change.by !== by) continue;
    const { takesBack } = change;
    if (takesBack === undefined) {
      undo.push(change);
      redo = [];
    } else if (undo.at(-1)?.id === takesBack) {
      undo.pop();
      redo.push(change);
    } else if (redo.at(-1)?.id === takesBack) {
      redo.pop();
      undo.push(change);
    }
  }
  return { undo, redo };
}

/** What is next to be undone, and done again, by a person: see `ownSteps`. */
export function nextSteps(log: readonly DraftChange[], by: string): NextSteps {
  const { undo, redo } = ownSteps(log, by);
  return { undo: undo.at(-1), redo: redo.at(-1) };
}
