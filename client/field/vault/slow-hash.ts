import type { HashCost } from '../journal/database.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Makes 32 bytes out of a secret, slowly and with much memory, so that guessing is dear. */
export type SlowHash = (secret: string, salt: Bytes, cost: HashCost) => Promise<Bytes>;

/** argon2id with 64 MiB: about 0.3 s on a good machine, 1.2 s on a slow tablet. A GPU holds few of them at once. */
export const COST: HashCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
