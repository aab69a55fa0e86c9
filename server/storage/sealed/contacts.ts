import type { Contact } from '../../model.ts';
import { openStored, SMALLEST, type StoreKeys, sealStored } from './sealed-values.ts';

/** Whose it is: a dwelling of an edition. */
interface Place {
  readonly survey: string;
  readonly caseId: string;
}

/** Seals the contact of a dwelling. @throws Problem keys-absent */
export function sealContactOf(keys: StoreKeys, survey: string, contact: Contact): Buffer {
  const { caseId } = contact;
  return sealStored(keys, contact, {
    place: placeOf('contacts', { survey, caseId }),
    smallest: SMALLEST.contact,
    as: 'contacts',
  });
}

/** @throws Problem keys-absent; SealingError unknown-key, damaged */
export function openContactOf(keys: StoreKeys, place: Place, sealed: Uint8Array): Contact {
  return openStored<Contact>(keys, sealed, placeOf('contacts', place), 'contacts');
}

/** Seals the label of a dwelling, which may be its address. @throws Problem keys-absent */
export function sealLabelOf(keys: StoreKeys, place: Place, label: string): Buffer {
  return sealStored(keys, label, { place: placeOf('sample_units', place), smallest: SMALLEST.label, as: 'contacts' });
}

/**
 * The label of a dwelling; the id of its case where the ring cannot open it, or where it has none yet.
 *
 * @throws SealingError unknown-key, damaged
 */
export function openLabelOf(keys: StoreKeys, place: Place, sealed: Uint8Array): string {
  if (!keys?.canOpen || sealed.length === 0) return place.caseId;
  return openStored<string>(keys, sealed, placeOf('sample_units', place), 'contacts');
}

function placeOf(table: string, { survey, caseId }: Place): string {
  return `${table} ${survey} ${caseId}`;
}
