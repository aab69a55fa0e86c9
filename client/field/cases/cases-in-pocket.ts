import type { listAssignments, ReplyOf } from '#contract';
import { getFromPocket, type PocketOwner, putInPocket } from '../vault/pocket.ts';

/** The cases of a person and their editions, as the server gave them last. */
export type AssignedCases = ReplyOf<typeof listAssignments>;

const IN_POCKET = 'assignments';

/** Keeps the cases for a time without a network. */
export function keepCases(pocket: PocketOwner, assigned: AssignedCases): Promise<void> {
  return putInPocket(pocket, IN_POCKET, assigned);
}

/** The cases as they were kept last; undefined when none were. */
export function keptCases(pocket: PocketOwner): Promise<AssignedCases | undefined> {
  return getFromPocket<AssignedCases>(pocket, IN_POCKET);
}
