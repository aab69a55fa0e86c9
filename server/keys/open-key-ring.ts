import { KeyRing } from './key-ring.ts';
import { isOpenToOthers, keyRingAt } from './key-ring-place.ts';
import { makeKeyRing } from './make-key-ring.ts';

/**
 * The keys of a server that starts. A ring that is not there yet is made.
 *
 * @param file of the ring; `:memory:` for one that ends with the program
 * @param say takes what the person who starts the server should know
 * @throws StartError unreadable-keys, unwritable-keys
 */
export async function openKeyRing(file: string, now: string, say: (line: string) => void): Promise<KeyRing> {
  if (file === ':memory:') return new KeyRing(await makeKeyRing(now));
  const { ring, isNew } = await keyRingAt(file, now);
  if (isNew)
    say(
      `New keys: ${file}. Without this file nobody reads the interviews. Keep two copies elsewhere, and in production move it away from the database and name it with CIFRA_KEYS.`,
    );
  else if (isOpenToOthers(file))
    say(`Other users of this machine may read the key ring ${file}; let its owner alone read it (chmod 600).`);
  return new KeyRing(ring);
}
