import {
  addedInParts,
  type DraftFiles,
  isSameJson,
  type Json,
  keyOf,
  type Operation,
  type Path,
  valueAt,
} from '#questionnaires';
import type { Doing } from './change.ts';
import { type Conflict, isSamePath, type OwnDraftState, type Pending, shownFiles, soleSet } from './draft-state.ts';
import { doneOn } from './on-top.ts';

/** What a person reads of a place. Undefined values: nothing stands there. */
export interface PlaceOfChoice {
  readonly at: Path;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** What a person reads of a conflict. */
export interface ConflictChoice extends PlaceOfChoice {
  /** The other places of the same change at which something else stands than the person saw. */
  readonly others: readonly PlaceOfChoice[];
  /** What is done of it whatever is chosen, as nobody else wrote there; empty where it is done whole or not at all. */
  readonly rest: readonly Operation[];
  /** What keeps mine; undefined where it has no place any more. */
  readonly again: readonly Operation[] | undefined;
}

export function conflictChoiceOf(files: DraftFiles, conflict: Conflict): ConflictChoice {
  const { at, operations } = conflict;
  const set = soleSet(operations);
  const about = operations.find((operation) => isAbout(operation, at)) ?? operations[0];
  const place = set?.at ?? (at.length > 0 || !about ? at : placeBy(about));
  const { overtaken, again } = doneAgain(files, operations);
  const isPlace = (one: PlaceOfChoice) => isSamePath(one.at, place);
  return {
    ...(overtaken.find(isPlace) ?? { at: place, mine: valueBy(about), theirs: valueAt(files, place) }),
    others: overtaken.filter((one) => !isPlace(one)),
    rest: restOf(files, conflict),
    again,
  };
}

/** The same change on top of what stands there now: the person has seen it. */
export function againOn(files: DraftFiles, operations: readonly Operation[]): readonly Operation[] | undefined {
  return doneAgain(files, operations).again;
}

function doneAgain(files: DraftFiles, operations: readonly Operation[]) {
  const again: Operation[] = [];
  const overtaken: PlaceOfChoice[] = [];
  let now = files;
  for (const operation of operations) {
    const seen = seenAgain(now, operation);
    overtaken.push(...seen.flatMap((one) => overtakenBy(operation, one) ?? []));
    const applied = doneOn(now, seen);
    if (!applied) return { overtaken, again: undefined };
    now = applied.files;
    again.push(...seen);
  }
  return { overtaken, again };
}

/** A place at which an operation, as it is done now, meets something else than its author saw. */
function overtakenBy(operation: Operation, now: Operation): PlaceOfChoice | undefined {
  const saw = 'was' in operation ? operation.was : undefined;
  const isAsSeen =
    'was' in now && [saw, valueBy(now)].some((value) => value !== undefined && isSameJson(value, now.was));
  if (isAsSeen || now === operation || operation.do === 'rename' || operation.do === 'move') return undefined;
  if (now.do === 'add')
    return operation.do === 'set' ? { at: operation.at, mine: operation.to, theirs: undefined } : undefined;
  return 'was' in now ? { at: now.at, mine: valueBy(now), theirs: now.was } : undefined;
}

/** Texts stand each for itself: those that nobody else changed are not a matter of choice. */
function restOf(files: DraftFiles, { operations, takesBack, code }: Conflict): readonly Operation[] {
  const sets = operations.flatMap((one) => (one.do === 'set' && one.at[0]?.startsWith('texts/') ? [one] : []));
  const isOvertaken = code === 'changed' || code === 'no-place';
  if (!isOvertaken || takesBack !== undefined || sets.length < operations.length) return [];
  return sets.filter(({ at, was }) => isSameJson(valueAt(files, at) ?? null, was));
}

/** What does an operation on top of what stands there now. */
function seenAgain(files: DraftFiles, operation: Operation): readonly Operation[] {
  if (operation.do === 'set') {
    const was = valueAt(files, operation.at);
    if (was !== undefined) return [{ ...operation, was }];
    const isNamed = valueAt(files, operation.at.slice(0, -1));
    const item = { do: 'add', into: operation.at.slice(0, -1), item: operation.to } as const;
    return [Array.isArray(isNamed) ? item : { ...item, name: operation.at.at(-1)! }];
  }
  if (operation.do === 'delete') {
    const was = valueAt(files, operation.at);
    return was === undefined ? [] : [{ ...operation, was }];
  }
  if (operation.do === 'add') {
    const at = placeOfAdded(files, operation);
    const was = at && valueAt(files, at);
    if (!at || was === undefined) return [operation];
    // What several began together has theirs too.
    const parts = addedInParts(files, at, operation.item);
    return parts ? parts.flatMap((part) => seenAgain(files, part)) : [{ do: 'set', at, to: operation.item, was }];
  }
  return [operation];
}

function placeOfAdded(files: DraftFiles, operation: Extract<Operation, { do: 'add' }>): Path | undefined {
  const key = operation.name ?? keyOf(operation.item);
  return key === undefined || valueAt(files, operation.into) === undefined ? undefined : [...operation.into, key];
}

function isAbout(operation: Operation, at: Path): boolean {
  return 'at' in operation && operation.at.join('\n') === at.join('\n');
}

/** Where an operation puts what it is about. */
export function placeBy(operation: Operation): Path {
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

/**
 * Settles a conflict: mine again on top of what stands there, or what stands there, with mine where nobody else wrote.
 */
export function settled(state: OwnDraftState, id: string, choice: 'mine' | 'theirs', doing: Doing): Settled {
  const conflict = state.conflicts.find((candidate) => candidate.id === id);
  if (!conflict) return { state, change: undefined };
  const rest: OwnDraftState = { ...state, conflicts: state.conflicts.filter((candidate) => candidate.id !== id) };
  const files = shownFiles(state);
  const operations =
    choice === 'mine' ? againOn(files, conflict.operations) : state.isClosed ? [] : restOf(files, conflict);
  const applied = operations && doneOn(files, operations);
  if (!operations || !applied) return { state, change: undefined };
  if (operations.length === 0) return { state: rest, change: undefined };
  const change: Pending = { id: doing.id, madeAt: doing.now, operations, mayBeSent: true };
  return { state: { ...rest, pending: [...state.pending, { change, ...applied }] }, change };
}
