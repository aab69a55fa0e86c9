import { type DraftFiles, type Json, keyOf, type Operation, type Path, valueAt } from '#questionnaires';
import type { Doing } from './change.ts';
import { type Conflict, type OwnDraftState, type Pending, shownFiles, soleSet } from './draft-state.ts';
import { doneOn } from './on-top.ts';

/** What a person reads of a conflict. Undefined values: nothing stands there. */
export interface ConflictChoice {
  readonly at: Path;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
  /** What keeps mine; undefined where it has no place any more. */
  readonly again: readonly Operation[] | undefined;
}

export function conflictChoiceOf(files: DraftFiles, { at, operations }: Conflict): ConflictChoice {
  const set = soleSet(operations);
  const about = operations.find((operation) => isAbout(operation, at)) ?? operations[0];
  const place = set?.at ?? (at.length > 0 || !about ? at : placeBy(about));
  return { at: place, mine: valueBy(about), theirs: valueAt(files, place), again: againOn(files, operations) };
}

/** The same change on top of what stands there now: the person has seen it. */
export function againOn(files: DraftFiles, operations: readonly Operation[]): readonly Operation[] | undefined {
  const again: Operation[] = [];
  let now = files;
  for (const operation of operations) {
    const seen = seenAgain(now, operation);
    if (!seen) continue;
    const applied = doneOn(now, [seen]);
    if (!applied) return undefined;
    now = applied.files;
    again.push(seen);
  }
  return again;
}

/** An operation with what stands there now; undefined where nothing is left to do. */
function seenAgain(files: DraftFiles, operation: Operation): Operation | undefined {
  if (operation.do === 'set') {
    const was = valueAt(files, operation.at);
    if (was !== undefined) return { ...operation, was };
    const isNamed = valueAt(files, operation.at.slice(0, -1));
    const item = { do: 'add', into: operation.at.slice(0, -1), item: operation.to } as const;
    return Array.isArray(isNamed) ? item : { ...item, name: operation.at.at(-1)! };
  }
  if (operation.do === 'delete') {
    const was = valueAt(files, operation.at);
    return was === undefined ? undefined : { ...operation, was };
  }
  if (operation.do === 'add') {
    const at = placeOfAdded(files, operation);
    const was = at && valueAt(files, at);
    return at && was !== undefined ? { do: 'set', at, to: operation.item, was } : operation;
  }
  return operation;
}

function placeOfAdded(files: DraftFiles, operation: Extract<Operation, { do: 'add' }>): Path | undefined {
  const key = operation.name ?? keyOf(operation.item);
  return key === undefined || valueAt(files, operation.into) === undefined ? undefined : [...operation.into, key];
}

function isAbout(operation: Operation, at: Path): boolean {
  return 'at' in operation && operation.at.join('\n') === at.join('\n');
}

/** Where an operation puts what it is about. */
function placeBy(operation: Operation): Path {
  switch (operation.do) {
    case 'add': {
      const key = operation.name ?? keyOf(operation.item);
      return key === undefined ? operation.into : [...operation.into, key];
    }
    case 'rename':
      return [operation.from];
    default:
      return operation.at;
  }
}

function valueBy(operation: Operation | undefined): Json | undefined {
  switch (operation?.do) {
    case 'set':
      return operation.to;
    case 'add':
      return operation.item;
    case 'rename':
      return operation.to;
    default:
      return undefined;
  }
}

/** What became of a choice: the state, and the change that keeps mine. */
export interface Settled {
  readonly state: OwnDraftState;
  readonly change: Pending | undefined;
}

/** Settles a conflict: mine again on top of what stands there, or what stands there. */
export function settled(state: OwnDraftState, id: string, choice: 'mine' | 'theirs', doing: Doing): Settled {
  const conflict = state.conflicts.find((candidate) => candidate.id === id);
  if (!conflict) return { state, change: undefined };
  const rest: OwnDraftState = { ...state, conflicts: state.conflicts.filter((candidate) => candidate.id !== id) };
  if (choice === 'theirs') return { state: rest, change: undefined };
  const files = shownFiles(state);
  const operations = againOn(files, conflict.operations);
  const applied = operations && doneOn(files, operations);
  if (!operations || !applied) return { state, change: undefined };
  if (operations.length === 0) return { state: rest, change: undefined };
  const change: Pending = { id: doing.id, madeAt: doing.now, operations, mayBeSent: true };
  return { state: { ...rest, pending: [...state.pending, { change, ...applied }] }, change };
}
