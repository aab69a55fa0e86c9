import { ExportError } from '../../../exports/export-error.ts';
import { ResultsFolder } from '../../../files/results-folder.ts';
import { writeFault } from '../../../files/write-fault.ts';
import { CommandFailure } from '../../command-failure.ts';

/** Writes files to a folder, all of them or none. @throws CommandFailure */
export async function writeTo<Written>(
  out: string,
  {
    names,
    inputs,
    gone,
  }: {
    readonly names: readonly string[];
    readonly inputs: readonly string[];
    /** Files of an earlier run that are taken away with those that are replaced. */
    readonly gone?: readonly string[];
  },
  write: (placeOf: (name: string) => string) => Promise<Written>,
): Promise<Written> {
  const results = new ResultsFolder(out, names, gone);
  try {
    results.open(inputs);
    let written: Written | undefined;
    await results.writeWith(async (placeOf) => {
      written = await write(placeOf);
    });
    // Without an error it is there.
    return written!;
  } catch (error) {
    results.abandon();
    if (error instanceof ExportError) throw new CommandFailure(1, error.message);
    const isOfSystem = error instanceof Error && ('syscall' in error || 'errno' in error);
    throw isOfSystem ? new CommandFailure(2, writeFault(error, out)) : error;
  }
}
