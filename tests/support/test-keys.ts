import { KeyRing } from '../../server/keys/key-ring.ts';
import { makeKeyRing } from '../../server/keys/make-key-ring.ts';

/** The key ring of servers in tests. */
export const testKeyRing = await makeKeyRing('2026-11-24T15:00:00.000Z');

export const testKeys = new KeyRing(testKeyRing);
