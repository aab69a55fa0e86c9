import { argon2Hash } from './argon2.ts';
import type { SlowHash } from './slow-hash.ts';

/** The worker in which slow hashing runs: takes the arguments of `SlowHash`, gives its bytes, or nothing. */
addEventListener('message', ({ data }: MessageEvent<Parameters<SlowHash>>) => {
  argon2Hash(...data).then(
    (key) => postMessage(key),
    () => postMessage(undefined),
  );
});
