import type { EventEmitter } from 'node:events';
import { writeFault } from '../../files/write-fault.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Says in one sentence that what a command prints cannot be kept, as on a full disk, and makes the command fail.
 * A reader such as `head` may leave before everything is printed: that is no fault.
 *
 * @param fail makes the program end with 1
 */
export function watchOutput(out: EventEmitter, err: Terminal['err'], fail: () => void): void {
  let isSaid = false;
  out.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isSaid) return;
    isSaid = true;
    err.write(`${writeFault(error, 'What the command prints', 'print it to another place')}\n`);
    fail();
  });
}
