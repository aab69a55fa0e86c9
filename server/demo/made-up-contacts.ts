import type { Contact } from '../model.ts';

/** Numbers that are given to nobody: 202 555 0100 to 0199. */
const FICTIONAL = 100;

/** Addresses that there are not, and telephone numbers that ring nowhere. */
export function madeUpContacts(units: readonly { caseId: string }[]): Contact[] {
  return units.map(({ caseId }, place) => ({
    caseId,
    address: `Calle Inventada ${place + 1}, Villa Cruz`,
    phone: `+1 202 555 ${String(FICTIONAL + (place % FICTIONAL)).padStart(4, '0')}`,
  }));
}
