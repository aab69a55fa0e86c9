import { applyOperations, type DraftFiles, EditRefused, type Operation } from '#questionnaires';
import type { OnTop, OwnDraftState, Pending } from './draft-state.ts';

/**
 * The files after operations; undefined where they cannot be done there.
 *
 * @param isKept whether they take back what was done
 */
export function doneOn(files: DraftFiles, operations: readonly Operation[], isKept = false) {
  try {
    return applyOperations(files, operations, { isKept });
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
}

/** Does changes one after the other; what cannot be done stays among them, with the files as they were before it. */
export function onTopOf(confirmed: DraftFiles, changes: readonly Pending[]): OnTop[] {
  const done: OnTop[] = [];
  const inverses = new Map<string, readonly Operation[] | undefined>();
  let files = confirmed;
  for (const change of changes) {
    // What undoes a change that is on its way itself follows it: the inverse is that of where it stands now.
    const { takesBack } = change;
    const inverse = takesBack === undefined ? undefined : inverses.get(takesBack);
    const operations = inverse ?? change.operations;
    const applied = doneOn(files, operations, takesBack !== undefined);
    files = applied?.files ?? files;
    inverses.set(change.id, applied?.inverse);
    done.push({
      change: operations === change.operations ? change : { ...change, operations },
      files,
      inverse: applied?.inverse,
    });
  }
  return done;
}

/** The state with other changes on their way, done on top of what is confirmed. */
export function withPending(state: OwnDraftState, changes: readonly Pending[]): OwnDraftState {
  return { ...state, pending: onTopOf(state.confirmed, changes) };
}

export function pendingOf({ pending }: OwnDraftState): Pending[] {
  return pending.map(({ change }) => change);
}
