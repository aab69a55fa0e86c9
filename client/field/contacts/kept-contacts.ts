import type { CaseContact } from '#contract';
import { type CaseInEdition, caseKey } from '../cases/case-in-edition.ts';
import { getFromPocket, type PocketOwner, putInPocket } from '../vault/pocket.ts';

const NAME = 'contacts';

/** Keeps addresses and telephone numbers in place of those before: what is not among them leaves the device. */
export function keepContacts(owner: PocketOwner, contacts: readonly CaseContact[]): Promise<void> {
  return putInPocket(owner, NAME, contacts);
}

/** By case. */
export async function keptContacts(owner: PocketOwner): Promise<ReadonlyMap<string, CaseContact>> {
  const kept = (await getFromPocket<CaseContact[]>(owner, NAME)) ?? [];
  return new Map(kept.map((contact) => [caseKey(contact), contact]));
}

/** Takes out those of cases that the person has no more. */
export async function forgetContacts(owner: PocketOwner, cases: readonly CaseInEdition[]): Promise<void> {
  const kept = [...(await keptContacts(owner)).values()];
  const own = new Set(cases.map(caseKey));
  const still = kept.filter((contact) => own.has(caseKey(contact)));
  if (still.length < kept.length) await keepContacts(owner, still);
}
