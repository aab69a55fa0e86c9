import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { faultOfSystem } from '../../../files/file-fault.ts';
import { printable } from '../../../files/printable.ts';
import { PACKAGE_LIMITS } from '../../../packages/package-limits.ts';
import { PackageRefused } from '../../../packages/package-refused.ts';
import { verifyInThread } from '../../../packages/thread/verify-in-thread.ts';
import { exitCodeOf } from '../../../packages/verification.ts';
import { verificationInWords } from '../../../packages/verification-in-words.ts';
import { flag, optionalText, requiredText } from '../../arguments.ts';
import { CommandFailure } from '../../command-failure.ts';
import { defineCommand } from '../../define-command.ts';
import { progressOf } from '../microdata/progress-of.ts';

/** What is done sooner says nothing meanwhile. */
const SILENT_MS = 2000;

/** Verifies a package. Exit 0 all is the same, 1 something is not, 2 something cannot be verified. */
export const verifyCommand = defineCommand({
  name: 'verify',
  summary: 'verifies a package of figures: every hash, and every number, which it makes again of the records',
  usage: 'cifra verify FILE.zip [--file FOLDER] [--json]',
  explanation: `
Looks whether each file of the package is as its manifest says, then makes every number of every table and estimate again
of the records and says how many are the same. Each that is not is named: table, cell, measure, what the package has, and
what was made. docs/packages.md says what this proves, and what it does not: that interviews are true.

  --file FOLDER   the analysis file as cifra microdata wrote it, where the package holds only its hashes
  --json          the report as JSON, with up to a thousand differences; otherwise up to twenty in words

Compare the hash of the package with the one that was published: whoever changes a package can make a new manifest.

Reads the package and the folder; needs no database, writes nothing, and unpacks nothing to a disk. Exit 0: everything is
the same. 1: something is not. 2: the package, or a part of it, cannot be verified; the reason is said.
`,
  positional: { package: requiredText },
  options: { file: optionalText, json: flag },
  async run({ package: path, file, json }, io) {
    try {
      const report = progressOf(printable(basename(path)), io, SILENT_MS);
      const verified = await verifyInThread({ bytes: readWhole(path), records: file, report });
      io.out.write(json ? `${JSON.stringify(verified, undefined, 1)}\n` : verificationInWords(verified));
      return exitCodeOf(verified);
    } catch (error) {
      if (!(error instanceof PackageRefused)) throw error;
      throw new CommandFailure(2, `${printable(path)} cannot be verified: ${error.message}`);
    }
  },
});

/** @throws PackageRefused, CommandFailure */
function readWhole(path: string): Buffer {
  try {
    // Opening a pipe would wait until somebody writes to it.
    const found = statSync(path);
    if (found.isFile()) {
      if (found.size > PACKAGE_LIMITS.bytes) throw new PackageRefused('too-large', PACKAGE_LIMITS);
      return readFileSync(path);
    }
    throw new PackageRefused('not-a-zip', PACKAGE_LIMITS);
  } catch (error) {
    if (error instanceof PackageRefused) throw error;
    const { problem, remedy } = faultOfSystem(error as NodeJS.ErrnoException);
    throw new CommandFailure(2, `${printable(path)} cannot be verified: ${problem}; ${remedy}`);
  }
}
