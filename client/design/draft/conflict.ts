import {
  applyOperations,
  type DraftFiles,
  EditRefused,
  isSameJson,
  type Json,
  type Operation,
  type Path,
} from '#questionnaires';
import { type Conflict, isSamePath, type OwnDraftState } from './draft-state.ts';

/** Why the draft does not take what somebody typed while it changed; other refusals are of what was typed itself. */
const CHANGED_SINCE: readonly Conflict['code'][] = ['changed', 'no-place', 'taken', 'closed'];

/** Whether what was typed waits for the person's choice, or stays with who typed it. */
export function isForChoice({ code }: Pick<Conflict, 'code'>): boolean {
  return CHANGED_SINCE.includes(code);
}

/** Words that the draft does not take any more wait for the person's choice, as what the server refuses does. */
export function keptForChoice(state: OwnDraftState, conflict: Conflict): OwnDraftState {
  if (!isForChoice(conflict)) return state;
  return { ...state, conflicts: withConflict(state.conflicts, conflict) };
}

/**
 * More of the same writing takes the place of what was refused of it before, and stays the same choice: whoever presses
 * one of its buttons leaves the field by that. Other words are a choice of their own.
 */
export function withConflict(conflicts: readonly Conflict[], conflict: Conflict): readonly Conflict[] {
  const first = conflicts.find((before) => goesOn(before, conflict));
  if (!first) return [...conflicts, conflict];
  const others = conflicts.filter((before) => before === first || !goesOn(before, conflict));
  return others.map((before) => (before === first ? { ...conflict, id: first.id } : before));
}

/**
 * Why the draft as it is now does not take what somebody wanted: somebody else may have put back what was gone.
 *
 * @returns undefined where it would take it now; whatever has nothing to do with what stands there stays as it was
 */
export function reasonNow(files: DraftFiles, conflict: Conflict): Conflict['code'] | undefined {
  if (!isForChoice(conflict) || conflict.code === 'closed') return conflict.code;
  try {
    applyOperations(files, conflict.operations, { isKept: conflict.takesBack !== undefined });
    return undefined;
  } catch (error) {
    if (error instanceof EditRefused) return error.code;
    throw error;
  }
}

function goesOn(before: Conflict, { operations, at }: Conflict): boolean {
  const [only, ...more] = operations;
  const place = more.length === 0 && only && 'was' in only ? only.at : at;
  const earlier = writtenAt(before.operations, place);
  const later = writtenAt(operations, place);
  if (!earlier || !later) return false;
  return isSameJson(earlier.was, later.was) || (earlier.to !== undefined && isSameJson(earlier.to, later.was));
}

/** What somebody wrote at a place; without `to` they took away what stood there. */
export function writtenAt(operations: readonly Operation[], at: Path): { was: Json; to: Json | undefined } | undefined {
  for (const operation of operations)
    if ('was' in operation && isSamePath(operation.at, at))
      return { was: operation.was, to: operation.do === 'set' ? operation.to : undefined };
  return undefined;
}
