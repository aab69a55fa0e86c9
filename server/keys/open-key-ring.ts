import { StartError } from '../start-error.ts';
import { KeyRing } from './key-ring.ts';
import { isOpenToOthers, keyRingAt, readKeyRing } from './key-ring-place.ts';
import { makeKeyRing } from './make-key-ring.ts';

/**
 * Gives the ring of a database that is being opened, the same one each time.
 *
 * @param sealedWith the survey keys that something in the database is sealed with
 */
export type RingFor = (sealedWith: readonly string[]) => Promise<KeyRing>;

/**
 * The ring in a file. Where there is none it is made, unless something was sealed with another one already.
 *
 * @param file of the ring; `:memory:` for one that ends with the program
 * @param say takes what the person who starts the program should know
 * @returns throws StartError keys-lost, unreadable-keys, unwritable-keys when it is called
 */
export function ringAt(file: string, now: string, say: (line: string) => void): RingFor {
  let opened: Promise<KeyRing> | undefined;
  return (sealedWith) => {
    opened ??= openRing(file, sealedWith, { now, say });
    return opened;
  };
}

async function openRing(
  file: string,
  sealedWith: readonly string[],
  { now, say }: { now: string; say: (line: string) => void },
): Promise<KeyRing> {
  if (file === ':memory:') return new KeyRing(await makeKeyRing(now));
  if (sealedWith.length > 0 && !readKeyRing(file)) throw new StartError('keys-lost', { file, lacking: sealedWith });
  const { ring, isNew } = await keyRingAt(file, now);
  if (isNew)
    say(
      `New keys: ${file}. Without this file nobody reads the interviews. Keep two copies elsewhere, and in production move it away from the database and name it with CIFRA_KEYS.`,
    );
  else if (isOpenToOthers(file))
    say(`Other users of this machine may read the key ring ${file}; let its owner alone read it (chmod 600).`);
  return new KeyRing(ring);
}
