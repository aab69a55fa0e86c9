import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../../../files/printable.ts';
import { DESCRIPTION_FILE } from '../../../microdata/describe-records.ts';
import { readDescribedFolder } from '../../../microdata/verify/described-folder.ts';
import type { PackageSource } from '../../../packages/package-content.ts';
import { CommandFailure } from '../../command-failure.ts';

/** The files of a folder that its description names, and nothing else of it. @throws CommandFailure */
export async function readPublicFile(folder: string): Promise<NonNullable<PackageSource['publicFile']>> {
  const found = await readDescribedFolder(folder);
  if ('fault' in found) throw new CommandFailure(2, `--public ${printable(folder)}: ${found.fault}`);
  const { description, isWhole, changed } = found;
  const [first] = changed;
  if (!isWhole || first)
    throw new CommandFailure(
      1,
      `--public ${printable(folder)} is not as it was made: ${first ? `${first.file} (${first.problem})` : DESCRIPTION_FILE}; make it again`,
    );
  const names = [DESCRIPTION_FILE, ...description.files.map(({ file }) => file)];
  return { sha256: description.sha256, files: new Map(names.map((name) => [name, readFileSync(join(folder, name))])) };
}
