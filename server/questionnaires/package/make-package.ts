import { PACKAGE_FORMAT, type QuestionnairePackage } from '#contract';
import { withoutComments } from '#questionnaires';
import { textsHash, unpackTexts } from '../../files/pack-texts.ts';
import { Problem } from '../../problems.ts';
import type { Services } from '../../services.ts';

/**
 * A published version as a package.
 *
 * @throws Problem unknown-instrument
 */
export async function packageOf(
  { store }: { readonly store: Pick<Services['store'], 'versionFiles'> },
  id: string,
  version: string,
): Promise<QuestionnairePackage> {
  const packed = await store.versionFiles(id, version);
  if (!packed) throw new Problem('unknown-instrument');
  const files = { ...withoutComments(unpackTexts(packed)) };
  return { format: PACKAGE_FORMAT, id, version, sha256: textsHash(files), files };
}
