import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { TimeTold } from './tell-time.ts';

const { name, fd, silentMs, said } = workerData as TimeTold;
const began = performance.now();
const SECOND = 1000;

for (;;) {
  // Whoever says something begins another silence.
  if (Atomics.wait(said, 0, Atomics.load(said, 0), silentMs) !== 'timed-out') continue;
  writeSync(fd, `cifra ${name}: working, ${Math.round((performance.now() - began) / SECOND)} s\n`);
}
