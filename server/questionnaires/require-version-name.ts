import { highestVersion, isQuestionnaireId, versionFlaw } from '#contract';
import { Problem } from '../problems.ts';
import type { KeptVersion } from '../storage/questionnaires/questionnaire-store.ts';

/**
 * Requires that a version may be published under its name. A questionnaire that is published already goes on, whatever
 * its id is.
 *
 * @param published every published version
 * @throws Problem wrong-version-name, version-exists, version-not-higher
 */
export function requireVersionName(
  { id, version }: { readonly id: string; readonly version: string },
  published: readonly Pick<KeptVersion, 'id' | 'version'>[],
): void {
  const own = published.filter((one) => one.id === id).map((one) => one.version);
  if (own.length === 0 && !isQuestionnaireId(id)) throw new Problem('wrong-version-name', { of: 'id' });
  const flaw = versionFlaw(version, own);
  if (flaw === 'taken') throw new Problem('version-exists');
  if (flaw === 'not-a-number') throw new Problem('wrong-version-name', { of: 'version' });
  if (flaw === 'not-higher') throw new Problem('version-not-higher', { highest: highestVersion(own)! });
}
