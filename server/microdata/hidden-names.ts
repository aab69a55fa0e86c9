import { createHmac, createSecretKey } from 'node:crypto';
import type { KeyRing } from '../keys/key-ring.ts';

/** Signs of a name: chance gives two of a million strata and PSUs the same one once in 500 files. */
const LENGTH = 12;

/** Names and an order that tell nothing of what they stand for, and are the same every time. */
export interface HiddenNames {
  stratum(code: string): string;
  /** The same PSU has the same name in every edition: differences between editions need to know it. */
  psu(stratum: string, code: string): string;
  /** A unit of a later stage of an edition. */
  laterUnit(survey: string, stage: number, code: string): string;
  /** The cases in an order that nobody finds without the key ring: their own order would tell who is who. */
  inOrder(survey: string, caseIds: readonly string[]): string[];
}

/** @throws SealingError unknown-key when the ring is public */
export function hiddenNames(keys: Pick<KeyRing, 'hidingKey'>): HiddenNames {
  // Of bytes a key would be made anew for every name.
  const key = createSecretKey(keys.hidingKey('names in record files'));
  const hidden = (...parts: readonly string[]) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
  const known = new Map<string, string>();
  const nameOf = (...parts: readonly string[]) => {
    const whole = parts.join('\n');
    const name = known.get(whole) ?? hidden(...parts).slice(0, LENGTH);
    known.set(whole, name);
    return name;
  };
  return {
    stratum: (code) => nameOf('stratum', code),
    psu: (stratum, code) => nameOf('psu', stratum, code),
    laterUnit: (survey, stage, code) => nameOf('stage', survey, String(stage), code),
    inOrder: (survey, caseIds) =>
      caseIds
        .map((caseId) => ({ caseId, place: hidden('case', survey, caseId) }))
        .sort((a, b) => (a.place < b.place ? -1 : 1))
        .map(({ caseId }) => caseId),
  };
}
