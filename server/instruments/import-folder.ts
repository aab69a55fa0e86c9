import type { DraftFiles } from '#questionnaires';
import { packJson, textsHash } from '../files/pack-texts.ts';
import type { Instruments } from '../model.ts';
import { StartError } from '../start-error.ts';
import type { NewVersion } from '../storage/questionnaires/questionnaire-store.ts';
import type { Store } from '../storage/store.ts';
import { titleOf } from './about-files.ts';
import { catalogueOfStore } from './catalogue.ts';
import { type FolderVersion, readFolders } from './load-instruments.ts';
import { inVersionOrder } from './version-order.ts';

/** Not a person: what a folder brings has no author. */
const FOLDER = 'folder';

type VersionStore = Pick<Store, 'publishedVersions' | 'versionFiles' | 'importVersion'>;

/**
 * The questionnaires of a store, after those of a folder that it lacks were taken into it. What the store has and the
 * folder has not stays.
 *
 * @param now instant of their publication
 * @throws StartError invalid-instrument; version-published where a folder has other files than the published version
 */
export async function instrumentsWithFolder(store: VersionStore, folder: string, now: string): Promise<Instruments> {
  const kept = new Set((await store.publishedVersions()).map(({ sha256 }) => sha256));
  const read = readFolders(folder, (texts) => kept.has(textsHash(texts)));
  const refused: FolderVersion[] = [];
  for (const version of read.toSorted(inVersionOrder)) {
    const outcome = await store.importVersion(asNewVersion(version), { by: FOLDER, at: now });
    if (outcome === 'differs') refused.push(version);
  }
  if (refused.length > 0)
    throw new StartError('version-published', {
      versions: refused.map(({ id, version, name }) => ({ id, version, folder: name })),
    });
  return catalogueOfStore(store);
}

/** A questionnaire of a folder as a version to publish. */
export function asNewVersion({ id, version, texts, files, instrument }: Omit<FolderVersion, 'name'>): NewVersion {
  return {
    id,
    version,
    sha256: textsHash(texts),
    title: titleOf(files as DraftFiles),
    note: instrument.manifest.note,
    began: null,
    reasons: [],
    files: packJson(texts),
  };
}
