import { type CaseInEdition, isSameCase } from '../cases/case-in-edition.ts';
import { getFromPocket, type PocketOwner, putInPocket } from '../vault/pocket.ts';

/** What an interviewer noted about a dwelling, as it is kept on the device that made it. It never changes. */
export interface KeptNote<Body> {
  /** Made here; every retry sends it under the same id. */
  id: string;
  body: Body;
  receipt?: { epoch: string; receivedAt: string };
  /** Code of the problem with which the server refused it. It stays; a person has to look. */
  problem?: string;
}

/** Keys of the device, and what makes writers take turns: two tabs may note something at once. */
export interface NoteKeeper {
  readonly owner: PocketOwner;
  readonly locks: LockManager;
}

/** The notes of one kind. */
export interface NoteLog<Body> {
  /**
   * Keeps some, all or none. When this resolves they are on the disk.
   *
   * @returns their ids
   * @throws JournalError tablet-locked, storage-full, storage-unavailable
   */
  keep(keeper: NoteKeeper, bodies: readonly Body[]): Promise<string[]>;
  /** Those that were made on this device by its owner, in the order in which they were noted. */
  kept(owner: PocketOwner): Promise<KeptNote<Body>[]>;
  /** Notes how one stands with the server. */
  note(keeper: NoteKeeper, noted: Omit<KeptNote<Body>, 'body'>): Promise<void>;
  /**
   * Takes out what the server confirmed under its ledger of today, of cases that the person has no more: with the case
   * leaves what was noted about it.
   */
  forget(keeper: NoteKeeper, epoch: string, cases: readonly CaseInEdition[]): Promise<void>;
}

/** @param name under which they lie on the device, sealed */
export function noteLog<Body extends CaseInEdition>(name: string): NoteLog<Body> {
  const keptBy = async (owner: PocketOwner) => (await getFromPocket<KeptNote<Body>[]>(owner, name)) ?? [];
  const change = async (
    { owner, locks }: NoteKeeper,
    changed: (kept: readonly KeptNote<Body>[]) => KeptNote<Body>[],
  ): Promise<void> => {
    await locks.request(`cifra-${name}`, async () => {
      const kept = await keptBy(owner);
      const after = changed(kept);
      if (after.length !== kept.length || after.some((one, place) => one !== kept[place]))
        await putInPocket(owner, name, after);
    });
  };
  return {
    async keep(keeper, bodies) {
      const notes = bodies.map((body) => ({ id: crypto.randomUUID() as string, body }));
      await change(keeper, (kept) => [...kept, ...notes]);
      return notes.map(({ id }) => id);
    },
    kept: keptBy,
    note: (keeper, noted) =>
      change(keeper, (kept) => kept.map((one) => (one.id === noted.id ? { body: one.body, ...noted } : one))),
    forget: (keeper, epoch, cases) =>
      change(keeper, (kept) =>
        kept.filter(({ body, receipt }) => receipt?.epoch !== epoch || cases.some((one) => isSameCase(one, body))),
      ),
  };
}
