import { JournalError } from '../journal/errors.ts';
import type { SlowHash } from './slow-hash.ts';

/**
 * Slow hashing in a worker of its own, which ends with it and gives back its 64 MiB.
 *
 * @throws JournalError encryption-unavailable: no worker, no WebAssembly, or no memory for it
 */
export const hashInWorker: SlowHash = (...input) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./argon2-worker.ts', import.meta.url), { type: 'module' });
    const end = (key: Uint8Array<ArrayBuffer> | undefined) => {
      worker.terminate();
      if (key) resolve(key);
      else reject(new JournalError('encryption-unavailable', 'hashing the secret'));
    };
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | undefined>) => end(data);
    worker.onerror = () => end(undefined);
    worker.postMessage(input);
  });
