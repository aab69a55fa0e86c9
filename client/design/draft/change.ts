import { applyOperations, EditRefused, keyOf, type Operation, operationSchema, type Path } from '#questionnaires';
import { withConflict } from './conflict.ts';
import { isSamePath, type OwnDraftState, type Pending, shownFiles, soleSet, type TriedChange } from './draft-state.ts';
import { doneOn } from './on-top.ts';
import { nextRedo, nextUndo } from './steps.ts';

/** What is typed at one place within this time is one change, in milliseconds. */
export const ONE_EDIT_MS = 1000;

/** Most operations of one change: a list of 300 choices and their labels are 600. */
const MOST_OPERATIONS = 1000;

/** Of what is done: its id, and when, in milliseconds. */
export interface Doing {
  readonly id: string;
  readonly now: number;
}

/**
 * A change of the person, on top of what is shown. What is typed on at the same place is one change, as long as it was
 * not sent.
 */
export function changed(state: OwnDraftState, operations: readonly Operation[], { id, now }: Doing): TriedChange {
  if (operations.length === 0) return { state };
  const wrong = operations.find((operation) => !operationSchema.safeParse(operation).success);
  if (wrong || operations.length > MOST_OPERATIONS) return { state, refused: new EditRefused('wrong-item', []) };
  const more = typedOn(state, operations, now);
  try {
    const before = more ? (state.pending.at(-2)?.files ?? state.confirmed) : shownFiles(state);
    const { files, inverse } = applyOperations(before, more?.operations ?? operations);
    const change: Pending = more ?? { id, madeAt: now, operations, mayBeSent: false };
    const others = more ? state.pending.slice(0, -1) : state.pending;
    return { state: { ...state, pending: [...others, { change, files, inverse }] } };
  } catch (error) {
    if (error instanceof EditRefused) return { state, refused: error };
    throw error;
  }
}

/** The last change with more of the same edit in it; undefined where this is another edit. */
function typedOn({ pending }: OwnDraftState, operations: readonly Operation[], now: number): Pending | undefined {
  const last = pending.at(-1)?.change;
  const more = soleSet(operations);
  const before = last && soleSet(last.operations);
  if (!last || !more || !before || last.mayBeSent || last.takesBack !== undefined) return undefined;
  if (now - last.madeAt > ONE_EDIT_MS || !isSamePath(before.at, more.at)) return undefined;
  // Only words are typed on; two rows that are added are two changes.
  if (typeof before.to !== 'string' || typeof more.to !== 'string') return undefined;
  if (before.to !== more.was) return undefined;
  return { ...last, madeAt: now, operations: [{ do: 'set', at: before.at, to: more.to, was: before.was }] };
}

/** What a person undid or did again: the state, and the change that it made; undefined where there was nothing. */
export interface TakenBack {
  readonly state: OwnDraftState;
  readonly isConflict: boolean;
  /** What was done for it; none where nothing is seen of it. */
  readonly operations: readonly Operation[];
}

/** Undoes the person's last change that is not undone. Where somebody changed the place since, the person chooses. */
export function undone(state: OwnDraftState, doing: Doing): TakenBack | undefined {
  const next = nextUndo(state);
  if (!next) return undefined;
  const { step, isBelow } = next;
  if (!isBelow) return takenBack(state, step, doing);
  if (!step.inverse) return undefined;
  // The log takes back only the last one. What lies below one that was passed over is undone by a change of its own.
  const passed = new Set([...state.passed, step.id, doing.id]);
  const applied = doneOn(shownFiles(state), step.inverse, true);
  if (!applied)
    return {
      state: { ...withRefused(state, step.id, step.inverse, doing.id), passed },
      isConflict: true,
      operations: [],
    };
  if (step.inverse.length === 0) return { state: { ...state, passed }, isConflict: false, operations: [] };
  const change: Pending = { id: doing.id, madeAt: doing.now, operations: step.inverse, mayBeSent: true };
  const pending = [...state.pending, { change, ...applied }];
  return { state: { ...state, passed, pending }, isConflict: false, operations: step.inverse };
}

/** Does again what the person undid last. */
export function redone(state: OwnDraftState, doing: Doing): TakenBack | undefined {
  const step = nextRedo(state);
  return step && takenBack(state, step, doing);
}

function takenBack(
  state: OwnDraftState,
  { id: takesBack, inverse }: { id: string; inverse: readonly Operation[] | undefined },
  { id, now }: Doing,
): TakenBack {
  const operations = inverse ?? [];
  const applied = inverse && doneOn(shownFiles(state), inverse, true);
  if (inverse && !applied)
    return { state: withRefused(state, takesBack, inverse, id), isConflict: true, operations: [] };
  const change: Pending = { id, madeAt: now, operations, takesBack, mayBeSent: true };
  const onTop = { change, files: applied?.files ?? shownFiles(state), inverse: applied?.inverse };
  return { state: { ...state, pending: [...state.pending, onTop] }, isConflict: false, operations };
}

function withRefused(
  state: OwnDraftState,
  takesBack: string,
  operations: readonly Operation[],
  id: string,
): OwnDraftState {
  try {
    applyOperations(shownFiles(state), operations);
    return state;
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    const { code, at } = error;
    return {
      ...state,
      passed: new Set([...state.passed, takesBack]),
      conflicts: withConflict(state.conflicts, { id, operations, takesBack, code, at }),
    };
  }
}

/** What was undone, or done again, last: what is on the page now says it nowhere else. */
export interface TookBack {
  readonly way: 'undo' | 'redo';
  /** What was done to it by that. */
  readonly did: Operation['do'];
  /** Where; undefined for a name, which stands in many places. */
  readonly at: Path | undefined;
  /** What it is called there. */
  readonly name: string;
  /** What it was called, where that changed. */
  readonly before?: string;
}

/** What operations that took something back are about; undefined where they did nothing that is seen. */
export function tookBackBy(way: TookBack['way'], operations: readonly Operation[]): TookBack | undefined {
  const [told] = operations.toSorted((one, other) => rankOf(one) - rankOf(other));
  if (told === undefined) return undefined;
  if (told.do === 'rename') return { way, did: told.do, at: placeOf(told), name: told.to, before: told.from };
  const at = placeOf(told);
  return { way, did: told.do, at, name: at?.at(-1) ?? '' };
}

/** What somebody did comes first, then what follows it: texts go with their question, and their states with them. */
function rankOf(operation: Operation): number {
  if (operation.do === 'rename') return 0;
  const file = placeOf(operation)?.[0] ?? '';
  if (file.startsWith('design/')) return 4;
  if (file.startsWith('texts/')) return 3;
  return operation.do === 'set' ? 2 : 1;
}

function placeOf(operation: Operation): Path | undefined {
  switch (operation.do) {
    case 'add':
      return [...operation.into, operation.name ?? keyOf(operation.item) ?? ''];
    case 'move':
      return [...operation.into, operation.at.at(-1)!];
    case 'rename':
      return undefined;
    default:
      return operation.at;
  }
}
