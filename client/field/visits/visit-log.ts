import type { KnownVisit, VisitBody, VisitReceipt } from '#contract';
import { type CaseInEdition, caseKey, isSameCase } from '../cases/case-in-edition.ts';
import { getFromPocket, type PocketOwner, putInPocket } from '../vault/pocket.ts';

/** A visit as it is kept on the device that made it. */
export interface KeptVisit {
  /** Made here; every retry sends it under the same id. */
  id: string;
  visit: VisitBody;
  receipt?: Pick<VisitReceipt, 'epoch' | 'receivedAt'>;
  /** Code of the problem with which the server refused it. It stays; a person has to look. */
  problem?: string;
}

/** Keys of the device, and what makes writers take turns: two tabs may note visits at once. */
export interface VisitKeeper {
  readonly owner: PocketOwner;
  readonly locks: LockManager;
}

const MADE_HERE = 'visits';
const KNOWN = 'known visits';

/**
 * Keeps a visit. When this resolves it is on the disk.
 *
 * @returns its id
 * @throws JournalError tablet-locked, storage-full, storage-unavailable
 */
export async function keepVisit(keeper: VisitKeeper, visit: VisitBody): Promise<string> {
  const id = crypto.randomUUID();
  await changeVisits(keeper, (kept) => [...kept, { id, visit }]);
  return id;
}

/** The visits that were made on this device by its owner, in the order in which they were noted. */
export async function keptVisits(owner: PocketOwner): Promise<KeptVisit[]> {
  return (await getFromPocket<KeptVisit[]>(owner, MADE_HERE)) ?? [];
}

/** Notes how a visit stands with the server. What was visited never changes. */
export function noteVisit(keeper: VisitKeeper, noted: Omit<KeptVisit, 'visit'>): Promise<void> {
  return changeVisits(keeper, (kept) =>
    kept.map((one) => (one.id === noted.id ? { visit: one.visit, ...noted } : one)),
  );
}

/**
 * Takes out what the server confirmed under its ledger of today, of cases that the person has no more: with the case
 * leaves what was noted about it.
 */
export function forgetVisits(keeper: VisitKeeper, epoch: string, cases: readonly CaseInEdition[]): Promise<void> {
  return changeVisits(keeper, (kept) =>
    kept.filter(({ visit, receipt }) => receipt?.epoch !== epoch || cases.some((one) => isSameCase(one, visit))),
  );
}

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
  kept: readonly KeptVisit[],
  known: readonly KnownVisit[],
): ReadonlyMap<string, readonly VisitToCase[]> {
  const own = new Set(kept.map(({ id }) => id));
  const all: VisitToCase[] = [
    ...kept.map(({ id, visit: { ended: _, ...visit } }) => ({ id, ...visit })),
    ...known.filter(({ id }) => !own.has(id)),
  ];
  all.sort((one, other) => Date.parse(one.began) - Date.parse(other.began));
  return Map.groupBy(all, caseKey);
}

async function changeVisits(
  { owner, locks }: VisitKeeper,
  change: (kept: readonly KeptVisit[]) => KeptVisit[],
): Promise<void> {
  await locks.request('cifra-visits', async () => {
    const kept = await keptVisits(owner);
    const changed = change(kept);
    if (changed.length !== kept.length || changed.some((one, place) => one !== kept[place]))
      await putInPocket(owner, MADE_HERE, changed);
  });
}
