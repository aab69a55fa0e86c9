// A thread whose every task fills its memory.
import { parentPort } from 'node:worker_threads';

parentPort!.on('message', () => {
  // As the thread itself ends where its heap is full, in an instant.
  throw Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
});
