import type { KnownVisit, VisitBody } from '#contract';
import { caseKey } from '../cases/case-in-edition.ts';
import { type KeptNote, noteLog } from '../notes/note-log.ts';
import { getFromPocket, type PocketOwner, putInPocket } from '../vault/pocket.ts';

/** The visits that were made on this device. */
export const VISITS = noteLog<VisitBody>('visits');

const KNOWN = 'known visits';

/** Keeps what the server knows of visits to the person's cases, for when there is no network. */
export function keepKnownVisits(owner: PocketOwner, known: readonly KnownVisit[]): Promise<void> {
  return putInPocket(owner, KNOWN, known);
}

export async function knownVisits(owner: PocketOwner): Promise<KnownVisit[]> {
  return (await getFromPocket<KnownVisit[]>(owner, KNOWN)) ?? [];
}

/** A visit to a case, from whichever device. */
export type VisitToCase = KnownVisit & Pick<VisitBody, 'note'>;

/** All visits by case, each once, in the order in which they were made. */
export function visitsByCase(
  kept: readonly KeptNote<VisitBody>[],
  known: readonly KnownVisit[],
): ReadonlyMap<string, readonly VisitToCase[]> {
  const own = new Set(kept.map(({ id }) => id));
  const all: VisitToCase[] = [
    ...kept.map(({ id, body: { ended: _, ...visit } }) => ({ id, ...visit })),
    ...known.filter(({ id }) => !own.has(id)),
  ];
  all.sort((one, other) => Date.parse(one.began) - Date.parse(other.began));
  return Map.groupBy(all, caseKey);
}
