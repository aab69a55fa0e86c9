import { writeFault } from '../../files/write-fault.ts';
import { CommandFailure } from '../command-failure.ts';

/**
 * Does what writes to a folder.
 *
 * @throws CommandFailure that says why it cannot be written, and what to do
 */
export function writeOrFail(write: () => void, out: string): void {
  try {
    write();
  } catch (error) {
    throw new CommandFailure(2, writeFault(error, out));
  }
}
