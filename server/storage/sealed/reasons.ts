import { openStored, SMALLEST, type StoreKeys, sealStored } from './sealed-values.ts';

/** Marks a reason that is sealed; the audit trail keeps texts. */
const MARK = 'sealed:';

/** Seals what a person wrote about a submission, which may tell what was answered. @throws Problem keys-absent */
export function sealReason(keys: StoreKeys, subject: string, reason: string): string {
  const sealed = sealStored(keys, reason, { place: placeOf(subject), smallest: SMALLEST.reason });
  return `${MARK}${sealed.toString('base64')}`;
}

/** A reason as it was written; undefined where the ring cannot open it. @throws SealingError unknown-key, damaged */
export function openReason(keys: StoreKeys, subject: string, kept: string): string | undefined {
  if (!kept.startsWith(MARK)) return kept;
  if (!keys?.canOpen) return undefined;
  return openStored<string>(keys, Buffer.from(kept.slice(MARK.length), 'base64'), placeOf(subject));
}

function placeOf(subject: string): string {
  return `audit ${subject}`;
}
