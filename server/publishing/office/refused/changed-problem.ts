import { Problem } from '../../../problems.ts';
import type { Services } from '../../../services.ts';
import type { Act } from '../../../storage/store.ts';
import type { NamedRevision } from '../../publish-checked.ts';
import { FilesChangedError, ManifestError, type PublishingError } from '../../publishing-error.ts';
import { RELEASE_MANIFEST } from '../../release-manifest.ts';

/** What differs of a release, for who reads it on a page: the files by name, and no command. */
export function changedProblem(error: PublishingError): Problem {
  if (error instanceof ManifestError)
    return changedProblem(new FilesChangedError([{ path: RELEASE_MANIFEST, how: error.how }]));
  if (!(error instanceof FilesChangedError))
    return new Problem('release-changed', { findings: error.findings, flaw: { code: 'release-changed', about: {} } });
  const { first, more, differing } = error;
  const about = { files: first.join(', '), more };
  return new Problem('release-changed', { findings: differing, flaw: { code: 'release-changed', about } });
}

/** Does something with the files of a revision; that they changed stands in its log, once. @throws Problem */
export async function notingChanges<T>(
  store: Pick<Services['store'], 'noteChanged'>,
  named: NamedRevision,
  act: Act,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem && error.code === 'release-changed') await store.noteChanged(named, act);
    throw error;
  }
}
