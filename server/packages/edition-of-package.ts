import type { NamedEdition, PackageManifest } from '#contract';
import { editionOfRecords } from '../microdata/edition-of-records.ts';
import { describedRecords } from '../microdata/export/described-columns.ts';
import { parseDescription } from '../microdata/verify/described-folder.ts';
import type { PackageContents } from './check-members.ts';

/** The edition whose interviews a package is of, as its analysis file names it; undefined of an existing survey. */
export function editionOfPackage(
  { analysisFile }: Pick<PackageManifest, 'analysisFile'>,
  contents: Pick<PackageContents, 'read'>,
): NamedEdition | undefined {
  const description = parseDescription(contents.read(analysisFile.description)?.toString('utf8') ?? '');
  const described = description && describedRecords(description);
  return described && editionOfRecords(described);
}
