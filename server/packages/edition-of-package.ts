import { z } from 'zod';
import type { NamedEdition, PackageManifest } from '#contract';
import { parseDescription } from '../microdata/verify/described-folder.ts';
import type { PackageContents } from './check-members.ts';

const titles = z.record(z.string(), z.string());

/** The edition whose interviews a package is of, as its analysis file names it; undefined of an existing survey. */
export function editionOfPackage(
  { analysisFile }: Pick<PackageManifest, 'analysisFile'>,
  contents: Pick<PackageContents, 'read'>,
): NamedEdition | undefined {
  const description = parseDescription(contents.read(analysisFile.description)?.toString('utf8') ?? '');
  if (description?.survey === undefined) return undefined;
  const { id, versions = [] } = description.questionnaire ?? {};
  return {
    key: description.survey,
    title: titles.safeParse(description.title).data ?? {},
    questionnaires: versions.filter(({ interviews }) => interviews > 0).map(({ version }) => `${id} ${version}`),
  };
}
